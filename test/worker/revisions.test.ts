import { beforeAll, describe, expect, it } from 'vitest';
import { over, replyOf, startSending, storedOf } from './sender.ts';
import { problemOf } from './server.ts';
import { type Answer, submission, tasks, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

describe('a repeat of the key', () => {
  it('under the same key is answered as the first time', async () => {
    const unit = await server.newUnit();
    const key = { 'idempotency-key': 'bản-nháp'.replace(/[^a-z-]/g, 'x') };
    const body = submission({ grid: tasksGrid(tasks(3)) });
    const first = await replyOf(await unit.send(body, key));
    const again = await unit.send(body, key);
    expect(again.status).toBe(200);
    expect(await replyOf(again)).toEqual({ ...first, replayed: true });
    expect(await storedOf(unit.code)).toHaveLength(1);
  });

  it('after a later revision is still answered as the first time', async () => {
    const unit = await server.newUnit();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = submission({ grid: tasksGrid(tasks(3)) });
    const first = await replyOf(await unit.send(body, key));
    await unit.send(submission({ grid: tasksGrid(tasks(4)) }), over(1));
    expect(await replyOf(await unit.send(body, key))).toEqual({ ...first, replayed: true });
  });

  it('with other content under the same key is refused', async () => {
    const unit = await server.newUnit();
    const key = { 'idempotency-key': crypto.randomUUID() };
    await unit.send(submission({ grid: tasksGrid(tasks(3)) }), key);
    for (const other of [
      submission({ grid: tasksGrid(tasks(4)) }),
      submission({ grid: tasksGrid(tasks(3)), file: 'tệp khác.xlsx' }),
    ]) {
      const answer = await unit.send(other, key);
      expect([answer.status, (await problemOf(answer)).type]).toEqual([422, '/problems/key-reused']);
    }
  });
});

describe('a repeat at the same moment', () => {
  it('sent 50 times at once is stored once', async () => {
    const unit = await server.newUnit();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = submission({ grid: tasksGrid(tasks(30)) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => unit.send(body, key)));
    const replies = await Promise.all(answers.map(replyOf));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201]);
    expect(new Set(replies.map(({ receipt }) => receipt.submission)).size).toBe(1);
    expect(await storedOf(unit.code)).toEqual([{ revision: 1, rows: 30, kept: 30, findings: 0 }]);
  });
});

describe('a repeat of the content', () => {
  it('of the grid that stands gets its receipt, even under a new key and without the revision', async () => {
    const unit = await server.newUnit();
    const body = submission({ grid: tasksGrid(tasks(3)) });
    const first = await replyOf(await unit.send(body));
    const again = await unit.send(body);
    expect([again.status, await replyOf(again)]).toEqual([200, { ...first, replayed: true }]);
    expect(await storedOf(unit.code)).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['another document', { document: { number: '12/KH-UBND', date: '2025-03-03', signer: 'Trần Văn A' } }],
    [
      'another mapping',
      {
        mapping: {
          sheet: 'Danh mục',
          headerRows: [2],
          columns: (['ordinal', 'task', 'start', 'finish', 'lead', 'note'] as const).map((key, place) => ({
            column: place + 1,
            key,
          })),
        },
      },
    ],
  ])('of the grid with %s is a revision', async (_, other) => {
    const unit = await server.newUnit();
    const grid = tasksGrid(tasks(3));
    await unit.send(submission({ grid }));
    const answer = await unit.send(submission({ grid, ...other }), over(1));
    expect([answer.status, (await replyOf(answer)).receipt.revision]).toEqual([201, 2]);
  });

  it('of another unit under the same key is a submission of its own', async () => {
    const [one, other] = [await server.newUnit(), await server.newUnit()];
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = submission({ grid: tasksGrid(tasks(3)) });
    expect((await one.send(body, key)).status).toBe(201);
    expect((await other.send(body, key)).status).toBe(201);
  });
});

describe('a revision', () => {
  it('replaces the one its sender saw', async () => {
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(3)) }));
    const answer = await unit.send(submission({ grid: tasksGrid(tasks(4)) }), over(1));
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"2"']);
    expect((await storedOf(unit.code)).map(({ revision, kept }) => [revision, kept])).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });

  it('of what no longer stands is refused with what does', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(3)) })));
    for (const stale of [{}, over(2), over(7)]) {
      const answer = await unit.send(submission({ grid: tasksGrid(tasks(4)) }), stale);
      expect(answer.status).toBe(412);
      expect(await problemOf(answer)).toMatchObject({ type: '/problems/revision-stale', standing: receipt });
    }
  });

  it('before there is a first is refused', async () => {
    const unit = await server.newUnit();
    const answer = await unit.send(submission({ grid: tasksGrid(tasks(3)) }), over(1));
    expect([answer.status, (await problemOf(answer)).standing]).toEqual([412, null]);
  });

  it('sent by ten devices at once has one winner', async () => {
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(1)) }));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) => unit.send(submission({ grid: tasksGrid(tasks(place + 2)) }), over(1))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(412)]);
    expect((await storedOf(unit.code)).map(({ revision }) => revision)).toEqual([1, 2]);
  });
});
