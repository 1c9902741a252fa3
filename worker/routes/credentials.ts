import { type CredentialEntry, CredentialsQuery, type CredentialsReply, RotationBody } from '../../shared/api.ts';
import { unitOf } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { digest } from '../auth/secret.ts';
import { body, validate } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import type { StoredCredential } from '../store/credentials.ts';
import { named } from '../units.ts';

const PAGE = 100;

/** Who may call, as they can be seen and ended; the credentials themselves are known to nobody but their holders. */
export const credentials = api()
  .get('/', may('credential.read'), async (c) => {
    const { caller, store, locale } = c.var;
    const { unit, after } = validate(CredentialsQuery, c.req.query(), locale);
    const asked = caller.unit || unit !== undefined ? unitOf(caller, unit).code : null;
    const found = await store.credentials.list(asked, after ?? '', PAGE + 1);
    const shown = found.slice(0, PAGE);
    const reply: CredentialsReply = {
      credentials: shown.map(entryOf),
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
    return c.json(reply);
  })

  /** Not through a session: whoever got hold of a browser would get the device. A person has no token to change. */
  .put('/own', may('credential.rotate'), body(RotationBody), async (c) => {
    const { caller, store, body } = c.var;
    if (caller.by === 'session' || !(await store.credentials.rotate(caller.credential, await digest(body.credential))))
      throw refusal('not-allowed');
    return c.body(null, 204);
  })

  /** Of a device that is given back: it leaves nothing behind that opens a door. */
  .delete('/own', may('credential.leave'), async (c) => {
    await c.var.store.credentials.revoke(c.var.caller.credential, c.var.now());
    return c.body(null, 204);
  })

  .delete('/:credential', may('credential.revoke'), async (c) => {
    if (!(await c.var.store.credentials.revoke(c.req.param('credential'), c.var.now()))) throw refusal('not-found');
    return c.body(null, 204);
  });

const entryOf = ({ unit, ...rest }: StoredCredential): CredentialEntry => ({ ...rest, unit: named(unit) });
