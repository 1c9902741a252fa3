import type { Receipt, ReceiptProof } from '../../shared/api.ts';
import type { Signer } from '../../shared/log/note.ts';
import { signNote } from '../../shared/log/note.ts';
import { receiptText } from '../../shared/log/receipt.ts';
import { isLate } from '../../shared/merge.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { Opened } from '../store/log.ts';
import type { Derived, Submission } from '../store/submission.ts';

/** What never changes of a submission. */
type Kept = Omit<Submission, Derived>;

/** The same for ever: it says late by the due date as it was when the submission came, and Ed25519 signs alike each time. */
export async function receiptOf(
  { nameOf }: Register,
  submission: Kept,
  logged: Opened | null,
  signer: Signer,
): Promise<Receipt> {
  const { id, plan, planVersion, period, unit, annex, revision, receivedAt, dueUnits, rows, parts } = submission;
  const { nil, onBehalf, correction, approverName, approverPosition } = submission;
  return {
    submission: id,
    plan,
    planVersion,
    period,
    unit,
    unitName: nameOf(unit),
    annex,
    revision,
    parts: parts.map(({ file, sheet, gridHash, rows }) => ({ file, sheet, gridHash, rows })),
    receivedAt,
    late: isLate(receivedAt, dueUnits),
    ...{ rows, nil, onBehalf, correction },
    approvedBy: approverName === null ? null : { name: approverName, position: approverPosition ?? '' },
    proof: logged && (await proofOf(submission, logged, signer)),
  };
}

async function proofOf(submission: Kept, logged: Opened, signer: Signer): Promise<ReceiptProof> {
  const { seq, leaf, entry, salt, content } = logged;
  const gridHashes = submission.parts.map(({ gridHash }) => gridHash);
  const text = receiptText({ origin: signer.name, seq, leaf, receivedAt: submission.receivedAt, gridHashes });
  return { seq, entry, salt, content, note: await signNote(text, signer) };
}
