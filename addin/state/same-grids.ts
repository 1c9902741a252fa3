import type { Cell, Grid } from '../../shared/grid.ts';

const sameCell = (one: Cell, other: Cell | undefined): boolean =>
  one.value === other?.value &&
  one.row === other.row &&
  one.column === other.column &&
  one.format === other.format &&
  one.error === other.error;

const frameOf = (grid: Grid): string => JSON.stringify({ ...grid, cells: [] });

/** Whether two readings of a workbook hold the same; cell by cell, since it is asked after each edit. */
export const sameGrids = (one: Grid[], other: Grid[]): boolean =>
  one.length === other.length &&
  one.every((grid, index) => {
    const there = other[index];
    return (
      grid.cells.length === there?.cells.length &&
      grid.cells.every((cell, at) => sameCell(cell, there.cells[at])) &&
      frameOf(grid) === frameOf(there)
    );
  });
