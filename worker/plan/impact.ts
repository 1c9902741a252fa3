import type { PreviewReply, SentFinding } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import type { Baseline } from '../../shared/check/baseline.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Grid } from '../../shared/grid.ts';
import type { Mapping } from '../../shared/inspection.ts';
import { standing } from '../../shared/merge.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { Refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import { baselineOf } from '../submission/baseline.ts';
import { inspectAnnex } from '../submission/inspected.ts';

type Impact = Omit<PreviewReply['impact'][number], 'period' | 'planVersion' | 'pinned'>;
type Codes = Impact['codes'];

/** A version of the plan with the period as that version has it. */
export interface Version {
  plan: Plan;
  period: PlanPeriod;
}

/** What another version would say of what stands in a period: unit by unit, each submission checked again under both. */
export async function impactOn(store: Store, before: Version, after: Version): Promise<Impact> {
  const stands = standing(await store.submissions.ofPeriod(before.plan.id, before.period.id));
  const tally = new Tally();
  for (const [unit, own] of Map.groupBy(stands, (submission) => submission.unit)) {
    const heldAgainst = (version: Version) => baselineOf(store, version.plan, version.period, unit);
    const [was, is] = [await heldAgainst(before), await heldAgainst(after)];
    for (const submission of own) {
      const parts = await keptParts(store, submission);
      tally.add(unit, again(submission, parts, before, was) ?? [], again(submission, parts, after, is));
    }
  }
  return { submissions: stands.length, ...tally.counts };
}

interface KeptPart {
  grid: Grid;
  mapping: Mapping | null;
}

/** The grids as they were sent, with the mapping that the sender had confirmed. */
const keptParts = async (store: Store, { id }: Submission): Promise<KeptPart[]> =>
  Promise.all(
    (await store.submissions.parts(id)).map(async ({ gridHash, mapping }) => {
      const grid = await store.grids.read(gridHash);
      if (grid === null) throw new Error(`the grid ${gridHash} is not there`);
      return { grid: JSON.parse(grid) as Grid, mapping: mapping === null ? null : (JSON.parse(mapping) as Mapping) };
    }),
  );

/** Null where it could not be taken in as this annex. */
function again(
  { annex }: Submission,
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
function without(findings: readonly SentFinding[], others: readonly SentFinding[]): SentFinding[] {
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

interface Side {
  findings: number;
  units: Set<string>;
}

/** Counts unit by unit, so that nothing of a submission is kept. */
class Tally {
  private readonly units = new Set<string>();
  private readonly worse = new Set<string>();
  private readonly better = new Set<string>();
  private unreadable = 0;
  private readonly codes = new Map<string, Pick<Finding, 'code' | 'severity'> & { appear: Side; disappear: Side }>();

  add(unit: string, was: readonly SentFinding[], is: readonly SentFinding[] | null): void {
    this.units.add(unit);
    if (!is) {
      this.unreadable++;
      return;
    }
    const [more, fewer] = [without(is, was), without(was, is)];
    for (const finding of more) this.count(unit, finding, 'appear');
    for (const finding of fewer) this.count(unit, finding, 'disappear');
    if (more.some(({ severity }) => severity === 'error')) this.worse.add(unit);
    if (fewer.some(({ severity }) => severity === 'error')) this.better.add(unit);
  }

  private count(unit: string, { code, severity }: Finding, side: 'appear' | 'disappear'): void {
    const key = `${code} ${severity}`;
    const empty = (): Side => ({ findings: 0, units: new Set() });
    const counted = this.codes.get(key) ?? { code, severity, appear: empty(), disappear: empty() };
    this.codes.set(key, counted);
    counted[side].findings++;
    counted[side].units.add(unit);
  }

  get counts(): Omit<Impact, 'submissions'> {
    const sizeOf = ({ findings, units }: Side) => ({ findings, units: units.size });
    return {
      units: this.units.size,
      unitsWithNewErrors: this.worse.size,
      unitsWithFewerErrors: this.better.size,
      unreadable: this.unreadable,
      codes: [...this.codes.values()]
        .map(({ code, severity, appear, disappear }): Codes[number] => ({
          ...{ code, severity },
          ...{ appear: sizeOf(appear), disappear: sizeOf(disappear) },
        }))
        .sort((a, b) => (`${a.code} ${a.severity}` < `${b.code} ${b.severity}` ? -1 : 1)),
    };
  }
}
