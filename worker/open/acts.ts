import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { actOn, type NamedPeriod, subjectOf } from '../period/act.ts';
import { periodNamed } from '../plans.ts';

/** From now on anybody may fetch what was accepted in this period; or nobody any more. */
export async function setOpen(
  here: Context['Variables'],
  caller: Caller,
  named: NamedPeriod,
  { open, reason }: { open: boolean; reason: string },
): Promise<void> {
  const { plan, period } = await periodNamed(here.store, named);
  const act = actOn(here, caller, { plan: plan.id, period: period.id });
  const content = { ...whoOf(caller), reason, plan: plan.id, period: period.id };
  if (open) await here.store.openData.open(act, record(here, 'data.opened', subjectOf(act), content));
  else await here.store.openData.close(act, record(here, 'data.closed', subjectOf(act), content));
}
