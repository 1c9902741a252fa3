import type { EditionName } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { ENGINE } from '../../shared/inspect.ts';
import { standing } from '../../shared/merge.ts';
import type { Plan, PlanPeriod } from '../../shared/plan/schema.ts';
import type { Register } from '../../shared/plan/units.ts';
import { digest } from '../auth/secret.ts';
import { documentOf, periodNamed } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { StoredCheckpoint } from '../store/checkpoints.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** The city's table as it stands at one moment. Submissions never change, so whoever reads on later reads the same. */
export interface Edition {
  register: Register;
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
  /** The first signed head of the log over all that is shown; null until there is one. */
  head: StoredCheckpoint | null;
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
  const [register, { plan, period }, submissions, editions] = await Promise.all([
    store.units.register(),
    periodNamed(store, named),
    store.submissions.ofPeriod(named.plan, named.period),
    store.editions.names(named.plan, named.period),
  ]);
  const ids = submissions.map(({ id, reviews }) => [id, reviews]);
  const head = await headOver(store, submissions, null);
  const state = { plan: plan.id, version: plan.version, period, engine: ENGINE, ids, editions };
  const etag = await tagOf({ ...state, root: head?.root ?? null });
  const shown = { register, plan, period, submissions, standing: standing(submissions), editions, head };
  return { ...shown, number: null, issuedAt: null, etag };
}

/** With the plan, the period and the submissions of that moment, whatever has happened since. */
async function issuedEdition(store: Store, named: { plan: string; period: string }, number: number): Promise<Edition> {
  const [register, content] = await Promise.all([
    store.units.register(),
    store.editions.read(named.plan, named.period, number),
  ]);
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
  const head = await headOver(store, submissions, issuedAt);
  // Neither the engine nor the code that reads it: once it is sealed an edition has one tag for ever.
  const state = { plan: plan.id, period: period.id, number, issuedAt, standing: content.standing };
  const etag = await tagOf({ ...state, root: head?.root ?? null });
  return { register, plan, period, submissions, standing: stood, number, issuedAt, editions, head, etag };
}

const headOver = (store: Store, submissions: readonly Submission[], until: string | null) =>
  store.checkpoints.over(
    submissions.map(({ id }) => id),
    until,
  );

const tagOf = async (shown: object): Promise<string> => `"${(await digest(canonicalJson(shown))).slice(0, 32)}"`;

/** Proxies that compress turn a strong tag into a weak one; for reading that is the same. */
export const holds = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
