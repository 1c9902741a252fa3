import { verifierKey } from '../../shared/log/note.ts';
import { may } from '../auth/may.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/** What anyone may take away from the log, to hold against it later: its newest signed head, and the key it is signed with. */
export const log = api()
  .get('/checkpoint', may('log.head'), async (c) => {
    const head = await c.var.store.log.head();
    if (!head) throw refusal('not-found');
    return c.text(head.note);
  })

  .get('/key', may('log.head'), async (c) => c.text(`${verifierKey(await c.var.signer())}\n`));
