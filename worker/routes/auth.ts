import type { Context as HonoContext } from 'hono';
import type { Caller } from '../auth/caller.ts';
import { answered, askingPage, leavingPage, question } from '../auth/code-flow.ts';
import { drop, held, hold } from '../auth/cookie.ts';
import { after, LIFETIME } from '../auth/lifetime.ts';
import { may } from '../auth/may.ts';
import { ownPage } from '../auth/own-origin.ts';
import { providerOf } from '../auth/provider.ts';
import { digest, newToken } from '../auth/secret.ts';
import { endSession, openSession } from '../auth/session.ts';
import { type Asking, api } from '../context.ts';
import type { Paging } from '../pages/page.tsx';
import { signedOutPage } from '../pages/signed-out.tsx';
import { refusal } from '../problem.ts';
import type { SignIn } from '../store/sign-ins.ts';

/** Signing in with an account (OpenID Connect, authorization code and PKCE), and signing out however one signed in. */
export const auth = api()
  .get('/sign-in', may('session.begin'), async (c) => {
    const provider = await providerOf(c.env, c.var.now());
    if (!provider) throw refusal('accounts-not-offered');
    const asked = question(ownPage(c.req.query('to'), c.req.url));
    await keep(c, asked);
    return c.redirect(await askingPage(provider, asked, new URL('/auth/callback', c.req.url).href));
  })

  .get('/callback', may('session.begin'), async (c) => {
    const { store, now } = c.var;
    const provider = await providerOf(c.env, now());
    const token = held(c, 'phu-luc-sign-in');
    const asked = token && (await store.signIns.take(await digest(token), 'asked', now()));
    if (!provider || !asked) throw refusal('sign-in-failed');
    drop(c, 'phu-luc-sign-in');

    const { identity, name } = await answered(provider, asked, new URL(c.req.url), now());
    const caller = await store.callers.byCredential(identity, now());
    if (caller) {
      await openSession(c, caller.credential, caller.kind);
      return c.redirect(asked.to, 303);
    }
    await keep(c, { stage: 'vouched', identity, name });
    return c.redirect(`/sign-in?${new URLSearchParams({ to: asked.to })}`, 303);
  })

  .post('/sign-out', may('session.end'), async (c) => {
    await endSession(c);
    return signedOut(c);
  })

  .post('/sign-out-everywhere', may('session.end'), async (c) => {
    await c.var.store.sessions.endAll(c.var.caller.credential);
    drop(c, 'phu-luc');
    return signedOut(c);
  });

/** Signed out here, whatever the provider says; whoever has an account, at the provider too where it offers that. */
async function signedOut(c: Paging & Pick<HonoContext, 'redirect'> & { var: { caller: Caller } }) {
  if (c.var.caller.kind !== 'person') return c.redirect('/sign-in', 303);
  // Not asked before: a provider that is silent keeps nobody signed in here.
  const provider = await providerOf(c.env, c.var.now()).catch(() => null);
  return signedOutPage(c, provider && leavingPage(provider, new URL('/sign-in', c.req.url).href));
}

/** Gives the browser a new token for what is under way. */
async function keep(c: Asking, content: SignIn): Promise<void> {
  const { store, now } = c.var;
  const token = newToken();
  const expiresAt = after(now(), LIFETIME.signIn);
  await store.signIns.begin(await digest(token), content, now(), expiresAt);
  hold(c, 'phu-luc-sign-in', token, expiresAt);
}
