import { MeReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { api } from '../context.ts';
import { named } from '../units.ts';

/** Who the server takes the caller for. */
export const me = api().get(
  '/',
  may('me.read'),
  answers('Who the server takes the caller for', { 200: MeReply }),
  (c) => {
    const { role, unit, plans, name, position, expiresAt } = c.var.caller;
    const reply: MeReply = { role, unit: named(c.var.register, unit?.code ?? null), plans, name, position, expiresAt };
    return c.json(reply);
  },
);
