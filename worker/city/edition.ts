import { canonicalJson } from '../../shared/canonical.ts';
import { ENGINE } from '../../shared/inspect.ts';
import { standing } from '../../shared/merge.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { digest } from '../auth/secret.ts';
import { periodOf, planInForce } from '../plans.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** The city's table as it stands at one moment. Submissions never change, so whoever reads on later reads the same. */
export interface Edition {
  plan: Plan;
  period: PlanPeriod;
  submissions: Submission[];
  standing: Submission[];
  /** Changes exactly when what is shown changes: strong, since everything is written from these in one order. */
  etag: string;
}

export async function currentEdition(store: Store, planId: string, periodId: string): Promise<Edition> {
  const plan = await planInForce(store, planId);
  const period = periodOf(plan, periodId);
  const submissions = await store.submissions.ofPeriod(plan.id, period.id);
  const shown = {
    plan: plan.id,
    version: plan.version,
    period,
    engine: ENGINE,
    ids: submissions.map(({ id, reviews }) => [id, reviews]),
  };
  const etag = `"${(await digest(canonicalJson(shown))).slice(0, 32)}"`;
  return { plan, period, submissions, standing: standing(submissions), etag };
}

/** Proxies that compress turn a strong tag into a weak one; for reading that is the same. */
export const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
