import type { PlanSummary } from '../../shared/api.ts';
import type { Plan } from '../../shared/plan/schema.ts';

export type PeriodSummary = PlanSummary['periods'][number];

/** The plan and period a workbook is checked against. */
export interface Choice {
  plans: PlanSummary[];
  /** While the server has not answered: what it said at an earlier visit, else "built-in", of which no due date is known. */
  origin: 'built-in' | 'kept' | 'server';
  /** The server was asked and did not answer. */
  offline: boolean;
  plan: string | null;
  period: string | null;
  /** Taken from the title of the open workbook, not by hand. */
  fitted: boolean;
}

export const summaryOf = (plan: Plan): PlanSummary => ({
  id: plan.id,
  version: plan.version,
  title: plan.title,
  illustrative: plan.illustrative,
  periods: plan.periods.map((period) => ({ ...period, closedAt: null, planVersion: plan.version, pinned: false })),
});

export const chosenPlan = ({ plans, plan }: Choice): PlanSummary | null => plans.find(({ id }) => id === plan) ?? null;

export const chosenPeriod = (choice: Choice): PeriodSummary | null =>
  chosenPlan(choice)?.periods.find(({ id }) => id === choice.period) ?? null;

/** Keeps what was chosen where it still exists, else takes the plan's first period, else the first plan. */
export function withPlans(choice: Choice, plans: PlanSummary[], origin: Choice['origin']): Choice {
  const plan = plans.find(({ id }) => id === choice.plan) ?? plans[0];
  const { fitted } = choice;
  return { ...withPlan({ ...choice, plans, origin }, plan?.id ?? null, choice.period), fitted };
}

export function withPlan(choice: Choice, plan: string | null, period: string | null): Choice {
  const periods = choice.plans.find(({ id }) => id === plan)?.periods ?? [];
  const kept = periods.find(({ id }) => id === period) ?? periods[0];
  return { ...choice, plan, period: kept?.id ?? null, fitted: false };
}
