import { ProblemError } from '../../shared/client.ts';
import { clientFor } from '../sync/server.ts';
import type { Desk } from './desk.ts';

export interface Person {
  code: string;
  name: string;
  position: string;
}

export type SessionActs = ReturnType<typeof sessionActs>;

/** Connecting this device to its unit, and leaving it clean. */
export function sessionActs(desk: Desk, leaveOutbox: () => void) {
  return {
    /** True when the device is connected. */
    connect: async ({ code, name, position }: Person): Promise<boolean> => {
      try {
        const reply = await clientFor(null, desk.fetch).enrol({ code, name, position });
        const session = { ...reply, name, position };
        desk.dispatch({ type: 'signed-in', session });
        if (!desk.kept.keepSession(session)) desk.dispatch({ type: 'noticed', notice: { kind: 'not-stored' } });
        return true;
      } catch (error) {
        const notice =
          error instanceof ProblemError
            ? ({ kind: 'refused', problem: error.problem } as const)
            : ({ kind: 'unreachable' } as const);
        desk.dispatch({ type: 'noticed', notice });
        return false;
      }
    },
    /** The credential has expired or was revoked: the way back is a new code. */
    reconnect: () => {
      desk.kept.forget();
      desk.dispatch({ type: 'session-lost' });
    },
    /** The server is told, so that the credential ends with it; where it cannot be told, this device forgets all the same. */
    signOut: () => {
      const credential = desk.state.value.session?.credential ?? null;
      void clientFor(credential, desk.fetch)
        .leave()
        .catch(() => undefined);
      leaveOutbox();
      desk.kept.forget();
      desk.dispatch({ type: 'signed-out' });
    },
  };
}
