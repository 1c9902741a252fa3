import { DeviceBody, type DeviceReply } from '../../shared/api.ts';
import { unitTitle } from '../../shared/plan/units.ts';
import { limitAttempts } from '../auth/attempt.ts';
import { LIFETIME, mint } from '../auth/credential.ts';
import { may } from '../auth/may.ts';
import { digest, readCode } from '../auth/secret.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/** An enrolment code for a credential. Wrong, used and expired codes get one answer, which tells a guesser nothing. */
export const devices = api().post('/', may('device.enrol'), body(DeviceBody), limitAttempts, async (c) => {
  const { store, body } = c.var;
  const origin = await digest(readCode(body.code));
  const { token, stored } = await mint(c.var, { ...body, origin, days: LIFETIME.device });
  const enrolled = await store.credentials.exchange(stored);
  if (!enrolled) throw refusal('code-invalid');

  const { role, unit } = enrolled;
  const reply: DeviceReply = {
    credential: token,
    role,
    unit: unit && { code: unit.code, name: unitTitle(unit) },
    expiresAt: stored.expiresAt.toISOString(),
  };
  return c.json(reply, 201);
});
