import { type CarriedComment, carryComments, type PartRow } from '../../shared/comments.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';

/** What the city asked of the revision before and nobody has accepted since, each comment where its row stands now. */
export async function askedOf(store: Store, submission: Submission, rows: PartRow[]): Promise<CarriedComment[]> {
  const earlier = (await store.submissions.revisions(submission))
    .filter(({ revision, state }) => revision < submission.revision && state !== 'withdrawn' && state !== 'received')
    .at(-1);
  if (earlier?.state !== 'returned') return [];
  const returned = (await store.reviews.of([earlier.id])).findLast(({ act }) => act === 'return');
  const before = await store.submissions.partRows(earlier.id);
  return carryComments(returned?.comments ?? [], before, rows, submission.annex);
}
