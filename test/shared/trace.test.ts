import { expect, it } from 'vitest';
import type { Row } from '../../shared/annex/row.ts';
import { traceRow } from '../../shared/trace.ts';

const row = (number: number, task: string): Row =>
  ({
    row: number,
    kind: 'task',
    path: String(number),
    values: { task: { reads: 'text', at: { row: number, column: 2 }, text: task } },
    more: [],
    joined: [],
  }) as unknown as Row;

const [TRAIN, BUILD, PAPER] = [
  'Tập huấn kỹ năng số cho cán bộ',
  'Lắp đặt mạng nội bộ ở nhà văn hóa',
  'Số hóa hồ sơ lưu trữ',
];

it('follows a row by what it says: renumbered, left out once, and back', () => {
  const revisions = [[row(3, TRAIN), row(4, BUILD)], [row(3, BUILD)], [row(3, PAPER), row(4, BUILD), row(5, TRAIN)]];
  const numbers = (start: number, place: number, at = revisions[start]?.[place]) =>
    at && traceRow(revisions, start, at, 'tasks').map((found) => found?.row ?? null);
  expect(numbers(0, 0)).toEqual([3, null, 5]);
  expect(numbers(2, 2)).toEqual([3, null, 5]);
  expect(numbers(1, 0)).toEqual([4, 3, 4]);
  expect(numbers(2, 0)).toEqual([null, null, 3]);
});
