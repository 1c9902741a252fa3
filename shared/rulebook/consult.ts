import type { AnnexKind, Stage } from '../annex/columns.ts';
import type { Row } from '../annex/row.ts';
import { CODES, type Code, type Finding } from '../finding.ts';
import { inspect } from '../inspect.ts';
import { planById } from '../plan/built-in.ts';
import type { Plan } from '../plan/schema.ts';
import { type Drawing, draw, type Example } from './entry.ts';

/** The plan of an example that names none. */
export const COMMON = 'hai-phong-2025';

/** The plan of an example; a rule that is off by default is shown as it speaks where a plan turns it on. */
function planOf(code: Code, { plan = COMMON }: Example): Plan | null {
  const found = planById(plan);
  return found && CODES[code].severity === 'off'
    ? { ...found, severities: { ...found.severities, [code]: 'note' } }
    : found;
}

type Rows = Partial<Record<AnnexKind, Row[]>>;

function rowsOf(drawing: Drawing | undefined, plan: Plan | null, stage: Stage): Rows {
  if (!drawing) return {};
  const { tables } = inspect([draw(drawing)], plan, { stage });
  return Object.fromEntries(tables.map(({ table, rows }) => [table.annex, rows]));
}

/** What the checker really says of an example, with the code in question first. */
export function consult(code: Code, example: Example): Finding[] {
  const plan = planOf(code, example);
  const { report, sheet } = example;
  const inspection = inspect([draw(sheet)], plan, {
    stage: report ? 'report' : 'plan',
    ...(report && {
      baseline: {
        plan: rowsOf(report.planned, plan, 'plan'),
        previous: rowsOf(report.previous, plan, 'report'),
        cutOff: report.cutOff ?? null,
      },
    }),
  });
  const all = [...inspection.findings, ...inspection.tables.flatMap(({ findings }) => findings)];
  return all.sort((a, b) => Number(b.code === code) - Number(a.code === code));
}
