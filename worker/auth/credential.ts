import type { Context } from '../context.ts';
import type { NewCredential } from '../store/credentials.ts';
import { digest, newCredential } from './secret.ts';

const DAY = 24 * 60 * 60_000;

/** Days a credential is good for: a season for devices; less for who can make others. A code is typed in within days. */
export const LIFETIME = { device: 365, admin: 90, code: 14 } as const;

export const after = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);

/** A new credential: what is stored of it, and the token that only its holder will ever know. */
export async function mint(
  { now, newId }: Context['Variables'],
  { origin, days, name, position }: { origin: string; days: number; name: string; position: string },
): Promise<{ token: string; stored: NewCredential }> {
  const token = newCredential();
  const createdAt = now();
  const expiresAt = after(createdAt, days);
  return { token, stored: { id: newId(), hash: await digest(token), origin, name, position, createdAt, expiresAt } };
}
