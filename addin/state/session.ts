import type { DeviceReply } from '../../shared/api.ts';

/** Who this device sends for. The credential opens the unit's door: kept on this device only, gone with sign-out. */
export interface Session {
  credential: string;
  role: DeviceReply['role'];
  unit: DeviceReply['unit'];
  name: string;
  position: string;
  expiresAt: string;
}
