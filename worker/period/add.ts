import type { z } from 'zod';
import type { NewPeriodBody, PeriodReply } from '../../shared/api.ts';
import { REPORTS, reportPeriod } from '../../shared/plan/reporting.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { planState } from '../plans.ts';
import { refusal } from '../problem.ts';
import { periodState } from '../settings.ts';
import { actOn, subjectOf } from './act.ts';

/** Adds a report period to a plan, with the dates that the rules give it. */
export async function addPeriod(
  here: Context['Variables'],
  caller: Caller,
  id: string,
  { holidays, ...name }: z.output<typeof NewPeriodBody>,
): Promise<PeriodReply> {
  const { store, locale } = here;
  const most = REPORTS[name.kind].count;
  if (name.number > most) refuseMistakes([{ path: 'number', code: 'number-too-high', params: { most } }], locale);
  const { plan, settings } = await planState(store, id);
  const period = reportPeriod(name, holidays);
  if (period.span.to < plan.span.from || period.span.from > plan.span.to) throw refusal('period-outside-plan');
  const alike = plan.periods.some(
    ({ id, stage, span: { from, to } }) =>
      id === period.id || (stage === 'report' && from === period.span.from && to === period.span.to),
  );
  if (alike) throw refusal('period-exists');
  const act = actOn(here, caller, { plan: plan.id, period: period.id });
  await store.periods.add(act, period, record(here, 'period.added', subjectOf(act), { ...whoOf(caller), period }));
  return periodState(period, plan, settings);
}
