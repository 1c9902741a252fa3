import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { Row } from '../../shared/annex/row.ts';
import type { Baseline } from '../../shared/check/baseline.ts';
import { heldAgainst, standing } from '../../shared/merge.ts';
import { annexesAsked } from '../../shared/plan/asked.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { statusOf } from '../../shared/review.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** The period whose answer is the unit's own plan. */
const planPeriod = ({ periods }: Plan): PlanPeriod | null => periods.find(({ stage }) => stage === 'plan') ?? null;

/** The report that came before this one, by the day up to which figures count. */
export const reportBefore = ({ periods }: Plan, { span }: PlanPeriod): PlanPeriod | null =>
  periods
    .filter((other) => other.stage === 'report' && other.span.to < span.to)
    .sort((a, b) => (a.span.to < b.span.to ? 1 : -1))[0] ?? null;

/**
 * What a unit's report is held against: its plan as accepted, its report before as it stands. None for a plan. With a
 * moment, as both were just before it.
 */
export async function baselineOf(
  store: Store,
  plan: Plan,
  period: PlanPeriod,
  unit: string,
  at: string | null = null,
): Promise<Baseline | null> {
  if (period.stage !== 'report') return null;
  const kinds = annexesAsked(plan, 'report');
  const rowsOf = async (of: PlanPeriod | null, choose: Choose) =>
    Object.fromEntries(
      (
        await Promise.all(
          kinds.map(
            async (annex) => [annex, await chosenRows(store, choose, { plan, period: of, unit, annex, at })] as const,
          ),
        )
      ).flatMap(([annex, rows]) => (rows ? [[annex, rows]] : [])),
    ) as Baseline['plan'];
  const [planned, previous] = await Promise.all([
    rowsOf(planPeriod(plan), heldAgainst),
    rowsOf(reportBefore(plan, period), standing),
  ]);
  return { plan: planned, previous, cutOff: period.cutOff };
}

/** Which of the revisions counts. */
type Choose = (revisions: Submission[]) => Submission[];

interface Asked {
  plan: Plan;
  period: PlanPeriod | null;
  unit: string;
  annex: AnnexKind;
  at: string | null;
}

async function chosenRows(store: Store, choose: Choose, asked: Asked): Promise<Row[] | null> {
  const { plan, period, unit, annex, at } = asked;
  if (!period) return null;
  const all = await store.submissions.revisions({ plan: plan.id, period: period.id, unit, annex });
  const [chosen] = choose(at === null ? all : await asOf(store, all, at));
  return chosen ? store.submissions.rows(chosen.id) : null;
}

/** Those that had come by then, with what had been decided of them by then. */
async function asOf(store: Store, revisions: readonly Submission[], at: string): Promise<Submission[]> {
  const there = revisions.filter(({ receivedAt }) => receivedAt < at);
  const reviews = (await store.reviews.of(there.map(({ id }) => id))).filter((review) => review.at < at);
  return there.map((head) => {
    const own = reviews.filter(({ submission }) => submission === head.id);
    return { ...head, ...statusOf(head.onBehalf, own), reviews: own.length };
  });
}
