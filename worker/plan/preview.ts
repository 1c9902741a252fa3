import type { PreviewReply } from '../../shared/api.ts';
import type { Locale } from '../../shared/message/column.ts';
import { renderChange } from '../../shared/message/plan-change.ts';
import { planDiff } from '../../shared/plan/diff.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { newestOf } from '../plans.ts';
import { periodState, withAdded, withDates } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { impactOn } from './impact.ts';

/** What a document would change if it were published: in the plan, and in what units have sent so far. */
export async function previewOf(store: Store, after: Plan, locale: Locale): Promise<PreviewReply> {
  const before = await newestOf(store, after.id);
  const head = { plan: after.id, version: after.version };
  if (!before) return { ...head, replaces: null, changes: [], impact: [] };
  const changes = planDiff(before, after).map(({ path, ...change }) => ({
    ...change,
    path: [...path],
    text: renderChange({ path, ...change }, { before, after }, locale),
  }));
  return { ...head, replaces: before.version, changes, impact: await impacts(store, before, after) };
}

/** Period by period; one that nobody has answered has nothing to show. */
async function impacts(store: Store, before: Plan, after: Plan): Promise<PreviewReply['impact']> {
  const settings = await store.periods.ofPlan(before.id);
  const [was, is] = [before, after].map((text) => withDates(withAdded(text, settings), settings));
  const result: PreviewReply['impact'] = [];
  for (const period of was?.periods ?? []) {
    const later = is?.periods.find(({ id }) => id === period.id);
    if (!was || !is || !later) continue;
    const impact = await impactOn(store, { plan: was, period }, { plan: is, period: later });
    const { planVersion, pinned } = periodState(period, before, settings);
    if (impact.submissions > 0) result.push({ period: period.id, planVersion, pinned, ...impact });
  }
  return result;
}
