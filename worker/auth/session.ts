import type { Asking } from '../context.ts';
import type { CredentialKind } from '../store/credentials.ts';
import { drop, held, hold } from './cookie.ts';
import { after, SESSION } from './lifetime.ts';
import { digest, newToken } from './secret.ts';

/** Signs this browser in: a token of its own in a cookie, its hash in the store. What was open here before ends. */
export async function openSession(c: Asking, credential: string, kind: CredentialKind): Promise<void> {
  const { store, now } = c.var;
  await endSession(c);
  const token = newToken();
  const createdAt = now();
  const expiresAt = after(createdAt, SESSION[kind].end);
  await store.sessions.open({ hash: await digest(token), credential, createdAt, expiresAt });
  drop(c, 'phu-luc-sign-in');
  hold(c, 'phu-luc', token, expiresAt);
}

/** Signs this browser out. */
export async function endSession(c: Asking): Promise<void> {
  const token = held(c, 'phu-luc');
  if (token === null) return;
  await c.var.store.sessions.end(await digest(token));
  drop(c, 'phu-luc');
}
