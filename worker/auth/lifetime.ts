import type { Role } from '../../shared/api.ts';
import type { CredentialKind } from '../store/credentials.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Milliseconds. A code is typed in within days; who can let others in is asked again sooner than who sends. */
export const LIFETIME = {
  code: 14 * DAY,
  /** From the provider's page back to ours, or from there to the code. */
  signIn: 10 * MINUTE,
  role: {
    staff: 365 * DAY,
    leader: 365 * DAY,
    aggregator: 365 * DAY,
    admin: 90 * DAY,
    auditor: 365 * DAY,
    service: 365 * DAY,
  },
} as const satisfies { code: number; signIn: number; role: Record<Role, number> };

/**
 * When a session ends: at the latest, and after how long without use. Whoever has an account signs in again with it; a
 * device has spent its code, so its session lasts as its credential does, unless it lies unused for 45 days.
 */
export const SESSION: Record<CredentialKind, { end: number; idle: number }> = {
  person: { end: 12 * HOUR, idle: 2 * HOUR },
  device: { end: 365 * DAY, idle: 45 * DAY },
};

export const after = (now: Date, span: number): Date => new Date(now.getTime() + span);
