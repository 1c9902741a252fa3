import { localDay } from '../../shared/message/moment.ts';
import { isAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { hasEnded, type Unit } from '../../shared/plan/units.ts';
import { periodOf, planInForce } from '../plans.ts';
import { refusal } from '../problem.ts';
import { isOpened } from '../settings.ts';
import type { Store } from '../store/store.ts';

/** The plan and period that a unit answers; refuses where it is not asked. */
export async function askedPeriod(
  store: Store,
  named: { plan: string; period: string },
  unit: Unit,
): Promise<{ plan: Plan; period: PlanPeriod }> {
  const plan = await planInForce(store, named.plan, named.period);
  const period = periodOf(plan, named.period);
  if (!isAsked(plan, period, unit)) throw refusal('unit-not-asked');
  return { plan, period };
}

/** From the day after its last one nothing is taken in of a unit, and nobody is let in for it. */
export function refuseEnded({ until }: Unit, now: Date): void {
  if (until && hasEnded({ until }, localDay(now.toISOString()))) throw refusal('unit-ended', { until });
}

/** What may be sent now: an answer in its time, or a correction after the close. */
export interface Admission {
  correction: boolean;
}

/**
 * Whether the period takes in what this unit sends now; refuses before it opens, and after the city has closed it unless it
 * was opened again for this unit. Past the due it is open still: lateness is not closing.
 */
export async function admission(
  store: Store,
  { plan, period }: { plan: Plan; period: PlanPeriod },
  unit: Unit,
  now: Date,
): Promise<Admission> {
  refuseEnded(unit, now);
  const { opensAt } = period;
  if (opensAt && !isOpened(period, now)) throw refusal('period-not-open', { opensAt });
  return refuseClosed(store, { plan: plan.id, period: period.id, unit: unit.code }, now);
}

/** After the close a unit changes what the city has only through a reopening, be it by sending or by taking back. */
export async function refuseClosed(
  store: Store,
  { plan, period, unit }: { plan: string; period: string; unit: string },
  now: Date,
): Promise<Admission> {
  const { closedAt, until } = await store.reopenings.doorFor(plan, period, unit);
  if (!closedAt) return { correction: false };
  if (until === null || Date.parse(until) < now.getTime()) throw refusal('period-closed', { closedAt });
  return { correction: true };
}
