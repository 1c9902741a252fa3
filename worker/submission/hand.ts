import { draftState, type SentFinding } from '../../shared/api.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { digest } from '../auth/secret.ts';
import type { Context } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { NewDraft, StoredDraft } from '../store/drafts.ts';
import { askedPeriod } from './asked-period.ts';
import { baselineOf } from './baseline.ts';
import type { Draft, SubmissionRequest } from './draft.ts';
import { inspectAnnex } from './inspected.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Sender } from './sender.ts';

type Here = Context['Variables'];

export interface HandedIn {
  draft: StoredDraft;
  findings: SentFinding[];
  replayed: boolean;
}

/**
 * Hands a draft to the unit's leader: held to all that a sending is held to, and kept; nothing goes to the city. A newer
 * one takes its place.
 */
export async function handIn(here: Here, sender: Sender, draft: Draft, body: SubmissionRequest): Promise<HandedIn> {
  const { store } = here;
  const { plan, period } = await askedPeriod(store, body, sender.unit);
  if (!plan.asks.approval) throw refusal('approval-not-asked');
  const answer = { plan: plan.id, period: period.id, unit: sender.unit.code, annex: body.annex };
  const earlier = await alreadyHanded(here, draft, answer);
  if (earlier) {
    const baseline = await baselineOf(store, plan, period, sender.unit.code);
    return { draft: earlier, findings: inspectAnnex(body, plan, period, baseline).findings, replayed: true };
  }
  const prior = await store.submissions.prior(answer, draft.key);
  const prepared = await prepare(here, { answer, plan, period, prior, sender, draft, body });
  const { findings } = prepared.inspected;
  const handed = newDraft(prepared, here.newId(), here.now());
  try {
    await store.drafts.add(handed, record(here, 'draft.handed', handed.id, await draftContent(handed, findings)));
  } catch (error) {
    const first = await alreadyHanded(here, draft, answer);
    if (!first) throw error;
    return { draft: first, findings, replayed: true };
  }
  const stored = await store.drafts.byId(handed.id, sender.unit.code);
  if (!stored) throw new Error(`the draft ${handed.id} is not there`);
  return { draft: stored, findings, replayed: false };
}

/** A repeat of the key, or the very content that waits. */
async function alreadyHanded({ store }: Here, draft: Draft, answer: Prepared['answer']): Promise<StoredDraft | null> {
  const byKey = await store.drafts.byKey(draft.key, answer.unit);
  if (byKey && byKey.bodyHash !== draft.bodyHash) throw refusal('key-reused');
  if (byKey) return byKey;
  const newest = await store.drafts.newest(answer);
  const waits = newest !== null && draftState({ ...newest, returned: newest.returned !== null }) === 'waiting';
  return waits && newest.contentHash === draft.contentHash && newest.replaces === draft.replaces ? newest : null;
}

function newDraft({ answer, draft, body, plan, sender, inspected }: Prepared, id: string, at: Date): NewDraft {
  const { key, replaces, bodyHash, contentHash, grids } = draft;
  const parts = body.parts.map((part, place) => ({ ...part, grid: grids[place]?.hash ?? '' }));
  return {
    id,
    ...answer,
    planVersion: plan.version,
    ...{ replaces, key, bodyHash, contentHash },
    body: JSON.stringify({ ...body, parts }),
    credential: sender.credential,
    handedAt: at.toISOString(),
    rows: inspected.rows,
    errors: inspected.errors,
    warnings: inspected.warnings,
  };
}

/** What the log commits to. */
const draftContent = async ({ body, ...head }: NewDraft, findings: readonly SentFinding[]): Promise<object> => ({
  ...head,
  body: JSON.parse(body),
  findings: await digest(canonicalJson(findings)),
});
