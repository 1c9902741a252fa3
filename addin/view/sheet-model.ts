import { type Area, a1, type Cell, cellText, type Grid, isDateFormat } from '../../shared/grid.ts';
import { dateOfSerial, vietnameseDate } from '../../shared/value/calendar.ts';

/** A row of the sheet as shown. Rows without anything are left out, so that a phantom row 1,048,576 costs nothing. */
export interface ShownRow {
  row: number;
  hidden: boolean;
  /** Empty rows left out above this one. */
  skipped: number;
}

export interface ShownCell {
  /** The address whose content it shows: of a merged area the top-left one. */
  name: string;
  text: string;
  numeric: boolean;
  rowSpan: number;
  columnSpan: number;
}

/** An annex has at most some twenty columns; what lies farther right is not drawn. */
const MOST_COLUMNS = 60;
/** So many empty rows in a row are shown as they are; more are one line. */
const MOST_BLANKS = 2;

/** Column numbers from A to the last with content. */
export function shownColumns(grid: Grid): number[] {
  const last = grid.cells.reduce((far, { column }) => Math.max(far, column), 1);
  return Array.from({ length: Math.min(MOST_COLUMNS, last) }, (_, index) => index + 1);
}

/** Characters: what a column is drawn wide at least and at most. */
const NARROWEST = 6;
const WIDEST = 36;

export interface SheetLayout {
  /** Of each column, in characters. */
  widths: number[];
  /** Cells whose text runs on over the empty cells beside it, as in Excel. */
  runOn: Set<string>;
}

/** Columns are as wide as their longest line, within bounds; titles do not count, merged across columns or running on over them. */
export function sheetLayout(grid: Grid, columns: number[]): SheetLayout {
  const across = new Set(
    grid.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`),
  );
  const sized = grid.cells.filter(({ row, column }) => column <= columns.length && !across.has(`${row},${column}`));
  const [alone, beside] = parted(sized, grid);
  const widths = columns.map(() => NARROWEST);
  const widen = (cell: Cell) => {
    const at = cell.column - 1;
    widths[at] = Math.min(WIDEST, Math.max(widths[at] ?? 0, longestLine(cell) + 2));
  };
  for (const cell of beside) widen(cell);
  const room = (cell: Cell) => widths.slice(cell.column - 1).reduce((sum, width) => sum + width, 0);
  const runOn = alone.filter((cell) => longestLine(cell) <= room(cell));
  for (const cell of alone) if (!runOn.includes(cell)) widen(cell);
  return { widths, runOn: new Set(runOn.map(a1)) };
}

const longestLine = (cell: Cell): number =>
  Math.max(
    ...cellText(cell)
      .split('\n')
      .map((line) => line.length),
  );

/** Texts alone in their row, and all other cells. */
function parted(cells: Cell[], grid: Grid): [alone: Cell[], beside: Cell[]] {
  const inRow = new Map<number, number>();
  for (const { row } of grid.cells) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const isAlone = ({ row, value }: Cell) => inRow.get(row) === 1 && typeof value === 'string';
  return [cells.filter(isAlone), cells.filter((cell) => !isAlone(cell))];
}

export function shownRows(grid: Grid): ShownRow[] {
  const hidden = new Set(grid.hiddenRows);
  const rows: ShownRow[] = [];
  let next = 1;
  for (const row of new Set(grid.cells.map((cell) => cell.row))) {
    const blanks = row - next;
    if (blanks <= MOST_BLANKS)
      for (; next < row; next += 1) rows.push({ row: next, hidden: hidden.has(next), skipped: 0 });
    rows.push({ row, hidden: hidden.has(row), skipped: row - next });
    next = row + 1;
  }
  return rows;
}

/** Where the page of `size` rows begins that holds this row of the sheet. */
export function pageOf(rows: ShownRow[], row: number, size: number): number {
  const index = rows.findIndex((shown) => shown.row >= row);
  return Math.floor((index === -1 ? Math.max(0, rows.length - 1) : index) / size) * size;
}

/** The cells of some rows, row by row; a merged area is drawn once, as far as it reaches into these rows. */
export function shownCells(grid: Grid, columns: number[], rows: ShownRow[]): ShownCell[][] {
  const byName = new Map(grid.cells.map((cell) => [a1(cell), cell]));
  const merged = mergedInto(grid.merges, rows, columns.length);
  return rows.map(({ row }) =>
    columns.flatMap((column): ShownCell[] => {
      const merge = merged.get(a1({ row, column }));
      if (merge === 'covered') return [];
      const name = merge?.name ?? a1({ row, column });
      const cell = byName.get(name);
      const spans = { rowSpan: merge?.rowSpan ?? 1, columnSpan: merge?.columnSpan ?? 1 };
      return [{ name, text: textOf(cell, grid.date1904 === true), numeric: typeof cell?.value === 'number', ...spans }];
    }),
  );
}

type Merged = { name: string; rowSpan: number; columnSpan: number } | 'covered';

function mergedInto(merges: Area[], rows: ShownRow[], lastColumn: number): Map<string, Merged> {
  const places = new Map<string, Merged>();
  for (const { top, left, bottom, right } of merges) {
    const inside = rows.filter(({ row }) => row >= top && row <= bottom);
    const columnSpan = Math.min(right, lastColumn) - left + 1;
    if (columnSpan < 1) continue;
    for (const { row } of inside)
      for (let column = left; column < left + columnSpan; column += 1) places.set(a1({ row, column }), 'covered');
    const [first] = inside;
    const name = a1({ row: top, column: left });
    if (first) places.set(a1({ row: first.row, column: left }), { name, rowSpan: inside.length, columnSpan });
  }
  return places;
}

const textOf = (cell: Cell | undefined, date1904: boolean): string =>
  typeof cell?.value === 'number' && isDateFormat(cell.format)
    ? vietnameseDate(dateOfSerial(cell.value, date1904))
    : cellText(cell);
