import { expect, it } from 'vitest';
import type { Cell, Grid } from '../../shared/grid.ts';
import { inspectAsRemembered } from '../../shared/inspect-remembered.ts';
import { corrected, mappingOf, parseRemembered, withRemembered } from '../../shared/remembered.ts';

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
