import { canonicalJson } from '../../shared/canonical.ts';
import type { Locale } from '../../shared/message/column.ts';
import { type PlanMistake, planMistakes, strangers, vanished } from '../../shared/plan/mistakes.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Caller } from '../auth/caller.ts';
import { refuseMistakes } from '../body.ts';
import type { Context } from '../context.ts';
import { record, whoOf } from '../log.ts';
import { newestOf } from '../plans.ts';
import { refusal } from '../problem.ts';
import { isOpened, withAdded, withDates } from '../settings.ts';
import type { Store } from '../store/store.ts';

/** It stands already: whoever publishes again after a cut connection is answered as the first time. */
export async function isNewest(store: Store, plan: Plan): Promise<boolean> {
  const newest = await newestOf(store, plan.id);
  return newest !== null && canonicalJson(newest) === canonicalJson(plan);
}

/** Refuses a document that contradicts itself, asks a unit that there is not, forgets what was answered, or is not the next version. */
export async function refuseUnfit(store: Store, plan: Plan, locale: Locale): Promise<void> {
  const [register, lost] = await Promise.all([store.units.register(), forgotten(store, plan)]);
  refuseMistakes([...planMistakes(plan), ...strangers(plan, register), ...lost], locale);
  await refuseOutOfTurn(store, plan);
}

/** Of the same only the last: whether it is the next version. */
export async function refuseOutOfTurn(store: Store, plan: Plan): Promise<void> {
  const version = (await newestOf(store, plan.id))?.version ?? null;
  if (plan.version !== (version ?? 0) + 1) throw stale(version);
}

const stale = (version: number | null) => refusal('plan-version-stale', { version }, { version });

async function forgotten(store: Store, plan: Plan): Promise<PlanMistake[]> {
  const [settings, given] = await Promise.all([store.periods.ofPlan(plan.id), store.planVersions.given(plan.id)]);
  return vanished(withAdded(plan, settings), given);
}

/** Publishes the next version. Whoever answers an open period goes on with the version it was opened with. */
export async function publish(here: Context['Variables'], caller: Caller, plan: Plan): Promise<void> {
  const { store, now } = here;
  const at = now();
  const entry = record(here, 'plan.published', `${plan.id}@${plan.version}`, { ...whoOf(caller), plan });
  const keep = await openPeriods(store, plan.id, at);
  if (await store.planVersions.publish(plan, { by: caller.credential, at }, keep, entry)) return;
  throw stale((await newestOf(store, plan.id))?.version ?? null);
}

/** Periods that have opened and that nobody has answered yet, with the version they are open under. */
async function openPeriods(store: Store, id: string, now: Date): Promise<{ period: string; version: number }[]> {
  const [text, settings] = [await newestOf(store, id), await store.periods.ofPlan(id)];
  if (!text) return [];
  return withDates(withAdded(text, settings), settings)
    .periods.filter((period) => isOpened(period, now))
    .map((period) => ({ period: period.id, version: text.version }));
}
