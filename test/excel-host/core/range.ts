import { type Area, a1Area, contains, parseA1 } from '../../../shared/grid.ts';
import { type Book, cellAt, cellKey, put, type Sheet } from './book.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { HostError, type Thing } from './thing.ts';
import { typed } from './typed.ts';

/** Real Excel refuses to answer more than this many merged areas at once (office.js, getMergedAreasOrNullObject). */
const MOST_MERGED_AREAS = 512;

const quoted = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`);

const address = (sheet: Sheet, area: Area): string =>
  `${quoted(sheet.name)}!${a1Area(area).replace(/^(.+):\1$/, '$1')}`;

const sequence = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return sequence(area.top, area.bottom).map((row) =>
    sequence(area.left, area.right).map((column) => read(row, column)),
  );
}

function valueType(value: unknown, error: true | undefined): string {
  if (error) return 'Error';
  if (value === undefined) return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** true or false where all agree, null where they differ: as Excel answers for a range. */
const agreed = (flags: boolean[]): boolean | null => (flags.every((flag) => flag === flags[0]) ? !!flags[0] : null);

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

const isLocked = (sheet: Sheet, row: number, column: number): boolean => !sheet.unlocked.has(cellKey(row, column));

/** Only a range of the same shape; nothing of it may be locked in a protected sheet. */
function writeValues(book: Book, sheet: Sheet, area: Area, values: unknown): void {
  const cells = sequence(area.top, area.bottom).flatMap((row) =>
    sequence(area.left, area.right).map((column) => ({ row, column })),
  );
  const rows = Array.isArray(values) ? (values as unknown[][]) : [];
  const fits =
    rows.length === area.bottom - area.top + 1 && rows.every((row) => row.length === area.right - area.left + 1);
  if (!fits) throw new HostError('InvalidArgument', 'The number of rows or columns does not match the range.');
  if (sheet.isProtected && cells.some(({ row, column }) => isLocked(sheet, row, column)))
    throw new HostError('AccessDenied', 'The sheet is protected.', 403);
  for (const { row, column } of cells) {
    const { value, format } = typed(rows[row - area.top]?.[column - area.left]);
    put(sheet, { row, column }, value, format ?? cellAt(sheet, { row, column })?.format);
  }
  book.changed({ sheet, address: a1Area(area).replace(/^(.+):\1$/, '$1') });
}

const OWN_FONT = 'Calibri';

const format = (sheet: Sheet, area: Area): Thing => ({
  type: 'RangeFormat',
  scalars: {},
  parts: {
    Font: () => ({
      type: 'RangeFont',
      scalars: {
        Name: () => {
          const names = grid(area, (row, column) => sheet.fonts.get(cellKey(row, column)) ?? OWN_FONT).flat();
          return names.every((name) => name === names[0]) ? names[0] : null;
        },
      },
      sets: {
        Name: (name) => {
          for (const row of sequence(area.top, area.bottom))
            for (const column of sequence(area.left, area.right)) sheet.fonts.set(cellKey(row, column), String(name));
        },
      },
    }),
    Protection: () => ({
      type: 'FormatProtection',
      scalars: {
        Locked: () => agreed(grid(area, (row, column) => isLocked(sheet, row, column)).flat()),
      },
    }),
  },
});

export const range = (book: Book, sheet: Sheet, area: Area): Thing => ({
  type: 'Range',
  referable: true,
  scalars: rangeScalars(sheet, area),
  sets: { Values: (values) => writeValues(book, sheet, area, values) },
  parts: {
    Format: () => format(sheet, area),
    ConditionalFormats: () => conditionalFormats(sheet, area),
  },
  makes: { GetMergedAreasOrNullObject: () => mergedAreas(book, sheet, area) },
  acts: {
    Select: () => {
      if (book.active !== sheet) throw new HostError('InvalidSelection', 'The sheet is not active.');
      book.selected = { sheet, area };
    },
    GetRowProperties: () => sequence(area.top, area.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
    GetColumnProperties: () =>
      sequence(area.left, area.right).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) })),
  },
});

/** All cells of a sheet. */
export const WHOLE: Area = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };

/** "B2" or "A1:C5" → the area; InvalidArgument for anything else. */
export function areaOf(text: unknown): Area {
  const [first, last] = String(text).split(':');
  const start = parseA1(first ?? '');
  const end = parseA1(last ?? first ?? '');
  if (!start || !end) throw new HostError('InvalidArgument', `not an address: ${String(text)}`);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
