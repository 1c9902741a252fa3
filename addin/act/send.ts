import type { SubmissionBody } from '../../shared/api.ts';
import { HostError } from '../host/port.ts';
import type { Answer } from '../state/answer.ts';
import type { Notice } from '../state/events.ts';
import type { Letter } from '../state/letter.ts';
import type { OwnDraft } from '../state/sending.ts';
import { createOutbox, type Outbox } from '../sync/outbox.ts';
import { clientFor, decided } from '../sync/server.ts';
import { bodyOf, type NilAnswer, nilBodyOf } from './body.ts';
import type { Desk } from './desk.ts';
import { assureSender, heldActs } from './held.ts';
import { findSent } from './sent.ts';
import { standingActs } from './standing.ts';
import { loseSession, tellTrouble } from './trouble.ts';

export type SendActs = ReturnType<typeof sendActs>;

/** From asking what stands at the server to the receipt. */
export function sendActs(desk: Desk, readAgain: () => Promise<boolean>, renewPlan: () => Promise<void>) {
  const client = () => clientFor(desk.state.value.session?.credential ?? null, desk.fetch);
  const outbox = createOutbox({
    submit: async (draft) => {
      await assureSender(desk, draft);
      return draft.toLeader ? client().hand(draft.body, draft) : client().submit(draft.body, draft);
    },
    kept: desk.kept,
    tell: (event) => {
      desk.dispatch(event);
      if (event.type === 'refused' && event.problem.findings) void renewPlan();
      if (event.type !== 'received') return;
      desk.kept.keepReceipts(desk.state.value.receipts);
      void findSent(desk);
    },
    loseSession: () => loseSession(desk),
  });

  const asksApproval = () => desk.plans.get(desk.state.value.choice.plan ?? '')?.asks.approval ?? false;
  const { put, drop } = packer(desk, asksApproval, outbox);

  return {
    ...standingActs(desk, client, asksApproval),
    ...heldActs(desk, outbox),
    /** What is sent is what was checked: the workbook is read once more, since others may be editing it too. */
    send: (answer: Answer, letter: Letter, base: number | null) =>
      put(async () => ((await readAgain()) ? null : bodyOf(desk, answer, letter)), base),
    sendNil: (nil: NilAnswer, base: number | null) => put(() => nilBodyOf(desk, nil), base),
    /** The server holds a newer sending and the sender decided to replace it: a new draft. */
    replace: (draft: OwnDraft, base: number | null) => outbox.put({ ...draft, key: desk.newKey(), base }),
    retryNow: async (): Promise<void> => {
      const { sending } = desk.state.value;
      if (sending.at === 'unsure') await outbox.again(sending.draft, sending.attempts + 1, sending.kept);
    },
    /** Leaving the form: what is still being made ready is not sent. */
    drop,
    leaveOutbox: () => {
      drop();
      outbox.leave();
    },
  };
}

/** Makes a draft ready, its files put before it, and hands it to the outbox. */
function packer(desk: Desk, asksApproval: () => boolean, outbox: Outbox) {
  let packing: symbol | null = null;
  const hand = (body: SubmissionBody, base: number | null) => {
    const approval: Pick<OwnDraft, 'toLeader'> = asksApproval() ? { toLeader: true } : {};
    const unit = desk.state.value.session?.unit ?? null;
    return outbox.put({ key: desk.newKey(), base, body, unit, ...approval });
  };
  /** A second press while the first is under way does nothing; leaving meanwhile, nothing is sent. */
  const put = async (pack: () => Promise<SubmissionBody | null>, base: number | null): Promise<void> => {
    if (packing) return;
    const mine = Symbol();
    packing = mine;
    const body = await pack().catch((error: unknown) => {
      if (packing === mine) notReady(desk, error);
      return null;
    });
    if (packing !== mine) return;
    packing = null;
    if (body) await hand(body, base);
  };
  return {
    put,
    drop: () => {
      packing = null;
    },
  };
}

/** Excel did not answer, or a file did not arrive: nothing was sent. */
function notReady(desk: Desk, error: unknown): void {
  const tell = (notice: Notice) => desk.dispatch({ type: 'noticed', notice });
  if (error instanceof HostError) tell({ kind: 'host', trouble: error.trouble });
  else if (decided(error)) tellTrouble(desk, error);
  else tell({ kind: 'not-attached' });
}
