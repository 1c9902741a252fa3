import type { EditionName } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { ENGINE } from '../../shared/inspect.ts';
import { standing } from '../../shared/merge.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import { digest } from '../auth/secret.ts';
import { documentOf, periodNamed } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** The city's table as it stands at one moment. Submissions never change, so whoever reads on later reads the same. */
export interface Edition {
  plan: Plan;
  period: PlanPeriod;
  submissions: Submission[];
  standing: Submission[];
  /** Null: as it stands now. */
  number: number | null;
  /** When it was issued. */
  issuedAt: string | null;
  /** Those issued up to then. */
  editions: EditionName[];
  /** Changes exactly when what is shown changes: strong, since everything is written from these in one order. */
  etag: string;
}

/** The edition as issued, or the table of now where none is named. */
export const editionOf = (
  store: Store,
  named: { plan: string; period: string },
  number: number | null,
): Promise<Edition> => (number === null ? currentEdition(store, named) : issuedEdition(store, named, number));

async function currentEdition(store: Store, named: { plan: string; period: string }): Promise<Edition> {
  const { plan, period } = await periodNamed(store, named);
  const [submissions, editions] = await Promise.all([
    store.submissions.ofPeriod(plan.id, period.id),
    store.editions.names(plan.id, period.id),
  ]);
  const ids = submissions.map(({ id, reviews }) => [id, reviews]);
  const etag = await tagOf({ plan: plan.id, version: plan.version, period, engine: ENGINE, ids, editions });
  return { plan, period, submissions, standing: standing(submissions), number: null, issuedAt: null, editions, etag };
}

/** With the plan, the period and the submissions of that moment, whatever has happened since. */
async function issuedEdition(store: Store, named: { plan: string; period: string }, number: number): Promise<Edition> {
  const content = await store.editions.read(named.plan, named.period, number);
  if (!content) throw refusal('edition-unknown');
  const { planVersion, period } = content;
  const plan = await documentOf(store, named.plan, planVersion);
  const all = await store.submissions.ofPeriod(plan.id, period.id);
  const submissions = all.flatMap((submission) => {
    const status = content.states[submission.id];
    return status ? [{ ...submission, ...status }] : [];
  });
  const kept = new Set(content.standing);
  const stood = submissions.filter(({ id }) => kept.has(id));
  const editions = (await store.editions.names(plan.id, period.id)).filter((name) => name.number <= number);
  const issuedAt = editions.at(-1)?.issuedAt ?? null;
  // Neither the engine nor the code that reads it: an edition has one tag for ever.
  const etag = await tagOf({ plan: plan.id, period: period.id, number, issuedAt, standing: content.standing });
  return { plan, period, submissions, standing: stood, number, issuedAt, editions, etag };
}

const tagOf = async (shown: object): Promise<string> => `"${(await digest(canonicalJson(shown))).slice(0, 32)}"`;

/** Proxies that compress turn a strong tag into a weak one; for reading that is the same. */
export const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
