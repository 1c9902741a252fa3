import type { PreviewReply } from '../../shared/api.ts';
import type { Locale } from '../../shared/message/column.ts';
import { renderChange } from '../../shared/message/plan-change.ts';
import { planDiff } from '../../shared/plan/diff.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { newestOf } from '../plans.ts';
import { refusal } from '../problem.ts';
import { periodState, withAdded, withDates } from '../settings.ts';
import type { Store } from '../store/store.ts';
import { impactOn, isFull, PAGE, type Room } from './impact.ts';
import { refuseOutOfTurn, refuseUnfit } from './publish.ts';

type Impacts = Pick<PreviewReply, 'impact' | 'next'>;

/**
 * What a document would change if it were published: in the plan, and in what units have sent so far. Of the latter one page,
 * `after` being the `next` of the one before.
 */
export async function previewOf(store: Store, after: Plan, locale: Locale, from?: string): Promise<PreviewReply> {
  // Refused as publishing it would be; what every unit has answered is looked through once, and not on every page.
  await (from === undefined ? refuseUnfit(store, after, locale) : refuseOutOfTurn(store, after));
  const before = await newestOf(store, after.id);
  const head = { plan: after.id, version: after.version };
  if (!before) return { ...head, replaces: null, changes: [], impact: [], next: null };
  const changes = planDiff(before, after).map(({ path, ...change }) => ({
    ...change,
    path: [...path],
    text: renderChange({ path, ...change }, { before, after }, locale),
  }));
  return { ...head, replaces: before.version, changes, ...(await impacts(store, before, after, from)) };
}

/** Period by period, while there is room; one that nobody has answered has nothing to show. */
export async function impacts(
  store: Store,
  before: Plan,
  after: Plan,
  from?: string,
  room: Room = { ...PAGE },
): Promise<Impacts> {
  const settings = await store.periods.ofPlan(before.id);
  const [was, is] = [before, after].map((text) => withDates(withAdded(text, settings), settings));
  const impact: Impacts['impact'] = [];
  const { periods, unit } = beginning(was?.periods ?? [], from);
  for (const [place, period] of periods.entries()) {
    const later = is?.periods.find(({ id }) => id === period.id);
    if (!was || !is || !later) continue;
    const versions = [
      { plan: was, period },
      { plan: is, period: later },
    ] as const;
    const { last, ...counts } = await impactOn(store, ...versions, place === 0 ? unit : '', room);
    const { planVersion, pinned } = periodState(period, before, settings);
    if (counts.submissions > 0) impact.push({ period: period.id, planVersion, pinned, ...counts });
    if (isFull(room)) return { impact, next: `${period.id}~${last}` };
  }
  return { impact, next: null };
}

/** The periods that are left, and the unit after which the first of them goes on. */
function beginning(periods: readonly PlanPeriod[], from?: string): { periods: readonly PlanPeriod[]; unit: string } {
  if (from === undefined) return { periods, unit: '' };
  const [period = '', unit = ''] = from.split('~');
  const place = periods.findIndex(({ id }) => id === period);
  if (place === -1) throw refusal('not-found');
  return { periods: periods.slice(place), unit };
}
