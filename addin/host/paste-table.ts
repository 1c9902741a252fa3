import { linesOf, textOf } from './paste-text.ts';

export interface PastedCell {
  /** Counting from 1. */
  column: number;
  text: string;
  /** How far the cell reaches when merged. */
  rows: number;
  columns: number;
}

export interface PastedRow {
  cells: PastedCell[];
  hidden: boolean;
}

const MOST_COLUMNS = 200;

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** Excel writes a long text that only overlaps its empty neighbours as a colspan, and says so. */
const onlyOverlaps = (cell: Element, side: 'colspan' | 'rowspan'): boolean =>
  new RegExp(`mso-ignore:[^;]*${side}`, 'i').test(styleOf(cell));

/** The rows of one table with every cell at its column; cells nested deeper belong to their cell's text. */
export function tableRows(table: HTMLTableElement): PastedRow[] {
  const rows = [...table.rows];
  /** Per column: the number of rows below that a merged cell still covers. */
  const covered: number[] = [];
  return rows.map((row, index) => {
    const cells = placeCells(row, covered, rows.length - index);
    for (const [column, left] of covered.entries()) if (left > 0) covered[column] = left - 1;
    return { cells, hidden: /display:\s*none/i.test(styleOf(row)) };
  });
}

function placeCells(row: HTMLTableRowElement, covered: number[], rowsLeft: number): PastedCell[] {
  const cells: PastedCell[] = [];
  let column = 1;
  for (const cell of row.cells) {
    while ((covered[column] ?? 0) > 0) column += 1;
    if (column > MOST_COLUMNS) break;
    const wide = Math.max(1, Math.min(cell.colSpan, MOST_COLUMNS - column + 1));
    const high = Math.max(1, Math.min(cell.rowSpan, rowsLeft));
    for (let at = column; at < column + wide; at += 1) covered[at] = high;
    cells.push({
      column,
      text: linesOf(textOf(cell)).join('\n'),
      rows: onlyOverlaps(cell, 'rowspan') ? 1 : high,
      columns: onlyOverlaps(cell, 'colspan') ? 1 : wide,
    });
    column += wide;
  }
  return cells;
}
