import type { z } from 'zod';
import type { PeriodReply, PinBody } from '../../shared/api.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { periodNamed, periodOf, planState } from '../plans.ts';
import { actOn, type NamedPeriod, subjectOf } from './act.ts';

/** Moves the version that a period is answered under. */
export async function pinPeriod(
  here: Context['Variables'],
  caller: Caller,
  named: NamedPeriod,
  { version, reason }: z.output<typeof PinBody>,
): Promise<PeriodReply> {
  const { store } = here;
  const { plan: before, state } = await periodNamed(store, named);
  const { plan } = await planState(store, before.id, { version });
  const period = periodOf(plan, state.id);
  const act = actOn(here, caller, { plan: plan.id, period: period.id });
  const content = { ...whoOf(caller), reason, before: before.version, after: version };
  await store.periods.pin(act, version, record(here, 'period.pinned', subjectOf(act), content));
  return { ...state, ...period, planVersion: version, pinned: true };
}
