import type { PlanSummary } from '../../shared/api.ts';

/** A plan and one of its periods, by their ids. */
export interface Named {
  plan: string;
  period: string;
}

/** Where the desk opens: the next due date that is still to come, else the last one that has passed, else the first of all. */
export function currentPeriod(plans: readonly PlanSummary[], now: Date): Named | null {
  const all = plans.flatMap(({ id, periods }) =>
    periods.map((period) => ({
      named: { plan: id, period: period.id },
      left: period.dueUnits === null ? null : Date.parse(period.dueUnits) - now.getTime(),
    })),
  );
  const dated = all.flatMap(({ named, left }) => (left === null ? [] : [{ named, left }]));
  const [next] = dated.filter(({ left }) => left >= 0).sort((a, b) => a.left - b.left);
  const [last] = dated.sort((a, b) => b.left - a.left);
  return (next ?? last ?? all[0])?.named ?? null;
}
