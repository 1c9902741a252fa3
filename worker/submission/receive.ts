import type { SentFinding } from '../../shared/api.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import type { Submission } from '../store/submission.ts';
import { askedPeriod } from './asked-period.ts';
import { baselineOf } from './baseline.ts';
import type { Draft, SubmissionRequest } from './draft.ts';
import { inspectAnnex } from './inspected.ts';
import { newSubmission, type Sending, submissionContent } from './new-submission.ts';
import { refuseMissingFiles, refuseNil, refuseOpen } from './refused.ts';
import type { Sender } from './sender.ts';
import { refuseStale, settled } from './settled.ts';

export interface Received {
  submission: Submission;
  findings: readonly SentFinding[];
  /** It had been stored before. */
  replayed: boolean;
}

type Here = Context['Variables'];

/**
 * Takes a draft in as the next revision, or finds the submission that it already is (DESIGN §8). Blobs first, then one batch:
 * whatever breaks, either everything is stored or nothing, and a repeat of the draft comes to the same end.
 */
export async function receive(here: Here, sender: Sender, draft: Draft, body: SubmissionRequest): Promise<Received> {
  const { store } = here;
  // Before anything is stored: without a key there would be no receipt.
  const signer = await here.signer();
  const { plan, period } = await askedPeriod(store, body, sender.unit);
  const answer = { plan: plan.id, period: period.id, unit: sender.unit.code, annex: body.annex };
  const prior = await store.submissions.prior(answer, draft.key);
  const earlier = settled(draft, prior);
  if (earlier) return replayOf(here, earlier);

  refuseNil(body, period);
  const inspected = inspectAnnex(body, plan, period, await baselineOf(store, plan, period, sender.unit.code));
  await refuseStale(store, signer, draft, prior, inspected);
  await refuseMissingFiles(store, body);
  const sending = { answer, draft, body, plan, period, sender, inspected };
  await refuseOpen(here, sending);
  await Promise.all(draft.grids.map(({ hash, json }) => store.grids.keep(hash, json)));
  return add(here, sending);
}

async function add(here: Here, sending: Sending): Promise<Received> {
  const { store, now, newId } = here;
  const { answer, draft, inspected } = sending;
  const submission = newSubmission(sending, newId(), now());
  const rows = inspected.tables.flatMap((table, part) => table.rows.map((row) => ({ part, row })));
  const { findings } = inspected;
  const entry = record(here, 'submission.received', submission.id, await submissionContent(submission, findings));
  try {
    await store.submissions.add(submission, { rows, findings }, entry);
  } catch (error) {
    // Someone was faster, or D1 stored it and failed to say so: what stands there now tells.
    const prior = await store.submissions.prior(answer, draft.key);
    const first = settled(draft, prior);
    if (first) return replayOf(here, first);
    await refuseStale(store, await here.signer(), draft, prior, inspected);
    throw error;
  }
  return { submission, findings, replayed: false };
}

async function replayOf({ store }: Here, submission: Submission): Promise<Received> {
  return { submission, findings: await store.submissions.findings(submission.id), replayed: true };
}
