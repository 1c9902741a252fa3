import type { DraftReply, SubmissionReply } from '../../shared/api.ts';
import { type OwnDraft, type WhyHeld, waitBefore } from '../state/sending.ts';
import type { Event } from '../state.ts';
import type { Kept } from './kept.ts';
import { decided, troubleOf } from './server.ts';

/** After so many milliseconds without an answer the user is told that it is not known. */
const PATIENCE_MS = 5_000;

/** Somebody else is signed in by now: nothing was sent. */
export class OtherSender extends Error {}

interface Surroundings {
  submit(draft: OwnDraft): Promise<SubmissionReply | DraftReply>;
  kept: Kept;
  /** Told of every change; the receipts it holds afterwards are kept. */
  tell(event: Event): void;
  /** The server does not know the sender any more. */
  loseSession(): void;
}

/** One attempt at a draft. */
interface Attempt {
  draft: OwnDraft;
  number: number;
  /** Whether the browser has stored the draft. */
  kept: boolean;
  /** An attempt before this one may have arrived. */
  doubt: boolean;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * One draft at a time, from the press of the button until the server has decided. No answer means "not known": the same
 * draft is sent again under the same key, with growing pauses, also by the next visit. Where only the sender can bring it
 * on (by connecting again, by reloading), it is held.
 */
export function createOutbox({ submit, kept, tell, loseSession }: Surroundings) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The attempt under way: what an older one, or one left by signing out, comes back with is not heard. */
  let current: Attempt | null = null;

  const succeed = (reply: SubmissionReply | DraftReply) => {
    kept.dropDraft();
    if ('draft' in reply) tell({ type: 'handed', handed: reply.draft });
    else tell({ type: 'received', receipt: reply.receipt, replayed: reply.replayed });
  };

  const hold = (draft: OwnDraft, why: WhyHeld, doubt: boolean) => {
    const waiting: OwnDraft = doubt ? draft : { ...draft, unsent: true };
    tell({ type: 'held', draft: waiting, why, doubt, kept: kept.keepDraft(waiting) });
  };

  const fail = (error: unknown, { draft, number, kept: stored, doubt }: Attempt) => {
    if (error instanceof OtherSender) return hold(draft, 'other-sender', doubt);
    const refusal = decided(error);
    if (refusal?.code === 'not-signed-in') {
      hold(draft, 'signed-out', doubt);
      return loseSession();
    }
    if (refusal?.code === 'client-outdated') return hold(draft, 'outdated', doubt);
    if (refusal) {
      kept.dropDraft();
      return tell({ type: 'refused', draft, problem: refusal.problem });
    }
    tell({ type: 'unsure', draft, attempts: number, kept: stored, trouble: troubleOf(error) });
    timer = setTimeout(
      () => void attempt({ draft, number: number + 1, kept: stored, doubt: true }),
      waitBefore(number),
    );
  };

  const attempt = async (mine: Attempt): Promise<void> => {
    const { draft, number, kept: stored } = mine;
    clearTimeout(timer);
    current = mine;
    const slow = () => tell({ type: 'unsure', draft, attempts: number, kept: stored, trouble: null });
    const patience = number === 1 ? setTimeout(() => current === mine && slow(), PATIENCE_MS) : undefined;
    const hear = await submit(draft).then(
      (reply) => () => succeed(reply),
      (error: unknown) => () => fail(error, mine),
    );
    clearTimeout(patience);
    if (current === mine) hear();
  };

  const begin = (given: OwnDraft, doubt: boolean): Promise<void> => {
    const { unsent: _, ...draft } = given;
    const stored = kept.keepDraft(draft);
    tell({ type: 'sent', draft });
    return attempt({ draft, number: 1, kept: stored, doubt });
  };

  return {
    put: (draft: OwnDraft): Promise<void> => begin(draft, false),
    /** What was held, or what an earlier visit could not finish: that may have arrived. */
    goOn: (draft: OwnDraft): Promise<void> => begin(draft, !draft.unsent),
    again: (draft: OwnDraft, number: number, stored: boolean): Promise<void> =>
      attempt({ draft, number, kept: stored, doubt: true }),
    hold,
    /** Signing out or giving a draft up: nothing goes on, and nothing that is still on its way is heard. */
    leave: () => {
      clearTimeout(timer);
      current = null;
    },
  };
}
