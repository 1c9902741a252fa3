import type { Area, Cell, Grid } from '../grid.ts';

/** A sheet as read, before what lies outside its content is dropped. */
export interface SheetContent {
  cells: Cell[];
  merges: Area[];
  hiddenRows: number[];
  /** Spans from–to: "all columns from H on" is one of them. */
  hiddenColumns: { from: number; to: number }[];
}

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

/** Row by row, as written by every known writer; sorted where it is not. */
const inOrder = (cells: Cell[]): Cell[] =>
  cells.every((cell, k) => k === 0 || byPlace(cells[k - 1] as Cell, cell) < 0) ? cells : cells.sort(byPlace);

/** A merged area shows its top-left cell; what other writers leave beneath it nobody sees. */
function shown(cells: Cell[], merges: Area[]): Cell[] {
  if (merges.length === 0) return cells;
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  let open: Area[] = [];
  return cells.filter(({ row, column }) => {
    for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) open.push(waiting.pop() as Area);
    if (open.some((area) => area.bottom < row)) open = open.filter((area) => area.bottom >= row);
    return !open.some((area) => column >= area.left && column <= area.right && (row > area.top || column > area.left));
  });
}

/** Each column once and no further than `last`, however many spans name it. */
function columnsIn(spans: SheetContent['hiddenColumns'], last: number): number[] {
  const columns: number[] = [];
  let reached = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    for (let column = Math.max(from, reached + 1); column <= Math.min(to, last); column++) columns.push(column);
    reached = Math.max(reached, to);
  }
  return columns;
}

/** Hidden rows and columns count only as far as there is content: "hide everything below" reaches to row 1,048,576. */
export function gridOf(sheet: { name: string; hidden: boolean }, content: SheetContent, date1904: boolean): Grid {
  const cells = shown(inOrder(content.cells), content.merges);
  const lastRow = cells.at(-1)?.row ?? 0;
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
  const hiddenColumns = columnsIn(content.hiddenColumns, lastColumn);
  return {
    sheet: sheet.name,
    cells,
    merges: content.merges.toSorted((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: content.hiddenRows.filter((row) => row <= lastRow),
    hiddenColumns,
    ...(sheet.hidden && { hidden: true as const }),
    ...(date1904 && { date1904: true as const }),
  };
}
