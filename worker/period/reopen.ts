import type { z } from 'zod';
import type { ReopeningBody, ReopeningReply } from '../../shared/api.ts';
import { isAsked } from '../../shared/plan/asked.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { periodNamed } from '../plans.ts';
import { refusal } from '../problem.ts';
import { refuseEnded } from '../submission/asked-period.ts';
import { actOn, type NamedPeriod } from './act.ts';

/** Opens a closed period again for one unit by name. */
export async function reopenPeriod(
  here: Context['Variables'],
  caller: Caller,
  named: NamedPeriod,
  body: z.output<typeof ReopeningBody>,
): Promise<ReopeningReply> {
  const { store, now, newId, locale } = here;
  const { plan, period, state } = await periodNamed(store, named);
  const unit = (await store.units.register()).byCode(body.unit);
  if (!unit || !isAsked(plan, period, unit)) throw refusal('unit-not-asked');
  refuseEnded(unit, now());
  if (Date.parse(body.until) <= now().getTime())
    refuseMistakes([{ path: 'until', code: 'until-past', params: {} }], locale);
  if (!state.closedAt) throw refusal('period-open');
  const act = actOn(here, caller, { plan: plan.id, period: period.id });
  const reopening = { id: newId(), ...body, until: new Date(body.until).toISOString() };
  const content = { ...whoOf(caller), plan: plan.id, period: period.id, ...reopening };
  await store.reopenings.add(act, reopening, record(here, 'period.reopened', reopening.id, content));
  const { id, ...rest } = reopening;
  return { reopening: id, ...rest, openedAt: act.at.toISOString() };
}
