import { PLANS, planById } from '../shared/plan/built-in.ts';
import type { Plan, PlanPeriod } from '../shared/plan/schema.ts';
import { type Session, UsageTrouble } from './terminal.ts';

export function planNamed(id: string, { words }: Session): Plan {
  const plan = planById(id);
  if (!plan)
    throw new UsageTrouble(
      words.template.noPlan(
        id,
        PLANS.map((each) => each.id),
      ),
    );
  return plan;
}

export function periodOf(plan: Plan | null, id: string, { words }: Session): PlanPeriod {
  const period = plan?.periods.find((each) => each.id === id);
  if (period) return period;
  throw new UsageTrouble(words.push.noPeriod(id, plan?.periods.map((each) => each.id) ?? []));
}
