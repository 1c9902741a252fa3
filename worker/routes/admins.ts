import { AdminBody, DeviceReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { limitAttempts } from '../auth/attempt.ts';
import { grantEntry, mintDevice } from '../auth/credential.ts';
import { after, LIFETIME } from '../auth/lifetime.ts';
import { may } from '../auth/may.ts';
import { bearer, digest, sameSecret } from '../auth/secret.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/**
 * The first administrator, for whoever set the server's bootstrap secret. A secret works once; setting another one is
 * also the way back in after the administrator's credential is lost or expired.
 */
export const admins = api().post(
  '/',
  may('admin.create'),
  body(AdminBody),
  limitAttempts,
  answers("The first administrator, by the server's bootstrap secret", { 201: DeviceReply }),
  async (c) => {
    const { store, body } = c.var;
    const secret = c.env.BOOTSTRAP_SECRET;
    if (!secret) throw refusal('not-allowed');
    if (!(await sameSecret(bearer(c.req.header('authorization')) ?? '', secret)))
      throw refusal('not-signed-in', {}, {}, { 'www-authenticate': 'Bearer' });

    const { token, stored } = await mintDevice(c.var, { ...body, origin: await digest(secret) });
    const expiresAt = after(stored.createdAt, LIFETIME.role.admin);
    if (!(await store.credentials.bootstrap(stored, expiresAt, grantEntry(c.var, stored))))
      throw refusal('not-allowed');
    const reply: DeviceReply = {
      credential: token,
      role: 'admin',
      unit: null,
      plans: null,
      expiresAt: expiresAt.toISOString(),
    };
    return c.json(reply, 201);
  },
);
