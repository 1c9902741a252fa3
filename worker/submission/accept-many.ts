import type { z } from 'zod';
import type { BulkBody, BulkReply } from '../../shared/api.ts';
import { LIMITS } from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import type { Caller } from '../auth/caller.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../problem.ts';
import type { Submission } from '../store/submission.ts';
import { review } from './review.ts';

type Here = Context['Variables'];

/** Nothing was found in it that anyone has to look at, and the unit itself sent it. */
export const isClean = ({ state, errors, warnings, unconfirmed }: Submission): boolean =>
  state === 'received' && errors === 0 && warnings === 0 && !unconfirmed;

/** Accepts the named submissions of a period, or all clean ones; each comes to its own end. */
export async function acceptMany(here: Here, caller: Caller, asked: z.output<typeof BulkBody>): Promise<BulkReply> {
  const all = await here.store.submissions.ofPeriod(asked.plan, asked.period);
  const heads = new Map(all.map((head) => [head.id, head]));
  const clean = standing(all).filter(isClean);
  const named = asked.submissions ?? clean.map(({ id, reviews }) => ({ submission: id, seen: reviews }));
  const outcomes: BulkReply['outcomes'] = [];
  // One after the other: each is a batch of its own, and the log grows by one line at a time.
  for (const { submission, seen } of named.slice(0, LIMITS.bulk)) {
    const head = heads.get(submission);
    const refused = head ? await tryAccept(here, caller, submission, seen) : 'not-found';
    outcomes.push({ submission, unit: head?.unit ?? '', annex: head?.annex ?? 'tasks', refused });
  }
  return { outcomes, left: Math.max(0, named.length - LIMITS.bulk) };
}

async function tryAccept(here: Here, caller: Caller, submission: string, seen: number) {
  try {
    await review(here, caller, submission, { act: 'accept', seen, remark: '', comments: [] });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
