import { createMiddleware } from 'hono/factory';
import type { Context } from '../context.ts';
import { refusal } from '../problem.ts';
import { ATTEMPTS } from '../store/attempts.ts';
import { addressOf } from './rate.ts';

/** Before a route that takes a code or secret: after too many wrong ones from one address none is looked at any more. */
export const limitAttempts = createMiddleware<Context>(async (c, next) => {
  const { store, now } = c.var;
  const source = addressOf(c);
  if ((await store.attempts.count(source, now())) > ATTEMPTS.limit)
    throw refusal(
      'attempts-exceeded',
      { minutes: ATTEMPTS.minutes },
      {},
      { 'retry-after': `${ATTEMPTS.minutes * 60}` },
    );
  await next();
  if (c.res.status < 400) await store.attempts.forgive(source);
});
