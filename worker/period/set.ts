import type { z } from 'zod';
import type { PeriodBody, PeriodReply } from '../../shared/api.ts';
import { periodMistakes } from '../../shared/plan/mistakes.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { periodNamed, periodOf } from '../plans.ts';
import { dated, periodState } from '../settings.ts';
import { actOn, type NamedPeriod, subjectOf } from './act.ts';

/** Sets all dates of a period: what is left out is the plan's again. */
export async function setPeriod(
  here: Context['Variables'],
  caller: Caller,
  named: NamedPeriod,
  { reason, ...dates }: z.output<typeof PeriodBody>,
): Promise<PeriodReply> {
  const { store, locale } = here;
  const { plan, text, period: before, settings } = await periodNamed(store, named);
  const after = dated(periodOf(text, before.id), dates);
  refuseMistakes(periodMistakes(after), locale);
  const act = actOn(here, caller, { plan: plan.id, period: after.id });
  const entry = record(here, 'period.set', subjectOf(act), { ...whoOf(caller), reason, before, after });
  await store.periods.set(act, dates, entry);
  return periodState(after, plan, settings);
}
