import type { DeviceReply } from '../../shared/api.ts';

/**
 * Who this device sends for. The credential opens the unit's door: kept on this device only, gone with sign-out. It is null
 * where a person signed in with an account: the browser's own cookie stands for it.
 */
export interface Session {
  credential: string | null;
  role: DeviceReply['role'];
  unit: DeviceReply['unit'];
  name: string;
  position: string;
  expiresAt: string;
  /** Lent to the pane for as long as a session of an account lasts: giving it back takes no access away. */
  lent?: true;
}

/** Somebody signed in on the server's page, most likely with an account: another session there would let the next one in. */
export const isByPage = (session: Session | null): boolean =>
  session !== null && (session.credential === null || session.lent === true);
