import { diffRows, type RowsDiff } from '../../shared/diff.ts';
import type { Signer } from '../../shared/log/note.ts';
import { standing } from '../../shared/merge.ts';
import { refusal } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Submission } from '../store/submission.ts';
import type { Prior } from '../store/submissions.ts';
import type { Draft } from './draft.ts';
import type { InspectedAnnex } from './inspected.ts';
import type { Approval } from './new-submission.ts';
import { receiptOf } from './receipt.ts';
import type { Sender } from './sender.ts';

/**
 * The submission that already answers a draft (a repeat of its key, or the very grid that stands); null where it is new.
 * What a leader approved is a sending of its own, and so is what a unit sends where only the city spoke for it.
 */
export function settled(
  draft: Draft,
  { byKey, revisions }: Prior,
  { onBehalf }: Sender,
  approval: Approval | null,
): Submission | null {
  if (byKey && byKey.bodyHash !== draft.bodyHash) throw refusal('key-reused');
  if (byKey) return byKey;
  if (approval) return null;
  const [stands] = standing(revisions);
  if (stands?.contentHash !== draft.contentHash || (stands.unconfirmed && !onBehalf)) return null;
  return stands;
}

/** Refuses a draft that does not replace what stands, with what stands and what would change. */
export async function refuseStale(
  store: Store,
  signer: Signer,
  { replaces }: Draft,
  { revisions }: Prior,
  inspected: InspectedAnnex,
): Promise<void> {
  const stands = standing(revisions)[0] ?? null;
  if ((stands?.revision ?? 0) === replaces) return;
  const logged = stands && (await store.log.opened(stands.id, 'submission.received'));
  throw refusal(
    'revision-stale',
    { revision: stands?.revision ?? null },
    {
      standing: stands && (await receiptOf(await store.units.register(), stands, logged, signer)),
      ...(stands && { diff: await diffFrom(store, stands, inspected) }),
    },
  );
}

async function diffFrom(store: Store, stands: Submission, { tables }: InspectedAnnex): Promise<RowsDiff> {
  const sent = tables.flatMap(({ rows }) => rows);
  return diffRows(await store.submissions.rows(stands.id), sent, stands.annex);
}
