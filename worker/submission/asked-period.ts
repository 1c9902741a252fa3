import { unitsAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import type { Unit } from '../../shared/plan/units.ts';
import { periodOf, planInForce } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';

/** The plan and period that a unit answers; refuses where it is not asked. */
export async function askedPeriod(
  store: Store,
  named: { plan: string; period: string },
  unit: Unit,
): Promise<{ plan: Plan; period: PlanPeriod }> {
  const plan = await planInForce(store, named.plan);
  const period = periodOf(plan, named.period);
  if (!unitsAsked(plan).some(({ code }) => code === unit.code)) throw refusal('unit-not-asked');
  return { plan, period };
}
