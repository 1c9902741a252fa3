import type { Stage } from '../../shared/annex/columns.ts';
import { a1, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import type { Plan } from '../../shared/plan/schema.ts';

export { draw as sheet } from '../../shared/rulebook/entry.ts';

/** Code, cell and params of every finding about the sheet, notes included; of the annex that is not drawn nothing. */
export function findings(grid: Grid, plan: Plan | null = null, stage: Stage = 'plan') {
  const { tables, findings: ofFile } = inspect([grid], plan, { stage });
  const drawn = tables.length > 0 ? ofFile.filter((finding) => finding.code !== 'table.annex-missing') : ofFile;
  return [...drawn, ...tables.flatMap((table) => table.findings)].map(({ code, at, params }) => ({
    code,
    cell: at && a1(at),
    params,
  }));
}

/** The rows of the first table, by path. */
export function rowsOf(grid: Grid, plan: Plan | null = null, stage: Stage = 'plan') {
  return inspect([grid], plan, { stage }).tables[0]?.rows ?? [];
}
