import { expect, it } from 'vitest';
import type { Cell, Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { inspectAsRemembered } from '../../shared/inspect-remembered.ts';
import type { Table } from '../../shared/inspection.ts';
import {
  corrected,
  mappingOf,
  parseRemembered,
  pointedOut,
  pointing,
  withRemembered,
} from '../../shared/remembered.ts';

const HEADINGS = ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì', 'Ghi chú thêm'];
const ROWS = [
  [1, 'Tập huấn kỹ năng số cho cán bộ', 'Quý I', 'UBND phường', 'Công an phường'],
  [2, 'Tuyên truyền trên loa truyền thanh', 'Quý II', 'UBND phường', 'Công an phường'],
];

const sheetOf = (headings: string[], blankRows = 0): Grid => ({
  sheet: 'PL',
  cells: [headings, ...ROWS].flatMap((line, r) =>
    line.map((value, c): Cell => ({ row: r + 1 + blankRows, column: c + 1, value })),
  ),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const inspected = (grid: Grid, remembered: Parameters<typeof inspectAsRemembered>[3] = []) => {
  const [found] = inspectAsRemembered([grid], null, { stage: 'plan' }, remembered).tables;
  if (!found) throw new Error('no table');
  return found;
};
const keys = (grid: Grid, remembered: Parameters<typeof inspectAsRemembered>[3] = []) =>
  inspected(grid, remembered).table.columns.map(({ key, how }) => `${key}${how === 'confirmed' ? '!' : ''}`);

const { table } = inspected(sheetOf(HEADINGS));
const coordinating = corrected(table, 5, 'coordinating');

it('a column is read as the user says, and what it held is read with it', () => {
  expect(keys(sheetOf(HEADINGS))).toEqual(['ordinal', 'task', 'time', 'lead', 'note']);
  expect(keys(sheetOf(HEADINGS), [coordinating])).toEqual(['ordinal', 'task', 'time', 'lead', 'coordinating!']);
  expect(inspected(sheetOf(HEADINGS), [coordinating]).rows[0]?.values.coordinating?.text).toBe('Công an phường');
});

it('the column that had that meaning loses it', () => {
  expect(keys(sheetOf(HEADINGS), [corrected(table, 5, 'lead')])).toEqual(['ordinal', 'task', 'time', 'null!', 'lead!']);
});

it('a column can be left unused', () => {
  expect(keys(sheetOf(HEADINGS), [corrected(table, 5, null)])).toEqual(['ordinal', 'task', 'time', 'lead', 'null!']);
});

it('follows the table down the sheet', () => {
  expect(keys(sheetOf(HEADINGS, 4), [coordinating])).toEqual(['ordinal', 'task', 'time', 'lead', 'coordinating!']);
});

it.each([
  ['another heading', HEADINGS.with(4, 'Ghi chú khác')],
  ['columns changed about', HEADINGS.with(2, 'Cơ quan chủ trì').with(3, 'Thời gian')],
  ['one more column', [...HEADINGS, 'Kinh phí']],
])('is not applied blindly: %s', (_, headings) => {
  expect(keys(sheetOf(headings), [coordinating])).toEqual(keys(sheetOf(headings)));
});

it('is held against heading and column, not against spacing or capitals', () => {
  expect(keys(sheetOf(HEADINGS.with(4, 'GHI  CHÚ THÊM')), [coordinating])[4]).toBe('coordinating!');
});

it('a second word about a table builds on the first, and replaces it; the last can be taken back', () => {
  const second = corrected(inspected(sheetOf(HEADINGS), [coordinating]).table, 3, 'finish');
  const both = withRemembered([coordinating], table, second);
  expect(both).toEqual([second]);
  expect(keys(sheetOf(HEADINGS), both)).toEqual(['ordinal', 'task', 'finish!', 'lead', 'coordinating!']);
  expect(withRemembered(both, table, null)).toEqual([]);
});

it('what is sent says only what the user said', () => {
  expect(mappingOf(table)).toBeNull();
  expect(mappingOf(inspected(sheetOf(HEADINGS), [coordinating]).table)).toEqual({
    sheet: 'PL',
    headerRows: [1],
    columns: [{ column: 5, key: 'coordinating', qualifier: null }],
  });
});

it.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['no list', '{"annex":"tasks"}'],
  ['another kind', JSON.stringify([{ ...coordinating, annex: 'x' }])],
  ['a column the annex does not have', JSON.stringify([{ ...coordinating, columns: [{ column: 5, key: 'value' }] }])],
  ['a list of nothings', '[null, 1, "x"]'],
])('a workbook of anybody says %s: left out', (_, text) => {
  expect(parseRemembered(text)).toEqual([]);
});

it('what was kept is what was said', () => {
  expect(parseRemembered(JSON.stringify([coordinating]))).toEqual([coordinating]);
});

/** A table with headings that nobody knows, on a sheet that is therefore no annex. */
const STRANGE = ['Mã', 'Việc phải xong', 'Bao giờ', 'Ai làm'];
const strange = (headings = STRANGE, blankRows = 0): Grid => ({
  ...sheetOf(HEADINGS),
  cells: [headings, ...ROWS.map((row) => row.slice(0, 4))].flatMap((line, r) =>
    line.map((value, c): Cell => ({ row: r + 1 + blankRows, column: c + 1, value })),
  ),
});
const found = (grid: Grid, remembered: Parameters<typeof inspectAsRemembered>[3] = []) =>
  inspectAsRemembered([grid], null, { stage: 'plan' }, remembered).tables;
const pointedAt = (grid: Grid, row: number, annex: 'tasks' | 'targets' = 'tasks') =>
  inspect([grid], null, { stage: 'plan', mappings: [[pointing('PL', row, annex, 2)]] }).tables[0]?.table;

it('a table that is not found is read where the user points at its header', () => {
  expect(found(strange())).toEqual([]);
  const table = pointedAt(strange(), 1);
  expect(table).toMatchObject({ annex: 'tasks', headerRows: [1], area: { top: 1, left: 1, bottom: 3, right: 4 } });
  expect(table?.columns.map(({ key, how }) => [key, how]).slice(0, 2)).toEqual([
    ['ordinal', 'exact'],
    ['task', 'confirmed'],
  ]);
  expect(pointedAt(strange(), 1, 'targets')?.annex).toBe('targets');
  expect(pointedAt(strange(), 9)).toBeUndefined();
});

it('is known again by its headings wherever they stand, corrected further, and forgotten under others', () => {
  const first = pointedOut(pointedAt(strange(), 1) as Table);
  expect(parseRemembered(JSON.stringify([first]))).toEqual([first]);
  const [moved] = found(strange(STRANGE, 3), [first]);
  expect(moved?.table.headerRows).toEqual([4]);
  expect(moved?.rows.map(({ values }) => values.task?.text)).toEqual(ROWS.map((row) => row[1]));
  const more = corrected(moved?.table as Table, 4, 'lead');
  expect(found(strange(), [more])[0]?.rows[0]?.values).toMatchObject({ lead: { text: 'UBND phường' } });
  expect(mappingOf(found(strange(), [more])[0]?.table as Table)?.columns.map(({ key }) => key)).toEqual([
    'task',
    'lead',
  ]);
  expect(found(strange(STRANGE.with(2, 'Lúc nào')), [first])).toEqual([]);
  expect(found(strange([...STRANGE, 'Thêm']), [first])).toEqual([]);
});

it('a header of two rows is known again too', () => {
  const two: Grid = {
    ...strange(STRANGE, 1),
    cells: [
      ...strange(
        ['', '', 'Từ', 'Đến'].map((text, c) => text || (STRANGE[c] ?? '')),
        1,
      ).cells.filter(({ row, column }) => row !== 2 || column > 2),
      ...[STRANGE[0], STRANGE[1], 'Bao giờ'].map((value, c): Cell => ({ row: 1, column: c + 1, value: value ?? '' })),
    ],
    merges: [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 4 },
    ],
  };
  const table = pointedAt(two, 1);
  expect(table?.headerRows).toEqual([1, 2]);
  expect(found(two, [pointedOut(table as Table)])[0]?.table.headerRows).toEqual([1, 2]);
});
