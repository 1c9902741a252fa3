import type { Stage } from '../shared/annex/columns.ts';
import type { Baseline } from '../shared/check/baseline.ts';
import { inspect } from '../shared/inspect.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import type { Session } from './terminal.ts';
import { loadWorkbook } from './workbook.ts';

/** The accepted plan and the report before, out of files: what the server holds a report against. */
export async function baselineFrom(
  { against, previous }: { against?: string; previous?: string },
  period: PlanPeriod | null,
  plan: Plan | null,
  session: Session,
): Promise<Baseline | null> {
  const rowsOf = async (file: string | undefined, stage: Stage): Promise<Baseline['plan']> => {
    if (file === undefined) return {};
    const { tables } = inspect(await loadWorkbook(file, session), plan, { stage });
    const byKind = Map.groupBy(tables, ({ table }) => table.annex);
    return Object.fromEntries([...byKind].map(([kind, same]) => [kind, same.flatMap(({ rows }) => rows)]));
  };
  if (!against && !previous && !period) return null;
  return {
    plan: await rowsOf(against, 'plan'),
    previous: await rowsOf(previous, 'report'),
    cutOff: period?.cutOff ?? null,
  };
}
