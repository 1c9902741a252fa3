import type { AnnexKind } from '../../shared/annex/columns.ts';
import type { DraftEntry, SubmissionBody } from '../../shared/api.ts';
import { HostError } from '../host/port.ts';
import type { Answer } from '../state/answer.ts';
import type { Notice } from '../state/events.ts';
import type { Letter } from '../state/letter.ts';
import type { Draft } from '../state/sending.ts';
import { createOutbox, type Outbox } from '../sync/outbox.ts';
import { clientFor, decided } from '../sync/server.ts';
import { bodyOf, type NilAnswer, nilBodyOf } from './body.ts';
import type { Desk } from './desk.ts';

export type SendActs = ReturnType<typeof sendActs>;

/** From asking what stands at the server to the receipt. */
export function sendActs(desk: Desk, loseSession: () => void, readAgain: () => Promise<boolean>) {
  const client = () => clientFor(desk.state.value.session?.credential ?? null, desk.fetch);
  const outbox = createOutbox({
    submit: (draft) => (draft.toLeader ? client().hand(draft.body, draft) : client().submit(draft.body, draft)),
    kept: desk.kept,
    tell: (event) => {
      desk.dispatch(event);
      if (event.type === 'received') desk.kept.keepReceipts(desk.state.value.receipts);
    },
  });

  const asksApproval = () => desk.plans.get(desk.state.value.choice.plan ?? '')?.asks.approval ?? false;
  const newestDraft = async (plan: string, period: string, annex: AnnexKind): Promise<DraftEntry | null> =>
    (await client().drafts({ plan, period, annex })).drafts[0] ?? null;

  const { put, drop } = packer(desk, asksApproval, outbox);

  return {
    /** What the leader has decided meanwhile; what was approved is shown by its receipt. */
    askHanded: async ({ draft }: DraftEntry): Promise<void> => {
      try {
        const { draft: handed } = await client().draft(draft);
        if (handed.submission === null) return desk.dispatch({ type: 'handed', handed });
        const { receipt } = await client().submission(handed.submission);
        desk.dispatch({ type: 'received', receipt, replayed: false });
        desk.kept.keepReceipts(desk.state.value.receipts);
      } catch (error) {
        const problem = decided(error)?.problem;
        desk.dispatch({ type: 'noticed', notice: problem ? { kind: 'refused', problem } : { kind: 'unreachable' } });
      }
    },
    /** Asks what stands at the server, so that the sender sees which sending this one replaces. */
    askStanding: async ({ annex }: Answer): Promise<void> => {
      const { plan, period } = desk.state.value.choice;
      if (plan === null || period === null) return;
      desk.dispatch({ type: 'standing-asked' });
      try {
        const [standing, handed] = await Promise.all([
          client().standing(plan, period, annex),
          asksApproval() ? newestDraft(plan, period, annex) : null,
        ]);
        desk.dispatch({ type: 'standing-known', standing, handed });
      } catch (error) {
        desk.dispatch({ type: 'sending-left' });
        const problem = decided(error)?.problem;
        if (problem?.type === '/problems/not-signed-in') loseSession();
        desk.dispatch({ type: 'noticed', notice: problem ? { kind: 'refused', problem } : { kind: 'unreachable' } });
      }
    },
    /** What is sent is what was checked: the workbook is read once more, since others may be editing it too. */
    send: (answer: Answer, letter: Letter, base: number | null) =>
      put(async () => ((await readAgain()) ? null : bodyOf(desk, answer, letter)), base),
    sendNil: (nil: NilAnswer, base: number | null) => put(() => nilBodyOf(desk, nil), base),
    /** The server holds a newer sending and the sender decided to replace it: a new draft. */
    replace: (draft: Draft, base: number | null) => outbox.put({ ...draft, key: desk.newKey(), base }),
    retryNow: async (): Promise<void> => {
      const { sending } = desk.state.value;
      if (sending.at === 'unsure') await outbox.attempt(sending.draft, sending.attempts + 1, sending.kept);
    },
    /** A draft an earlier visit could not bring to its receipt goes on where it was. */
    resume: async (): Promise<void> => {
      const draft = desk.kept.draft();
      if (draft && desk.state.value.session) await outbox.put(draft);
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
    const approval: Pick<Draft, 'toLeader'> = asksApproval() ? { toLeader: true } : {};
    return outbox.put({ key: desk.newKey(), base, body, ...approval });
  };
  /** A second press while the first is under way does nothing; leaving meanwhile, nothing is sent. */
  const put = async (pack: () => Promise<SubmissionBody | null>, base: number | null): Promise<void> => {
    if (packing) return;
    const mine = Symbol();
    packing = mine;
    const body = await pack().catch((error: unknown) => {
      if (packing === mine) desk.dispatch({ type: 'noticed', notice: notReady(error) });
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
function notReady(error: unknown): Notice {
  if (error instanceof HostError) return { kind: 'host', trouble: error.trouble };
  const problem = decided(error)?.problem;
  return problem ? { kind: 'refused', problem } : { kind: 'not-attached' };
}
