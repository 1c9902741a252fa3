import type { AnnexKind } from '../../shared/annex/columns.ts';
import { type CityUnit, LIMITS, type SentFinding } from '../../shared/api.ts';
import type { PartRow } from '../../shared/comments.ts';
import { citySummary, standing } from '../../shared/merge.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import { refusal } from '../problem.ts';
import type { InspectionHead } from '../store/history.ts';
import type { Review } from '../store/reviews.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Named } from './current.ts';
import { type Came, cameOf, type Since, sinceOf } from './examined.ts';
import { type Place, placeOf } from './place.ts';

/** A revision with what came along and what was done to it. */
export interface Sent extends Came {
  head: Submission;
  reviews: Review[];
}

/** The revision of an annex that stands. */
export interface Stands extends Sent {
  rows: PartRow[];
  findings: SentFinding[];
  since: Since | null;
}

export interface UnitAnnex {
  annex: AnnexKind;
  stands: Stands | null;
  /** The newest first. */
  sent: Sent[];
  /** Checks that did not become a submission, the newest first. */
  inspections: InspectionHead[];
}

/** One unit in a period, with everything that is kept of it but the rows. */
export interface UnitView extends Place {
  unit: CityUnit;
  annexes: UnitAnnex[];
}

export async function unitViewOf(store: Store, named: Named, code: string): Promise<UnitView> {
  const place = await placeOf(store, named);
  const { register, plan, period } = place;
  const asked = annexesAsked(plan, period.stage);
  const submissions = (
    await store.submissions.besides(asked.map((annex) => ({ plan: plan.id, period: period.id, unit: code, annex })))
  ).sort((a, b) => b.revision - a.revision);
  const { units } = citySummary({ register, plan, period, submissions, leads: [], explained: [] });
  const unit = units.find((each) => each.code === code);
  if (!unit) throw refusal('not-found');
  const [sent, inspections] = await Promise.all([
    sentOf(store, submissions),
    store.history.inspections({ plan: plan.id, period: period.id, unit: code }, LIMITS.page),
  ]);
  const annexes = asked.map(async (annex) => {
    const own = sent.filter(({ head }) => head.annex === annex);
    return {
      annex,
      stands: await standsOf(store, own),
      sent: own,
      inspections: inspections.items.filter((run) => run.annex === annex),
    };
  });
  return { ...place, unit, annexes: await Promise.all(annexes) };
}

async function sentOf(store: Store, submissions: Submission[]): Promise<Sent[]> {
  const ids = submissions.map(({ id }) => id);
  const [letters, originals, reviews] = await Promise.all([
    store.letters.of(ids),
    store.letters.originals(ids),
    store.reviews.of(ids),
  ]);
  return submissions.map((head) => ({
    ...cameOf(
      letters.get(head.id),
      originals.filter(({ submission }) => submission === head.id),
    ),
    head,
    reviews: reviews.filter(({ submission }) => submission === head.id),
  }));
}

async function standsOf(store: Store, sent: Sent[]): Promise<Stands | null> {
  const heads = sent.map(({ head }) => head);
  const [stands] = standing(heads);
  const found = sent.find(({ head }) => head.id === stands?.id);
  if (!found) return null;
  const [rows, findings] = await Promise.all([
    store.submissions.partRows(found.head.id),
    store.submissions.findings(found.head.id),
  ]);
  return { ...found, rows, findings, since: await sinceOf(store, found.head, heads.toReversed(), rows) };
}
