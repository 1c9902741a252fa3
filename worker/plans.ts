import type { PlanSummary } from '../shared/api.ts';
import { PLANS, planById } from '../shared/plan/built-in.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { refusal } from './problem.ts';
import type { PeriodSetting } from './store/periods.ts';
import type { Store } from './store/store.ts';

type Settings = readonly PeriodSetting[];

/** A plan as it holds today: its own text, with the due dates the city has set. */
export async function planInForce(store: Store, id: string): Promise<Plan> {
  const plan = planById(id);
  if (!plan) throw refusal('plan-unknown');
  return withDues(plan, await store.periods.ofPlan(id));
}

export function periodOf(plan: Plan, id: string): PlanPeriod {
  const period = plan.periods.find((candidate) => candidate.id === id);
  if (!period) throw refusal('period-unknown');
  return period;
}

export async function planSummaries(store: Store): Promise<PlanSummary[]> {
  const settings = await store.periods.all();
  return PLANS.map((plan) => withDues(plan, settings)).map(({ id, version, title, illustrative, periods }) => ({
    id,
    version,
    title,
    illustrative,
    periods: periods.map(periodSummary),
  }));
}

export const periodSummary = ({ id, stage, title, dueUnits }: PlanPeriod): PlanSummary['periods'][number] => ({
  id,
  stage,
  title,
  dueUnits,
});

const withDues = (plan: Plan, settings: Settings): Plan => ({
  ...plan,
  periods: plan.periods.map((period) => {
    const setting = settings.find((candidate) => candidate.plan === plan.id && candidate.period === period.id);
    return setting ? { ...period, dueUnits: setting.dueUnits } : period;
  }),
});
