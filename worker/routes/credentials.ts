import { type CredentialEntry, CredentialsQuery, CredentialsReply, RotationBody } from '../../shared/api.ts';
import type { Register } from '../../shared/plan/units.ts';
import { answers } from '../answers.ts';
import { unitOf } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { revoke } from '../auth/revoke.ts';
import { digest } from '../auth/secret.ts';
import { body, query } from '../body.ts';
import { api } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';
import type { StoredCredential } from '../store/credentials.ts';
import { named } from '../units.ts';

const PAGE = 100;

/** Who may call, as they can be seen and ended; the credentials themselves are known to nobody but their holders. */
export const credentials = api()
  .get(
    '/',
    may('credential.read'),
    query(CredentialsQuery),
    answers('Who may call: all credentials, or those of a unit', { 200: CredentialsReply }),
    async (c) => {
      const { caller, store } = c.var;
      const { unit, after } = c.var.query;
      const asked = caller.unit || unit !== undefined ? unitOf(caller, c.var.register, unit).code : null;
      const found = await store.credentials.list(asked, after ?? '', PAGE + 1);
      const shown = found.slice(0, PAGE);
      const reply: CredentialsReply = {
        credentials: shown.map((each) => entryOf(c.var.register, each)),
        next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      };
      return c.json(reply);
    },
  )

  /** Not through a session: whoever got hold of a browser would get the device. A person has no token to change. */
  .put(
    '/own',
    may('credential.rotate'),
    body(RotationBody),
    answers('Another token for the calling device', { 204: null }),
    async (c) => {
      const { caller, store, body } = c.var;
      const entry = record(c.var, 'credential.rotated', caller.credential, { credential: caller.credential });
      const hash = await digest(body.credential);
      if (caller.by === 'session' || !(await store.credentials.rotate(caller.credential, hash, entry)))
        throw refusal('not-allowed');
      return c.body(null, 204);
    },
  )

  /** Of a device that is given back: it leaves nothing behind that opens a door. */
  .delete(
    '/own',
    may('credential.leave'),
    answers('The calling credential is given back', { 204: null }),
    async (c) => {
      await revoke(c.var, c.var.caller, c.var.caller.credential);
      return c.body(null, 204);
    },
  )

  .delete('/:credential', may('credential.revoke'), answers('A credential is ended', { 204: null }), async (c) => {
    if (!(await revoke(c.var, c.var.caller, c.req.param('credential')))) throw refusal('not-found');
    return c.body(null, 204);
  });

const entryOf = (register: Register, { unit, ...rest }: StoredCredential): CredentialEntry => ({
  ...rest,
  unit: named(register, unit),
});
