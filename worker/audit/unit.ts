import { LIMITS } from '../../shared/api.ts';
import type { AuditedUnit } from '../pages/audit/unit.tsx';
import { planSummaries } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import { entriesOf } from './entry.ts';

/** Lines that a unit's page shows; the rest is one link away. */
const LATEST = 20;

/** Everything that is kept about one unit, as its page shows it. */
export async function auditedUnitOf(store: Store, unit: string): Promise<AuditedUnit> {
  if (!(await store.units.register()).byCode(unit)) throw refusal('not-found');
  const [plans, outcomes, latest, sent] = await Promise.all([
    planSummaries(store),
    store.auditFigures.outcomes(unit),
    entriesOf(store, { unit }, LATEST),
    store.history.submissions({ unit }, LIMITS.page),
  ]);
  const titles = new Map(plans.flatMap(({ id, periods }) => periods.map((each) => [`${id}/${each.id}`, each.title])));
  const grouped = Map.groupBy(sent.items.toReversed(), ({ plan, period, annex }) => `${plan}/${period}/${annex}`);
  const answers = [...grouped.values()].flatMap((revisions) => {
    const [first] = revisions;
    if (!first) return [];
    return [{ title: titles.get(`${first.plan}/${first.period}`) ?? first.period, annex: first.annex, revisions }];
  });
  const places = await store.audit.places(sent.items.map(({ id }) => id));
  return { unit, outcomes, answers, places, latest: latest.items, plans };
}
