import type { Cell, Grid } from '../grid.ts';

/** A cell of a table in running text (a Word document, a web page): no address, only its place in the row. */
export interface FlowCell {
  text: string;
  /** How many rows and columns it reaches over. */
  rows: number;
  columns: number;
  /** It reaches over its neighbours on paper only; they are not merged. */
  loose?: boolean;
}

export interface FlowRow {
  cells: FlowCell[];
  hidden?: boolean;
}

/** Running text: lines, and tables between them. */
export type Block = { lines: readonly string[] } | { rows: readonly FlowRow[] };

/** More is no annex: at most 5,000 rows are accepted, with room for titles and groups. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;

/** Tables one below the other from A1 on, the lines before each as its title lines; null where nothing is said. */
export function flowGrid(blocks: Iterable<Block>, sheet: string): Grid | null {
  const grid: Grid = { sheet, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  let row = 1;
  for (const block of blocks) {
    if (row > MOST_ROWS) break;
    if ('rows' in block) row = placeTable(grid, block.rows.slice(0, MOST_ROWS), row);
    else for (const line of block.lines) grid.cells.push({ row: row++, column: 1, value: line });
  }
  return grid.cells.length > 0 ? grid : null;
}

/** Returns the first row below the table. */
function placeTable(grid: Grid, rows: readonly FlowRow[], top: number): number {
  /** Per column: the number of rows below that a merged cell still covers. */
  const covered: number[] = [];
  rows.forEach(({ cells, hidden }, index) => {
    if (hidden) grid.hiddenRows.push(top + index);
    placeRow(grid, cells, covered, { row: top + index, rowsLeft: rows.length - index });
    for (const [column, left] of covered.entries()) if (left > 0) covered[column] = left - 1;
  });
  return top + rows.length;
}

interface Place {
  row: number;
  rowsLeft: number;
}

function placeRow(grid: Grid, cells: readonly FlowCell[], covered: number[], { row, rowsLeft }: Place): void {
  let column = 1;
  for (const cell of cells) {
    while ((covered[column] ?? 0) > 0) column += 1;
    if (column > MOST_COLUMNS) return;
    const wide = Math.max(1, Math.min(cell.columns, MOST_COLUMNS - column + 1));
    const high = Math.max(1, Math.min(cell.rows, rowsLeft));
    for (let at = column; at < column + wide; at += 1) covered[at] = high;
    if (cell.text !== '') grid.cells.push({ row, column, value: cell.text } satisfies Cell);
    if (!cell.loose && (high > 1 || wide > 1))
      grid.merges.push({ top: row, left: column, bottom: row + high - 1, right: column + wide - 1 });
    column += wide;
  }
}
