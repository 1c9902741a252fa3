import { z } from 'zod';
import { DeviceBody } from '../../shared/api.ts';
import { limitAttempts } from '../auth/attempt.ts';
import { held } from '../auth/cookie.ts';
import { grantEntry, mintDevice, mintPerson } from '../auth/credential.ts';
import { identify } from '../auth/identify.ts';
import { may } from '../auth/may.ts';
import { fromOwnOrigin, ownPage } from '../auth/own-origin.ts';
import { offersAccounts } from '../auth/provider.ts';
import { digest, readCode } from '../auth/secret.ts';
import { openSession } from '../auth/session.ts';
import { form } from '../body.ts';
import { type Asking, api } from '../context.ts';
import { signInPage } from '../pages/sign-in.tsx';
import { signedInPage } from '../pages/signed-in.tsx';
import type { Vouched } from '../store/sign-ins.ts';

const SignInForm = DeviceBody.extend({ to: z.string().max(2048) });

/** A code as it is printed, dashes included, and some room. */
const CODE_LENGTH = 40;

/** Where people sign in with a browser; afterwards they go on to where they wanted. */
export const signIn = api()
  .get('/', may('session.begin'), async (c) => {
    const to = ownPage(c.req.query('to'), c.req.url);
    const vouched = await vouchedFor(c);
    const caller = vouched ? null : await identify(c);
    if (caller) return signedInPage(c, caller, c.req.query('to') === undefined ? null : to);
    const code = (c.req.query('code') ?? '').slice(0, CODE_LENGTH);
    return signInPage(c, { to, accounts: offersAccounts(c.env), account: vouched?.name ?? null, code, refused: null });
  })

  .post('/', may('session.begin'), fromOwnOrigin, form(SignInForm), limitAttempts, async (c) => {
    const { store, body } = c.var;
    const { code, name, position } = body;
    const to = ownPage(body.to, c.req.url);
    const holder = { origin: await digest(readCode(code)), name, position };
    const vouched = await vouchedFor(c);
    // Nobody learns the token of a device enrolled here: the session is all that this browser gets.
    const credential = vouched ? mintPerson(c.var, holder, vouched.identity) : (await mintDevice(c.var, holder)).stored;
    if (!(await store.credentials.exchange(credential, grantEntry(c.var, credential)))) {
      const refused = { code, name, position };
      return signInPage(c, { to, accounts: offersAccounts(c.env), account: vouched?.name ?? null, code, refused });
    }
    await openSession(c, credential.id, credential.kind);
    return c.redirect(to, 303);
  });

/** Whom the provider has just vouched for in this browser, where no account is known by that identity. */
async function vouchedFor(c: Asking): Promise<Vouched | null> {
  const token = held(c, 'phu-luc-sign-in');
  return token === null ? null : c.var.store.signIns.find(await digest(token), 'vouched', c.var.now());
}
