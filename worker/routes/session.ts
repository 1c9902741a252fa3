import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { endSession, openSession } from '../auth/session.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';

/** A session in this browser, for whoever shows a credential. */
export const session = api()
  .post(
    '/',
    may('session.open'),
    answers('A session in this browser for whoever shows a credential', { 204: null }),
    async (c) => {
      // A session opens no other: none would end.
      const { by, credential, kind } = c.var.caller;
      if (by === 'session') throw refusal('not-allowed');
      await openSession(c, credential, kind);
      return c.body(null, 204);
    },
  )

  .delete('/', may('session.end'), answers('The session of this browser ends', { 204: null }), async (c) => {
    await endSession(c);
    return c.body(null, 204);
  });
