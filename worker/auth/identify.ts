import type { Asking } from '../context.ts';
import { refusal } from '../problem.ts';
import type { Caller } from './caller.ts';
import { held } from './cookie.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { providerOf, verified } from './provider.ts';
import { bearer, digest } from './secret.ts';

/** Three parts, the last one empty where a token claims to need no signature. A device credential has no dot. */
const IS_JWT = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Who is calling, by the Authorization header or else by the session; null: nobody that is known. */
export const identify = (c: Asking): Promise<Caller | null> =>
  c.req.header('authorization') === undefined ? bySession(c) : byHeader(c);

async function bySession(c: Asking): Promise<Caller | null> {
  const { store, now } = c.var;
  const token = held(c, 'phu-luc');
  if (token === null) return null;
  requireOwnOrigin(c);
  return store.callers.bySession(await digest(token), now());
}

async function byHeader(c: Asking): Promise<Caller | null> {
  const { store, now } = c.var;
  const token = bearer(c.req.header('authorization'));
  if (token === null) return null;
  if (!IS_JWT.test(token)) {
    const hash = await digest(token);
    // A session's is what was lent to a pane.
    return (await store.callers.byCredential(hash, now())) ?? store.callers.bySession(hash, now());
  }
  const identity = await bearerIdentity(c);
  if (identity === null) return null;
  const caller = await store.callers.byCredential(identity, now());
  if (caller === null) throw refusal('account-unknown');
  return caller;
}

/** Whom the provider vouches for by the bearer token, account or none. */
export async function bearerIdentity(c: Asking): Promise<string | null> {
  const token = bearer(c.req.header('authorization'));
  const audience = c.env.OIDC_AUDIENCE;
  if (token === null || !audience || !IS_JWT.test(token)) return null;
  const provider = await providerOf(c.env, c.var.now());
  return (provider && (await verified(provider, token, audience, c.var.now()))?.identity) ?? null;
}
