import type { Asking, Context } from '../context.ts';
import type { CredentialKind } from '../store/credentials.ts';
import type { Caller } from './caller.ts';
import { drop, held, hold } from './cookie.ts';
import { after, SESSION } from './lifetime.ts';
import { bearer, digest, newToken } from './secret.ts';

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

/**
 * Another session with the credential of the one that asks, for the pane beside the dialog in which somebody signed in: in
 * Excel on the web the pane is a frame of another site, where our cookie does not go. So its token is shown, and sent as a
 * bearer token.
 */
export async function lendSession({ var: { store, now, caller } }: Lending) {
  const token = newToken();
  const createdAt = now();
  const expiresAt = after(createdAt, SESSION[caller.kind].end);
  await store.sessions.open({ hash: await digest(token), credential: caller.credential, createdAt, expiresAt });
  return { token, expiresAt: expiresAt.toISOString() < caller.expiresAt ? expiresAt.toISOString() : caller.expiresAt };
}
interface Lending {
  var: Pick<Context['Variables'], 'store' | 'now'> & { caller: Caller };
}

/** Ends the session that is shown, and signs this browser out where it is shown by its cookie. */
export async function endShownSession(c: Asking): Promise<void> {
  const shown = bearer(c.req.header('authorization'));
  await (shown === null ? endSession(c) : c.var.store.sessions.end(await digest(shown)));
}

/** Signs this browser out. */
export async function endSession(c: Asking): Promise<void> {
  const token = held(c, 'phu-luc');
  if (token === null) return;
  await c.var.store.sessions.end(await digest(token));
  drop(c, 'phu-luc');
}
