import type { SentFinding } from '../../shared/api.ts';
import { unitTitle } from '../../shared/plan/units.ts';
import { rowKeys } from '../../shared/row-keys.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { Opened } from '../store/log.ts';
import type { Derived, Submission } from '../store/submission.ts';
import { admission, askedPeriod } from './asked-period.ts';
import type { Draft, SubmissionRequest } from './draft.ts';
import { type Approval, newSubmission, type Sending, submissionContent } from './new-submission.ts';
import { prepare } from './prepared.ts';
import type { Sender } from './sender.ts';
import { refuseStale, settled } from './settled.ts';

export interface Received {
  submission: Omit<Submission, Derived>;
  findings: readonly SentFinding[];
  /** Its line of the log; null where the content was erased. */
  logged: Opened | null;
  /** It had been stored before. */
  replayed: boolean;
}

type Here = Context['Variables'];

/**
 * Takes a draft in as the next revision, or finds the submission that it already is (DESIGN §8). Blobs first, then one batch:
 * whatever breaks, either everything is stored or nothing, and a repeat of the draft comes to the same end.
 */
export async function receive(
  here: Here,
  sender: Sender,
  draft: Draft,
  body: SubmissionRequest,
  approval: Approval | null = null,
): Promise<Received> {
  const { store } = here;
  const answer = { plan: body.plan, period: body.period, unit: sender.unit.code, annex: body.annex };
  const [asked, prior] = await Promise.all([
    askedPeriod(store, body, sender.unit),
    store.submissions.prior(answer, draft.key),
    // Before anything is stored: without a key there would be no receipt.
    here.signer(),
  ]);
  const earlier = settled(draft, prior, sender, approval);
  if (earlier) return replayOf(here, earlier);
  // The city enters what was signed and mailed; everyone else's leader is asked first.
  if (asked.plan.asks.approval && !approval && !sender.onBehalf) throw refusal('approval-needed');
  return add(here, { ...(await prepare(here, { ...asked, answer, prior, sender, draft, body })), approval });
}

async function add(here: Here, sending: Sending): Promise<Received> {
  const { store, now, newId } = here;
  const { answer, draft, inspected, sender, approval, plan } = sending;
  const submission = newSubmission(sending, newId(), now());
  const rows = inspected.tables.flatMap((table, part) => table.rows.map((row) => ({ part, row })));
  const { findings } = inspected;
  const keys = rowKeys(
    rows.map(({ row }) => row),
    answer.annex,
    plan,
  );
  const content = await submissionContent(unitTitle(sender.unit), submission, findings);
  const entry = record(here, 'submission.received', submission.id, content);
  try {
    const logged = await store.submissions.add(submission, { rows, keys, findings }, entry);
    return { submission, findings, logged, replayed: false };
  } catch (error) {
    // Someone was faster, or D1 stored it and failed to say so: what stands there now tells.
    const prior = await store.submissions.prior(answer, draft.key);
    const first = settled(draft, prior, sender, approval);
    if (first) return replayOf(here, first);
    await refuseStale(store, await here.signer(), draft, prior, inspected);
    // The city may have closed the period meanwhile.
    await admission(store, sending, sending.sender.unit, now());
    throw error;
  }
}

async function replayOf({ store }: Here, submission: Submission): Promise<Received> {
  const [findings, logged] = await Promise.all([
    store.submissions.findings(submission.id),
    store.log.opened(submission.id, 'submission.received'),
  ]);
  return { submission, findings, logged, replayed: true };
}
