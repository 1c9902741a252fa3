import type { PreviewReply, SentFinding } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';
import { without } from '../submission/again.ts';

export type Counts = Omit<PreviewReply['impact'][number], 'period' | 'planVersion' | 'pinned'>;
type Codes = Counts['codes'];

interface Side {
  findings: number;
  units: Set<string>;
}

/** What another version would say, counted unit by unit, so that nothing of a submission is kept. */
export class Tally {
  private submissions = 0;
  private readonly units = new Set<string>();
  private readonly worse = new Set<string>();
  private readonly better = new Set<string>();
  private unreadable = 0;
  private readonly codes = new Map<string, Pick<Finding, 'code' | 'severity'> & { appear: Side; disappear: Side }>();

  add(unit: string, was: readonly SentFinding[], is: readonly SentFinding[] | null): void {
    this.submissions++;
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

  get counts(): Counts {
    const sizeOf = ({ findings, units }: Side) => ({ findings, units: units.size });
    return {
      submissions: this.submissions,
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
