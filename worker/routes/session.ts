import { LentReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { endShownSession, lendSession, openSession } from '../auth/session.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import { named } from '../units.ts';

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

  /** What was lent lends nothing on: none would end. */
  .post(
    '/pane',
    may('session.open'),
    answers('A session for the task pane, of whoever signed in in the dialog beside it', { 201: LentReply }),
    async (c) => {
      const { by, role, unit, plans, name, position } = c.var.caller;
      if (by === 'session' && c.req.header('authorization') !== undefined) throw refusal('not-allowed');
      const { token, expiresAt } = await lendSession(c);
      const reply: LentReply = {
        credential: token,
        role,
        unit: named(c.var.register, unit?.code ?? null),
        plans,
        name,
        position,
        expiresAt,
      };
      return c.json(reply, 201);
    },
  )

  .delete('/', may('session.end'), answers('The session that is shown ends', { 204: null }), async (c) => {
    await endShownSession(c);
    return c.body(null, 204);
  });
