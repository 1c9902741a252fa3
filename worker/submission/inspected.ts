import { LIMITS, type SentFinding } from '../../shared/api.ts';
import type { Baseline } from '../../shared/check/baseline.ts';
import { inspect } from '../../shared/inspect.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import { openErrors } from '../../shared/justification.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { refusal } from '../problem.ts';
import type { SubmissionRequest } from './draft.ts';

export interface InspectedAnnex {
  /** One for each part, in order. */
  tables: TableInspection[];
  findings: SentFinding[];
}

/** The Worker's own inspection of the grids, whatever the client found. Refuses what cannot be taken over as this annex. */
export function inspectAnnex(
  body: SubmissionRequest,
  plan: Plan,
  period: PlanPeriod,
  baseline: Baseline | null,
): InspectedAnnex {
  const { annex, parts, justifications } = body;
  if (!annexesAsked(plan, period.stage).includes(annex)) throw refusal('annex-not-asked');

  const { tables: all, findings: ofFile } = inspect(
    parts.map(({ grid }) => grid),
    plan,
    { stage: period.stage, mappings: parts.map(({ mapping }) => mapping), join: true, baseline },
  );
  const tables = parts.map((_, part) => onlyTable(all, annex, part));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > LIMITS.rows) throw refusal('rows-too-many', { limit: LIMITS.rows });

  // One annex is sent at a time, so that the other one is missing here says nothing.
  const findings: SentFinding[] = [
    ...ofFile.filter(({ code }) => code !== 'table.annex-missing').map((finding) => ({ ...finding, part: 0 })),
    ...tables.flatMap((table, part) => table.findings.map((finding) => ({ ...finding, part }))),
  ];
  const open = openErrors(findings, justifications);
  if (open.length > 0) throw refusal('findings-open', { open: open.length }, { findings });
  return { tables, findings };
}

function onlyTable(all: readonly TableInspection[], annex: string, part: number): TableInspection {
  const [table, second] = all.filter(({ grid, table }) => grid === part && table.annex === annex);
  if (!table || second) throw refusal('annex-not-found');
  return table;
}
