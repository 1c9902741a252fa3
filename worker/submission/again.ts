import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { SentFinding } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import type { Baseline } from '../../shared/check/baseline.ts';
import type { Grid } from '../../shared/grid.ts';
import type { Mapping } from '../../shared/inspection.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { Refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import { inspectAnnex } from './inspected.ts';

/** A version of the plan with the period as that version has it. */
export interface Version {
  plan: Plan;
  period: PlanPeriod;
}

/** A grid as it was sent, with the mapping that its sender had confirmed. */
export interface KeptPart {
  grid: Grid;
  mapping: Mapping | null;
}

/** Null where the grid is not there: that of a check which came to nothing more is cleared away after a time. */
export async function keptPart(store: Store, gridHash: string, mapping: string | null): Promise<KeptPart | null> {
  const grid = await store.grids.read(gridHash);
  return grid === null
    ? null
    : { grid: JSON.parse(grid) as Grid, mapping: mapping === null ? null : (JSON.parse(mapping) as Mapping) };
}

/** What is found in kept grids under a version; null where they could not be taken in as this annex. */
export function again(
  annex: AnnexKind,
  parts: readonly KeptPart[],
  { plan, period }: Version,
  baseline: Baseline | null,
): SentFinding[] | null {
  const sent = parts.map((part) => ({ ...part, file: '', original: null }));
  try {
    return inspectAnnex({ annex, parts: sent }, plan, period, baseline).findings;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Findings that are in one list and not in the other; the same one may stand there twice. */
export function without(findings: readonly SentFinding[], others: readonly SentFinding[]): SentFinding[] {
  const left = new Map<string, number>();
  for (const finding of others) left.set(identity(finding), (left.get(identity(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(identity(finding)) ?? 0;
    left.set(identity(finding), count - 1);
    return count <= 0;
  });
}

/** A finding of another severity is another one: a warning that becomes an error stops a sending. */
const identity = ({ code, severity, at, params, part }: SentFinding): string =>
  canonicalJson({ code, severity, at, params, part });
