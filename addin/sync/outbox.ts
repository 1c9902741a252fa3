import type { DraftReply, SubmissionReply } from '../../shared/api.ts';
import { type Draft, waitBefore } from '../state/sending.ts';
import type { Event } from '../state.ts';
import type { Kept } from './kept.ts';
import { decided } from './server.ts';

interface Surroundings {
  submit(draft: Draft): Promise<SubmissionReply | DraftReply>;
  kept: Kept;
  /** Told of every change; the receipts it holds afterwards are kept. */
  tell(event: Event): void;
}

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * One draft at a time, from the press of the button until the server has decided. No answer means "not known": the same
 * draft is sent again under the same key, with growing pauses, also by the next visit.
 */
export function createOutbox({ submit, kept, tell }: Surroundings) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The attempt under way: what an older one, or one left by signing out, comes back with is not heard. */
  let current: symbol | null = null;

  const succeed = (reply: SubmissionReply | DraftReply) => {
    kept.dropDraft();
    if ('draft' in reply) tell({ type: 'handed', handed: reply.draft });
    else tell({ type: 'received', receipt: reply.receipt, replayed: reply.replayed });
  };

  const fail = (error: unknown, draft: Draft, attempts: number, stored: boolean) => {
    const refusal = decided(error);
    if (refusal) {
      kept.dropDraft();
      return tell({ type: 'refused', draft, problem: refusal.problem });
    }
    tell({ type: 'unsure', draft, attempts, kept: stored });
    timer = setTimeout(() => void attempt(draft, attempts + 1, stored), waitBefore(attempts));
  };

  const attempt = async (draft: Draft, attempts: number, stored: boolean): Promise<void> => {
    clearTimeout(timer);
    const mine = Symbol();
    current = mine;
    const hear = await submit(draft).then(
      (reply) => () => succeed(reply),
      (error: unknown) => () => fail(error, draft, attempts, stored),
    );
    if (current === mine) hear();
  };

  return {
    put: (draft: Draft): Promise<void> => {
      const stored = kept.keepDraft(draft);
      tell({ type: 'sent', draft });
      return attempt(draft, 1, stored);
    },
    attempt,
    /** Signing out: nothing goes on, and nothing that is still on its way is heard. */
    leave: () => {
      clearTimeout(timer);
      current = null;
    },
  };
}
