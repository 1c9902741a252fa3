import { isOthers, type OwnDraft } from '../state/sending.ts';
import { OtherSender, type Outbox } from '../sync/outbox.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';

/**
 * Where the browser's cookie stands for the sender, somebody else may have signed in on another page since: the server is
 * asked who that is, so that no unit's table goes out as another's.
 */
export async function assureSender(desk: Desk, draft: OwnDraft): Promise<void> {
  const { session } = desk.state.value;
  if (session?.credential !== null) return;
  const now = { ...(await clientFor(null, desk.fetch).me()), credential: null };
  if (!isOthers(draft, now)) return;
  desk.kept.keepSession(now);
  desk.dispatch({ type: 'signed-in', session: now });
  throw new OtherSender();
}

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
