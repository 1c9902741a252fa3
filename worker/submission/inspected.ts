import { LIMITS } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';
import { inspect } from '../../shared/inspect.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import { openErrors } from '../../shared/justification.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { refusal } from '../problem.ts';
import type { SubmissionRequest } from './draft.ts';

export interface InspectedAnnex {
  table: TableInspection;
  findings: Finding[];
}

/** The Worker's own inspection of the grid, whatever the client found. Refuses what cannot be taken over as this annex. */
export function inspectAnnex(body: SubmissionRequest, plan: Plan, period: PlanPeriod): InspectedAnnex {
  const { annex, grid, mapping, justifications } = body;
  if (!annexesAsked(plan, period.stage).includes(annex)) throw refusal('annex-not-asked');

  const inspection = inspect([grid], plan, { stage: period.stage, mappings: mapping ? [mapping] : [] });
  const [table, second] = inspection.tables.filter(({ table }) => table.annex === annex);
  if (!table || second) throw refusal('annex-not-found');
  if (table.rows.length > LIMITS.rows) throw refusal('rows-too-many', { limit: LIMITS.rows });

  // One annex is sent at a time, so that the other one is missing here says nothing.
  const ofFile = inspection.findings.filter(({ code }) => code !== 'table.annex-missing');
  const findings = [...ofFile, ...table.findings];
  const open = openErrors(findings, justifications);
  if (open.length > 0) throw refusal('findings-open', { open: open.length }, { findings });
  return { table, findings };
}
