import type { CityCorrection } from '../../shared/api.ts';
import { diffRows } from '../../shared/diff.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Edition } from './edition.ts';

/** What stands now and was not in the edition, one annex after another as JSON text: never all rows in memory. */
export async function* correctionsOf(store: Store, issued: Edition, current: Edition): AsyncIterable<string> {
  const stood = new Map(issued.standing.map((submission) => [answerOf(submission), submission]));
  for (const after of current.standing) {
    const before = stood.get(answerOf(after)) ?? null;
    if (before?.id !== after.id) yield JSON.stringify(await correctionOf(store, current.register, before, after));
  }
}

const answerOf = ({ unit, annex }: Submission) => `${unit} ${annex}`;

async function correctionOf(
  store: Store,
  { nameOf }: Register,
  before: Submission | null,
  after: Submission,
): Promise<CityCorrection> {
  const [was, is] = [before ? await store.submissions.rows(before.id) : [], await store.submissions.rows(after.id)];
  const { unit, annex, revision, receivedAt, correction } = after;
  return {
    unit,
    unitName: nameOf(unit),
    annex,
    before: before && { submission: before.id, revision: before.revision },
    after: { submission: after.id, revision, receivedAt, correction },
    diff: diffRows(was, is, annex),
  };
}
