import { isOthers, type OwnDraft } from '../state/sending.ts';
import type { Outbox } from '../sync/outbox.ts';
import type { Desk } from './desk.ts';

/** A draft that was left over: by an earlier visit, a sign-in that expired, a release too old. */
export function heldActs(desk: Desk, outbox: Outbox) {
  const leftOver = (): OwnDraft | null => {
    const { sending } = desk.state.value;
    if (sending.at === 'held') return sending.draft;
    return sending.at === 'idle' ? desk.kept.draft() : null;
  };

  return {
    /** Goes on where it was, as soon as its own sender is connected; nobody else sends it unawares. */
    resume: async (): Promise<void> => {
      const draft = leftOver();
      const { session } = desk.state.value;
      if (!draft) return;
      if (!session) outbox.hold(draft, 'signed-out', !draft.unsent);
      else if (isOthers(draft, session)) outbox.hold(draft, 'other-sender', !draft.unsent);
      else await outbox.goOn(draft);
    },
    /** Somebody else of the same unit has seen whose it is and sends it. */
    sendHeld: async (): Promise<void> => {
      const draft = leftOver();
      if (draft) await outbox.goOn(draft);
    },
    discard: (): void => {
      outbox.leave();
      desk.kept.dropDraft();
      desk.dispatch({ type: 'discarded' });
    },
  };
}
