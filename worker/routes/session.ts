import { may } from '../auth/may.ts';
import { openSession } from '../auth/session.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/** A session for the pages of the server, for whoever shows a credential. A session opens no other: none would end. */
export const session = api().post('/', may('session.open'), async (c) => {
  const { by, credential, kind } = c.var.caller;
  if (by === 'session') throw refusal('not-allowed');
  await openSession(c, credential, kind);
  return c.body(null, 204);
});
