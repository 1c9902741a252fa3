import { expect, it } from 'vitest';
import { headerChoices, likeliest, pointable } from '../../addin/state/pointing.ts';
import type { Cell, Grid } from '../../shared/grid.ts';
import type { NotAnnexReason } from '../../shared/inspection.ts';
import { inspectionOf } from './inspection.ts';

const gridOf = (rows: (string | number)[][]): Grid => ({
  ...{ sheet: 'PL', merges: [], hiddenRows: [], hiddenColumns: [] },
  cells: rows.flatMap((row, r) => row.map((value, c): Cell => ({ row: r + 1, column: c + 1, value }))),
});

it('offers sheets on which a table may stand all the same', () => {
  const not = (sheet: string, reason: NotAnnexReason, row: number | null) => ({
    ...{ sheet, reason, missing: null, nearest: row === null ? null : { row, words: [] } },
  });
  const notAnnexes = [not('A', 'no-header', null), not('B', 'empty', null), not('C', 'other-table', 7)];
  expect(pointable({ ...inspectionOf([], []), notAnnexes: [...notAnnexes, not('D', 'city-view', 3)] })).toEqual([
    { sheet: 'A', likely: null },
    { sheet: 'C', likely: 7 },
  ]);
});

it('offers rows of two cells and more, the first of words as the likeliest where nothing else tells', () => {
  const choices = headerChoices(gridOf([['Tên bảng'], ['Ngày', 'x'], [1, 2, 3], ['Mã', ' Việc\nphải xong', 'Ai làm']]));
  expect(choices.map(({ row }) => row)).toEqual([2, 3, 4]);
  expect(choices[2]?.cells[1]).toEqual({ column: 2, text: 'Việc phải xong' });
  expect(likeliest(choices, null)?.row).toBe(4);
  expect(likeliest(choices, 2)?.row).toBe(2);
  expect(likeliest([], null)).toBeUndefined();
});
