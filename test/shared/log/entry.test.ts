import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Happening, logEntry } from '../../../shared/log/entry.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const happening: Happening = {
  kind: 'submission.received',
  subject: 'a',
  at: '2025-03-01T01:00:00.000Z',
  content: { sender: 'Nguyễn Thị Hạnh', rows: 3 },
};

it('holds what happened to what and when, and the content by its salted hash alone', () => {
  const { entry, leaf, salt, content } = logEntry(happening, 'muối');
  expect(content).toBe('{"rows":3,"sender":"Nguyễn Thị Hạnh"}');
  expect(entry).toBe(
    `{"at":"2025-03-01T01:00:00.000Z","content":"${sha256(`muối${content}`)}","kind":"submission.received","subject":"a","v":1}`,
  );
  expect(leaf).toBe(sha256(`\0${entry}`));
  expect(salt).toBe('muối');
});

it('is another one under another salt', () =>
  expect(logEntry(happening, 'a').leaf).not.toBe(logEntry(happening, 'b').leaf));
