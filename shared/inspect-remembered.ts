import type { Grid } from './grid.ts';
import { type InspectOptions, inspect } from './inspect.ts';
import type { Inspection, Mapping } from './inspection.ts';
import type { Plan } from './plan/schema.ts';
import { holdsFor, type Remembered } from './remembered.ts';

/** Checks with what is remembered of tables with the same headings; a table whose headings changed is read afresh. */
export function inspectAsRemembered(
  grids: Grid[],
  plan: Plan | null,
  options: InspectOptions,
  remembered: readonly Remembered[],
): Inspection {
  const found = inspect(grids, plan, options);
  const mappings = grids.map((_, at) =>
    found.tables.flatMap(({ grid, table }): Mapping[] => {
      const said = grid === at && remembered.find((each) => holdsFor(each, table));
      return said ? [{ sheet: table.sheet, headerRows: table.headerRows.slice(-1), columns: said.columns }] : [];
    }),
  );
  return mappings.some(({ length }) => length > 0) ? inspect(grids, plan, { ...options, mappings }) : found;
}
