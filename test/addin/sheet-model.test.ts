import { expect, it } from 'vitest';
import { pageOf, sheetLayout, shownCells, shownColumns, shownRows } from '../../addin/view/sheet-model.ts';
import type { Cell, Grid } from '../../shared/grid.ts';

const grid = (cells: Cell[], parts: Partial<Grid> = {}): Grid => ({
  sheet: 'PL',
  cells,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...parts,
});
const cell = (row: number, column: number, value: Cell['value'] = 'x', format?: string): Cell =>
  format === undefined ? { row, column, value } : { row, column, value, format };

const shown = (sheet: Grid, from = 0, size = 50) => {
  const rows = shownRows(sheet).slice(from, from + size);
  return shownCells(sheet, shownColumns(sheet), rows).map((line) =>
    line.map(({ name, rowSpan, columnSpan }) => [name, rowSpan, columnSpan].join(' ')),
  );
};

it('shows two blank rows as they are and counts a longer gap', () =>
  expect(shownRows(grid([cell(3, 1), cell(1_048_576, 1)]))).toEqual([
    { row: 1, hidden: false, skipped: 0 },
    { row: 2, hidden: false, skipped: 0 },
    { row: 3, hidden: false, skipped: 0 },
    { row: 1_048_576, hidden: false, skipped: 1_048_572 },
  ]));

it('says which rows are hidden', () =>
  expect(shownRows(grid([cell(1, 1), cell(2, 1)], { hiddenRows: [2] })).map(({ hidden }) => hidden)).toEqual([
    false,
    true,
  ]));

it('draws no column beyond the sixtieth', () => expect(shownColumns(grid([cell(1, 16_384)]))).toHaveLength(60));

it('draws a merged area once, over its rows and columns', () =>
  expect(shown(grid([cell(1, 1), cell(2, 3)], { merges: [{ top: 1, left: 1, bottom: 2, right: 2 }] }))).toEqual([
    ['A1 2 2', 'C1 1 1'],
    ['C2 1 1'],
  ]));

it('draws a merged area again on the next page, with the content of its first cell', () => {
  const cells = [cell(1, 1), cell(1, 2), cell(2, 2), cell(3, 2), cell(4, 2)];
  const merged = grid(cells, { merges: [{ top: 1, left: 1, bottom: 4, right: 1 }] });
  expect(shown(merged, 2, 2)).toEqual([['A1 2 1', 'B3 1 1'], ['B4 1 1']]);
});

it('counts only rows that are drawn into a merged area', () =>
  expect(
    shown(grid([cell(1, 1), cell(1, 2), cell(9, 2)], { merges: [{ top: 1, left: 1, bottom: 9, right: 1 }] }))[0],
  ).toEqual(['A1 2 1', 'B1 1 1']));

it('writes dates, percentages and decimals as they are read in Vietnam', () => {
  const sheet = grid([cell(1, 1, 45_658, 'dd/mm/yyyy'), cell(1, 2, 0.6, '0%'), cell(1, 3, 1.5)]);
  expect(shownCells(sheet, shownColumns(sheet), shownRows(sheet))[0]?.map(({ text }) => text)).toEqual([
    '01/01/2025',
    '60%',
    '1,5',
  ]);
});

it('makes a column as wide as its longest line, but not for a title across columns', () => {
  const sheet = grid([cell(1, 1, 'x'.repeat(90)), cell(2, 1, 'Stt'), cell(2, 2, `${'y'.repeat(20)}\nz`)], {
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  });
  expect(sheetLayout(sheet, [1, 2]).widths).toEqual([6, 22]);
});

it('lets a title run on over the empty cells beside it, where there is room', () => {
  const row = [cell(3, 1, 'Stt'), cell(3, 2, 'y'.repeat(20))];
  const runsOn = (...more: Cell[]) => sheetLayout(grid([...more, ...row]), [1, 2]);
  expect(runsOn(cell(1, 1, 'x'.repeat(28)))).toEqual({ widths: [6, 22], runOn: new Set(['A1']) });
  expect(runsOn(cell(1, 1, 'x'.repeat(29)))).toEqual({ widths: [31, 22], runOn: new Set() });
  expect(runsOn(cell(1, 1, 'x'.repeat(9)), cell(1, 2)).runOn).toEqual(new Set());
  expect(runsOn(cell(1, 1, 123_456_789)).widths).toEqual([11, 22]);
});

it('finds the page of a row, also of one that is not drawn', () => {
  const rows = shownRows(grid(Array.from({ length: 500 }, (_, index) => cell(index + 1, 1))));
  expect([pageOf(rows, 1, 200), pageOf(rows, 200, 200), pageOf(rows, 201, 200), pageOf(rows, 900, 200)]).toEqual([
    0, 0, 200, 400,
  ]);
});
