import { type Address, type Area, a1Area, contains } from '../../../shared/grid.ts';
import { agreed, grid, sequence, WHOLE } from './area.ts';
import { type Book, cellAt, cellKey, put, type Sheet } from './book.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { fromR1C1, toR1C1 } from './r1c1.ts';
import { format, isLocked } from './range-format.ts';
import { shiftRows } from './rows.ts';
import { HostError, NotSimulated, type Thing } from './thing.ts';
import { typed } from './typed.ts';
import { worksheet } from './workbook.ts';

/** Real Excel refuses to answer more than this many merged areas at once (office.js, getMergedAreasOrNullObject). */
const MOST_MERGED_AREAS = 512;

const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

const address = (sheet: Sheet, area: Area): string =>
  `${quoted(sheet.name)}!${a1Area(area).replace(/^(.+):\1$/, '$1')}`;

function valueType(value: unknown, error: true | undefined): string {
  if (error) return 'Error';
  if (value === undefined) return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function rangeScalars(sheet: Sheet, area: Area): Thing['scalars'] {
  const cell = (row: number, column: number) => cellAt(sheet, { row, column });
  return {
    Address: () => address(sheet, area),
    RowIndex: () => area.top - 1,
    ColumnIndex: () => area.left - 1,
    RowCount: () => area.bottom - area.top + 1,
    ColumnCount: () => area.right - area.left + 1,
    Values: () => grid(area, (row, column) => cell(row, column)?.value ?? ''),
    Formulas: () =>
      grid(area, (row, column) => sheet.formulas.get(cellKey(row, column)) ?? cell(row, column)?.value ?? ''),
    FormulasR1C1: () =>
      grid(area, (row, column) => {
        const formula = sheet.formulas.get(cellKey(row, column));
        return formula === undefined ? (cell(row, column)?.value ?? '') : toR1C1(formula, { row, column });
      }),
    ValueTypes: () => grid(area, (row, column) => valueType(cell(row, column)?.value, cell(row, column)?.error)),
    NumberFormat: () => grid(area, (row, column) => cell(row, column)?.format ?? 'General'),
    RowHidden: () => agreed(sequence(area.top, area.bottom).map((row) => sheet.hiddenRows.has(row))),
    ColumnHidden: () => agreed(sequence(area.left, area.right).map((column) => sheet.hiddenColumns.has(column))),
  };
}

/** As Excel does: only areas whose top-left cell lies in the range, and none beyond the limit. */
function mergedAreas(book: Book, sheet: Sheet, area: Area): Thing | null {
  const merged = sheet.merges.filter((merge) => contains(area, { row: merge.top, column: merge.left }));
  if (merged.length > MOST_MERGED_AREAS)
    throw new HostError('GeneralException', 'There are too many merged areas in the range.', 500);
  if (merged.length === 0) return null;
  const ranges = () => merged.map((merge) => range(book, sheet, merge));
  return {
    type: 'RangeAreas',
    referable: true,
    scalars: {
      Address: () => merged.map((merge) => address(sheet, merge)).join(','),
      AreaCount: () => merged.length,
    },
    parts: { Areas: () => ({ type: 'RangeCollection', scalars: {}, items: ranges }) },
  };
}

/** A table of values of the range's own shape. */
function shaped(area: Area, values: unknown): unknown[][] {
  const rows = Array.isArray(values) ? (values as unknown[][]) : [];
  const fits =
    rows.length === area.bottom - area.top + 1 && rows.every((row) => row.length === area.right - area.left + 1);
  if (!fits) throw new HostError('InvalidArgument', 'The number of rows or columns does not match the range.');
  return rows;
}

/** The cells of a range; none of them may be locked in a protected sheet. */
function writable(sheet: Sheet, area: Area): Address[] {
  const cells = grid(area, (row, column) => ({ row, column })).flat();
  if (sheet.isProtected && cells.some(({ row, column }) => isLocked(sheet, row, column)))
    throw new HostError('AccessDenied', 'The sheet is protected.', 403);
  return cells;
}

/** Only a range of the same shape; nothing of it may be locked in a protected sheet. */
function writeValues(book: Book, sheet: Sheet, area: Area, values: unknown): void {
  const rows = shaped(area, values);
  const cells = writable(sheet, area);
  for (const { row, column } of cells) {
    const { value, format } = typed(rows[row - area.top]?.[column - area.left]);
    put(sheet, { row, column }, value, format ?? cellAt(sheet, { row, column })?.format);
  }
  book.changed({ sheet, address: a1Area(area).replace(/^(.+):\1$/, '$1') });
}

/** What is calculated is not: the cell holds 0. */
function writeFormulas(sheet: Sheet, area: Area, formulas: unknown): void {
  const rows = shaped(area, formulas);
  for (const at of writable(sheet, area)) {
    const given = rows[at.row - area.top]?.[at.column - area.left];
    const isFormula = String(given).startsWith('=');
    const { value, format } = isFormula ? { value: 0, format: undefined } : typed(given);
    put(sheet, at, value, format ?? cellAt(sheet, at)?.format);
    if (isFormula) sheet.formulas.set(cellKey(at.row, at.column), fromR1C1(String(given), at));
  }
}

function writeFormats(sheet: Sheet, area: Area, formats: unknown): void {
  const rows = shaped(area, formats);
  for (const at of writable(sheet, area)) {
    const format = String(rows[at.row - area.top]?.[at.column - area.left]);
    const cell = cellAt(sheet, at);
    // A cell without content has no format here.
    if (cell) put(sheet, at, cell.value, format === 'General' ? undefined : format);
  }
}

function clear(sheet: Sheet, area: Area, what: unknown): void {
  if (what !== 'Contents') throw new NotSimulated(`Range.Clear ${String(what)}`);
  for (const at of writable(sheet, area)) put(sheet, at, '');
}

/** Values alone, from a range of the same shape; a text stays one. */
function copyValues(book: Book, sheet: Sheet, area: Area, source: unknown, what: unknown): void {
  const from = (source as Thing).at;
  if (what !== 'Values' || !from) throw new NotSimulated(`Range.CopyFrom ${String(what)}`);
  const rows = grid(from.area, (row, column) => cellAt(from.sheet, { row, column })?.value ?? '');
  shaped(area, rows);
  for (const at of writable(sheet, area))
    put(sheet, at, rows[at.row - area.top]?.[at.column - area.left] ?? '', cellAt(sheet, at)?.format);
  book.changed({ sheet, address: a1Area(area).replace(/^(.+):\1$/, '$1') });
}

function shift(book: Book, sheet: Sheet, area: Area, count: number): void {
  if (area.left !== 1 || area.right !== WHOLE.right) throw new NotSimulated('Range of cells shifted, not of rows');
  if (sheet.isProtected) throw new HostError('AccessDenied', 'The sheet is protected.', 403);
  shiftRows(book, sheet, area.top, count);
}

const heightOf = (area: Area): number => area.bottom - area.top + 1;

export const range = (book: Book, sheet: Sheet, area: Area): Thing => ({
  type: 'Range',
  referable: true,
  at: { sheet, area },
  scalars: rangeScalars(sheet, area),
  sets: {
    Values: (values) => writeValues(book, sheet, area, values),
    FormulasR1C1: (formulas) => writeFormulas(sheet, area, formulas),
    NumberFormat: (formats) => writeFormats(sheet, area, formats),
  },
  parts: {
    Format: () => format(sheet, area),
    ConditionalFormats: () => conditionalFormats(sheet, area),
    Worksheet: () => worksheet(book, sheet),
  },
  makes: {
    GetMergedAreasOrNullObject: () => mergedAreas(book, sheet, area),
    GetEntireRow: () => range(book, sheet, { ...area, left: 1, right: WHOLE.right }),
    Insert: () => {
      shift(book, sheet, area, heightOf(area));
      return range(book, sheet, area);
    },
  },
  acts: {
    Delete: () => shift(book, sheet, area, -heightOf(area)),
    CopyFrom: (source, what) => copyValues(book, sheet, area, source, what),
    Clear: (what) => clear(sheet, area, what),
    Merge: () => void sheet.merges.push(area),
    Select: () => {
      if (book.active !== sheet) throw new HostError('InvalidSelection', 'The sheet is not active.');
      book.selected = { sheet, area };
    },
    GetRowProperties: () => sequence(area.top, area.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
    GetColumnProperties: () =>
      sequence(area.left, area.right).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) })),
  },
});
