import type { z } from 'zod';
import type { ReviewBody } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { standing } from '../../shared/merge.ts';
import { isFor, type Side, statusAfter } from '../../shared/review.ts';
import { type Caller, reaches } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { Review } from '../store/reviews.ts';
import type { Submission } from '../store/submission.ts';
import { refuseClosed, refuseEnded } from './asked-period.ts';
import { statusEntry } from './entries.ts';

type Here = Context['Variables'];
type ReviewRequest = z.output<typeof ReviewBody>;

export interface Done {
  submission: Submission;
  review: Review;
  /** It had been stored before. */
  replayed: boolean;
}

const sideOf = ({ unit }: Caller): Side => (unit === null ? 'city' : 'unit');

/** One that the caller may see. */
export async function submissionFor({ store }: Here, caller: Caller, id: string): Promise<Submission> {
  const submission = await store.submissions.byId(id);
  if (!submission || !reaches(caller, submission)) throw refusal('not-found');
  return submission;
}

/**
 * Does to a submission what its state allows to this caller, on top of the reviews that the caller has seen. Of two at
 * once one is stored; the other is told what stands. A repeat of the last one finds it.
 */
export async function review(here: Here, caller: Caller, id: string, asked: ReviewRequest): Promise<Done> {
  const by = sideOf(caller);
  if (!isFor(asked.act, by)) throw refusal('not-allowed');
  const submission = await submissionFor(here, caller, id);
  const repeated = await repeatOf(here, caller, submission, asked);
  if (repeated) return repeated;
  await refuseOvertaken(here, submission, asked);
  const status = statusAfter(submission, asked.act, by);
  if (!status) throw refusal('act-not-allowed', { state: submission.state }, { reviewed: statusEntry(submission) });

  const refuseShut = async () => {
    if (caller.unit) refuseEnded(caller.unit, here.now());
    if (asked.act === 'withdraw' && by === 'unit') await refuseClosed(here.store, submission, here.now());
  };
  await refuseShut();

  const stored = newReview(here, caller, submission, asked);
  try {
    await here.store.reviews.add(stored, record(here, 'submission.reviewed', stored.id, stored));
  } catch (error) {
    // Someone was faster, or D1 stored it and failed to say so.
    const now = await submissionFor(here, caller, id);
    const first = await repeatOf(here, caller, now, asked);
    if (first) return first;
    await refuseOvertaken(here, now, asked);
    // The city may have closed the period meanwhile.
    await refuseShut();
    throw error;
  }
  return { submission: { ...submission, ...status, reviews: stored.number }, review: stored, replayed: false };
}

/** Only what stands is reviewed, by whoever has seen all that was said of it. */
async function refuseOvertaken({ store }: Here, submission: Submission, { seen }: ReviewRequest): Promise<void> {
  if (seen !== submission.reviews) throw refusal('review-stale', {}, { reviewed: statusEntry(submission) });
  if (submission.state === 'withdrawn') return;
  const [stands] = standing(await store.submissions.revisions(submission));
  if (stands?.id !== submission.id) throw refusal('submission-replaced', { revision: stands?.revision ?? null });
}

async function repeatOf(
  { store }: Here,
  { credential }: Caller,
  submission: Submission,
  asked: ReviewRequest,
): Promise<Done | null> {
  if (submission.reviews !== asked.seen + 1) return null;
  const last = (await store.reviews.of([submission.id])).at(-1);
  const saying = ({ act, remark, comments }: Pick<Review, 'act' | 'remark' | 'comments'>) =>
    canonicalJson({ act, remark, comments });
  const same = last?.credential === credential && saying(last) === saying(asked);
  return same ? { submission, review: last, replayed: true } : null;
}

const newReview = (
  { now, newId }: Here,
  caller: Caller,
  submission: Submission,
  { act, seen, remark, comments }: ReviewRequest,
): Review => ({
  id: newId(),
  submission: submission.id,
  number: seen + 1,
  act,
  by: sideOf(caller),
  remark,
  comments,
  credential: caller.credential,
  name: caller.name,
  position: caller.position,
  at: now().toISOString(),
});
