import type { PreviewReply } from '../api.ts';

type Impact = PreviewReply['impact'][number];
type Code = Impact['codes'][number];
type Side = Code['appear'];

/** A preview and the page after it as one. A unit stands on one page of a period with all it sent: so everything adds up. */
export const withPage = (preview: PreviewReply, page: PreviewReply): PreviewReply => ({
  ...page,
  impact: added(preview.impact, page.impact, ({ period }) => period, bothImpacts),
});

const bothImpacts = (one: Impact, other: Impact): Impact => ({
  ...other,
  submissions: one.submissions + other.submissions,
  units: one.units + other.units,
  unitsWithNewErrors: one.unitsWithNewErrors + other.unitsWithNewErrors,
  unitsWithFewerErrors: one.unitsWithFewerErrors + other.unitsWithFewerErrors,
  unreadable: one.unreadable + other.unreadable,
  codes: added(one.codes, other.codes, codeKey, bothCodes).sort((a, b) => (codeKey(a) < codeKey(b) ? -1 : 1)),
});

const bothCodes = (one: Code, other: Code): Code => ({
  ...one,
  appear: bothSides(one.appear, other.appear),
  disappear: bothSides(one.disappear, other.disappear),
});

const bothSides = (one: Side, other: Side): Side => ({
  findings: one.findings + other.findings,
  units: one.units + other.units,
});

/** A finding of another severity is another one. */
const codeKey = ({ code, severity }: Code): string => `${code} ${severity}`;

function added<T>(ones: readonly T[], others: readonly T[], keyOf: (each: T) => string, both: (a: T, b: T) => T): T[] {
  const sums = new Map(ones.map((one) => [keyOf(one), one]));
  for (const other of others) {
    const one = sums.get(keyOf(other));
    sums.set(keyOf(other), one === undefined ? other : both(one, other));
  }
  return [...sums.values()];
}
