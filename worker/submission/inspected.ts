import { LIMITS, type SentFinding } from '../../shared/api.ts';
import type { Baseline } from '../../shared/check/baseline.ts';
import type { Severity } from '../../shared/finding.ts';
import { inspect } from '../../shared/inspect.ts';
import type { TableInspection } from '../../shared/inspection.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { refusal } from '../problem.ts';
import type { InspectionRequest } from './draft.ts';

export interface InspectedAnnex {
  /** One for each part, in order; none where there is nothing to report. */
  tables: TableInspection[];
  findings: SentFinding[];
  rows: number;
  errors: number;
  warnings: number;
}

/** The Worker's own inspection of the grids, whatever the client found. Refuses what cannot be taken over as this annex. */
export function inspectAnnex(
  { annex, parts }: Pick<InspectionRequest, 'annex' | 'parts'>,
  plan: Plan,
  period: PlanPeriod,
  baseline: Baseline | null,
): InspectedAnnex {
  if (!annexesAsked(plan, period.stage).includes(annex)) throw refusal('annex-not-asked');
  if (parts.length === 0) return { tables: [], findings: [], rows: 0, errors: 0, warnings: 0 };

  const { tables: all, findings: ofFile } = inspect(
    parts.map(({ grid }) => grid),
    plan,
    { stage: period.stage, mappings: parts.map(({ mapping }) => (mapping ? [mapping] : [])), join: true, baseline },
  );
  const tables = parts.map((_, part) => onlyTable(all, annex, part));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > LIMITS.rows) throw refusal('rows-too-many', { limit: LIMITS.rows });

  // One annex is sent at a time, so that the other one is missing here says nothing.
  const findings: SentFinding[] = [
    ...ofFile.filter(({ code }) => code !== 'table.annex-missing').map((finding) => ({ ...finding, part: 0 })),
    ...tables.flatMap((table, part) => table.findings.map((finding) => ({ ...finding, part }))),
  ];
  return { tables, findings, rows, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning') };
}

const countOf = (findings: readonly SentFinding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

function onlyTable(all: readonly TableInspection[], annex: string, part: number): TableInspection {
  const [table, second] = all.filter(({ grid, table }) => grid === part && table.annex === annex);
  if (!table || second) throw refusal('annex-not-found');
  return table;
}
