import { may } from '../auth/may.ts';
import { api } from '../context.ts';

/** Whether the server and its database answer; nothing about what they hold. */
export const health = api().get('/', may('health.read'), async (c) => {
  await c.var.store.periods.all();
  return c.json({ status: 'ok' });
});
