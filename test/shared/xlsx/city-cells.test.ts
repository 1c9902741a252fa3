import { expect, it } from 'vitest';
import type { CityRow } from '../../../shared/api.ts';
import { cityCells } from '../../../shared/xlsx/city-cells.ts';
import { PERIOD, PLAN, rowsOf } from './city-rows.ts';

const cellsOf = (rows: CityRow[]) =>
  cityCells({ plan: PLAN, period: PERIOD, annex: 'tasks', rows, at: '2025-03-19T01:02:03Z' });
const keysOf = ({ rows, keyColumn }: ReturnType<typeof cellsOf>) => rows.map(({ cells }) => cells[keyColumn]);

it('has a column for each cell, the key last, and says of each row whether it heads others', async () => {
  const rows = await rowsOf('tasks', 2);
  const cells = cellsOf(rows);
  expect(cells.rows.every((row) => row.cells.length === cells.columns.length)).toBe(true);
  expect(cells.columns.map(({ header }) => header).slice(0, 4)).toEqual([
    ...['Mã đơn vị', 'Đơn vị', 'Mục', 'Nội dung nhiệm vụ'],
  ]);
  expect(cells.keyColumn).toBe(cells.columns.length - 1);
  expect(cells.columns.filter(({ isDate }) => isDate).map(({ header }) => header)).toEqual(['Từ ngày', 'Đến ngày']);
  expect(cells.rows.map(({ heads }) => heads)).toEqual(rows.map(({ row }) => row.kind === 'group'));
  expect(cells.titles[1]).toContain('Lấy từ hệ thống lúc 8 giờ 02');
});

it('knows a row by unit and content: whatever number it has and wherever it stands', async () => {
  const rows = await rowsOf('tasks', 2);
  const keys = keysOf(cellsOf(rows));
  expect(new Set(keys).size).toBe(rows.length);
  const renumbered = rows.map((row) => ({ ...row, row: { ...row.row, path: `9.${row.row.path}` } })).toReversed();
  expect(new Set(keysOf(cellsOf(renumbered)))).toEqual(new Set(keys));
  const [first, ...others] = rows as [CityRow, ...CityRow[]];
  expect(keysOf(cellsOf([...others, first]))).toEqual([...keys.slice(1), keys[0]]);
});

it('cuts a text where Excel would', async () => {
  const [row] = (await rowsOf('tasks', 1)) as [CityRow];
  const long = { reads: 'text' as const, at: { row: 1, column: 1 }, text: 'ệ'.repeat(40_000) };
  const [cut] = cellsOf([{ ...row, row: { ...row.row, values: { task: long } } }]).rows;
  expect(String(cut?.cells[3])).toHaveLength(32_767);
});
