import { AccountBody, MeReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { limitAttempts } from '../auth/attempt.ts';
import { grantEntry, mintPerson } from '../auth/credential.ts';
import { bearerIdentity } from '../auth/identify.ts';
import { may } from '../auth/may.ts';
import { digest, readCode } from '../auth/secret.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import { named } from '../units.ts';

/** An enrolment code for an account: from now on the server knows whom the provider's token names. */
export const accounts = api().post(
  '/',
  may('account.enrol'),
  body(AccountBody),
  limitAttempts,
  answers('An account for a person who signed in at the provider, by an enrolment code', { 201: MeReply }),
  async (c) => {
    const { store, body } = c.var;
    const { code, name, position } = body;
    const identity = await bearerIdentity(c);
    if (!identity) throw refusal('not-signed-in', {}, {}, { 'www-authenticate': 'Bearer' });
    const holder = { origin: await digest(readCode(code)), name, position };
    const stored = mintPerson(c.var, holder, identity);
    const granted = await store.credentials.exchange(stored, grantEntry(c.var, stored));
    if (!granted) throw refusal('code-invalid');
    const { role, unit, plans, expiresAt } = granted;
    const reply: MeReply = {
      role,
      unit: named(await c.var.store.units.register(), unit),
      plans,
      name,
      position,
      expiresAt,
    };
    return c.json(reply, 201);
  },
);
