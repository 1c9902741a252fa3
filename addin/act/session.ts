import { isByPage, type Session } from '../state/session.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';
import { loseSession, tellTrouble } from './trouble.ts';

/** Where the server lets one sign in with an account; it is opened beside this page, which keeps its table. */
export const SIGN_IN_PAGE = `/sign-in?to=${encodeURIComponent('/sign-in')}`;

export interface Person {
  code: string;
  name: string;
  position: string;
}

export type SessionActs = ReturnType<typeof sessionActs>;

/** Connecting this device to its unit, and leaving it clean. */
export function sessionActs(desk: Desk, outbox: { goOn(): Promise<void>; leave(): void }) {
  const enter = (session: Session): void => {
    desk.dispatch({ type: 'signed-in', session });
    desk.kept.keepSession(session);
    void outbox.goOn();
  };

  /** The server is told, so that the credential ends with it; where it cannot be told, this device forgets all the same. */
  const giveBack = (): void => {
    const { credential = null, lent = false } = desk.state.value.session ?? {};
    const client = clientFor(credential, desk.fetch);
    void (credential === null || lent ? client.endSession() : client.leave()).catch(() => undefined);
  };

  const leaveAccount = async (): Promise<void> => {
    if (!(await desk.signOut())) desk.dispatch({ type: 'noticed', notice: { kind: 'still-signed-in' } });
  };

  return {
    /** Signs in with an account in a window of the place; where it has none, on a page beside. True when somebody did. */
    signIn: async (): Promise<boolean> => {
      const answer = (await desk.signIn?.()) ?? 'left';
      if (answer === 'refused') desk.dispatch({ type: 'noticed', notice: { kind: 'no-window' } });
      if (typeof answer === 'string') return false;
      enter({ ...answer, lent: true });
      return true;
    },
    /** True when the device is connected. */
    connect: async ({ code, name, position }: Person): Promise<boolean> => {
      try {
        const reply = await clientFor(null, desk.fetch).enrol({ code, name, position });
        enter({ ...reply, name, position });
        return true;
      } catch (error) {
        tellTrouble(desk, error);
        return false;
      }
    },
    /** True when somebody signed in meanwhile with an account: the server knows the browser, and says who it is. */
    recognise: async (): Promise<boolean> => {
      const me = await clientFor(null, desk.fetch)
        .me()
        .catch(() => null);
      if (me === null) return false;
      enter({ ...me, credential: null });
      return true;
    },
    /** The credential has expired or was revoked: the way back is a new code. */
    reconnect: () => loseSession(desk),
    /** Makes room for the unit whose draft waits here: this one's credential is given back, the draft stays. */
    changeUnit: () => {
      giveBack();
      loseSession(desk);
      void outbox.goOn();
      desk.dispatch({ type: 'screen-opened', screen: 'connect' });
    },
    signOut: () => {
      const { session } = desk.state.value;
      // The page that signs out of an account needs the browser's session, and ends it.
      if (session?.credential !== null) giveBack();
      if (isByPage(session)) void leaveAccount();
      outbox.leave();
      desk.kept.forget();
      desk.dispatch({ type: 'signed-out' });
    },
  };
}
