import { DeviceBody, DeviceReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { limitAttempts } from '../auth/attempt.ts';
import { grantEntry, mintDevice } from '../auth/credential.ts';
import { may } from '../auth/may.ts';
import { digest, readCode } from '../auth/secret.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import { named } from '../units.ts';

/** An enrolment code for a credential. Wrong, used and expired codes get one answer, which tells a guesser nothing. */
export const devices = api().post(
  '/',
  may('device.enrol'),
  body(DeviceBody),
  limitAttempts,
  answers('A device credential for an enrolment code', { 201: DeviceReply }),
  async (c) => {
    const { store, body } = c.var;
    const { code, name, position } = body;
    const { token, stored } = await mintDevice(c.var, { origin: await digest(readCode(code)), name, position });
    const granted = await store.credentials.exchange(stored, grantEntry(c.var, stored));
    if (!granted) throw refusal('code-invalid');
    const { role, unit, plans, expiresAt } = granted;
    const reply: DeviceReply = {
      credential: token,
      role,
      unit: named(await c.var.store.units.register(), unit),
      plans,
      expiresAt,
    };
    return c.json(reply, 201);
  },
);
