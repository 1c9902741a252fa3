import type { FlowCell, FlowRow } from '../../shared/flow/grid.ts';
import { linesOf, textOf } from './paste-text.ts';

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** Excel writes a long text that only overlaps its empty neighbours as a colspan, and says so. */
const onlyOverlaps = (cell: Element): boolean => /mso-ignore:[^;]*(col|row)span/i.test(styleOf(cell));

/** The rows of one table; cells nested deeper belong to their cell's text. */
export const tableRows = (table: HTMLTableElement): FlowRow[] =>
  [...table.rows].map((row) => ({
    cells: [...row.cells].map(cellOf),
    hidden: /display:\s*none/i.test(styleOf(row)),
  }));

const cellOf = (cell: HTMLTableCellElement): FlowCell => ({
  text: linesOf(textOf(cell)).join('\n'),
  rows: cell.rowSpan,
  columns: cell.colSpan,
  loose: onlyOverlaps(cell),
});
