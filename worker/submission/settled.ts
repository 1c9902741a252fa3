import { standing } from '../../shared/merge.ts';
import { refusal } from '../problem.ts';
import type { Submission } from '../store/submission.ts';
import type { Prior } from '../store/submissions.ts';
import type { Draft } from './draft.ts';
import { receiptOf } from './receipt.ts';

/**
 * What is already decided about a draft by what came before it: the submission that answers it (a repeat of its key, or
 * the very grid that stands), a refusal, or null where it is new and replaces what stands.
 */
export function settled(draft: Draft, { byKey, revisions }: Prior): Submission | null {
  if (byKey && byKey.bodyHash !== draft.bodyHash) throw refusal('key-reused');
  if (byKey) return byKey;
  const stands = standing(revisions)[0] ?? null;
  if (stands?.contentHash === draft.contentHash) return stands;
  if ((stands?.revision ?? 0) !== draft.replaces)
    throw refusal('revision-stale', { revision: stands?.revision ?? null }, { standing: stands && receiptOf(stands) });
  return null;
}
