import type { PeriodReply } from '../../shared/api.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { periodNamed } from '../plans.ts';
import { refusal } from '../problem.ts';
import { isOpened } from '../settings.ts';
import { actOn, type NamedPeriod, subjectOf } from './act.ts';

/** Opens a period now: before its day, or again after it was closed. */
export async function openPeriod(
  here: Context['Variables'],
  caller: Caller,
  named: NamedPeriod,
  reason: string,
): Promise<PeriodReply> {
  const { store, now } = here;
  const { plan, period, state } = await periodNamed(store, named);
  const opened = isOpened(period, now());
  if (opened && !state.closedAt) throw refusal('period-open');
  const opening = { opensAt: (opened && period.opensAt) || now().toISOString(), version: plan.version };
  const act = actOn(here, caller, { plan: plan.id, period: period.id });
  const content = { ...whoOf(caller), reason, ...opening, closedAt: state.closedAt };
  await store.periods.open(act, opening, record(here, 'period.opened', subjectOf(act), content));
  return { ...state, opensAt: opening.opensAt, closedAt: null, pinned: true };
}
