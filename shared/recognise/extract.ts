import type { Grid } from '../grid.ts';
import type { Table } from '../inspection.ts';

/**
 * The part of a sheet that is sent: the table's area and the title lines above it, nothing else of the workbook.
 * Addresses stay those of the sheet, so that every finding of the server points at the sender's own cell.
 */
export function extract(grid: Grid, table: Table): Grid {
  const { area } = table;
  const titles = new Set(table.titleRows);
  const within = (row: number, column: number): boolean =>
    row >= area.top ? row <= area.bottom && column >= area.left && column <= area.right : titles.has(row);
  return {
    ...grid,
    cells: grid.cells.filter((cell) => within(cell.row, cell.column)),
    merges: grid.merges.filter((merge) => within(merge.top, merge.left)),
    hiddenRows: grid.hiddenRows.filter((row) => row >= area.top && row <= area.bottom),
    hiddenColumns: grid.hiddenColumns.filter((column) => column >= area.left && column <= area.right),
  };
}
