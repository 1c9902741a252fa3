import type { Verdict } from './compare.ts';

/** Tables at least this sure of themselves must be right 99 times in 100. */
const SURE = 0.9;

const share = (part: number, all: number): string => `${part} of ${all} (${((100 * part) / (all || 1)).toFixed(1)} %)`;

/** How well a set of cases came out, as it is printed below the tests. */
export function measuresOf(verdicts: readonly Verdict[]): string {
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const sure = verdicts.flatMap(({ tables }) => tables).filter(({ confidence }) => confidence > SURE);
  const values = sum(({ score }) => score.values.all);
  return [
    `workbooks right: ${share(verdicts.filter(({ mismatches }) => mismatches.length === 0).length, verdicts.length)}`,
    `columns right: ${share(
      sum(({ score }) => score.columns.right),
      sum(({ score }) => score.columns.all),
    )}`,
    `rows classified right: ${share(
      sum(({ score }) => score.rows.right),
      sum(({ score }) => score.rows.all),
    )}`,
    `values unreadable: ${share(
      sum(({ score }) => score.values.unreadable),
      values,
    )}`,
    `values wrong or missing: ${share(
      sum(({ score }) => score.values.wrong),
      values,
    )}`,
    `right among tables with confidence above ${SURE}: ${share(sure.filter(({ right }) => right).length, sure.length)}`,
  ].join('\n');
}
