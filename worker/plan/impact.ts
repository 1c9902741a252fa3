import type { PreviewReply, SentFinding } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';
import { standing } from '../../shared/merge.ts';
import type { Store } from '../store/store.ts';
import { again, type KeptPart, keptPart, type Version, without } from '../submission/again.ts';
import { baselineOf } from '../submission/baseline.ts';

type Impact = Omit<PreviewReply['impact'][number], 'period' | 'planVersion' | 'pinned'>;
type Codes = Impact['codes'];

/** What another version would say of what stands in a period: unit by unit, each submission checked again under both. */
export async function impactOn(store: Store, before: Version, after: Version): Promise<Impact> {
  const stands = standing(await store.submissions.ofPeriod(before.plan.id, before.period.id));
  const tally = new Tally();
  for (const [unit, own] of Map.groupBy(stands, (submission) => submission.unit)) {
    const heldAgainst = (version: Version) => baselineOf(store, version.plan, version.period, unit);
    const [was, is] = [await heldAgainst(before), await heldAgainst(after)];
    for (const submission of own) {
      const parts = await keptParts(store, submission.id);
      tally.add(unit, again(submission.annex, parts, before, was) ?? [], again(submission.annex, parts, after, is));
    }
  }
  return { submissions: stands.length, ...tally.counts };
}

/** The grids as they were sent; those of a submission are kept for good. */
const keptParts = async (store: Store, submission: string): Promise<KeptPart[]> =>
  Promise.all(
    (await store.submissions.parts(submission)).map(async ({ gridHash, mapping }) => {
      const part = await keptPart(store, gridHash, mapping);
      if (!part) throw new Error(`the grid ${gridHash} is not there`);
      return part;
    }),
  );

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
