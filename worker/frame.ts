import { createMiddleware } from 'hono/factory';
import { openSigner } from './auth/signer.ts';
import type { Context, Surroundings } from './context.ts';
import { preferredLocale } from './language.ts';
import { mayBear } from './log.ts';
import { refusal } from './problem.ts';
import { openStore } from './store/store.ts';

/** Around every request: what the routes work with, a number to find it again by, and headers that keep browsers strict. */
export const frame = (surroundings: Surroundings) =>
  createMiddleware<Context>(async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    c.set('locale', preferredLocale(c.req.query('lang') ?? c.req.header('accept-language')));
    c.set('store', openStore(c.env));
    c.set('now', surroundings.now);
    c.set('newId', surroundings.newId);
    c.set('newSalt', surroundings.newSalt);
    c.set(
      'signer',
      onlyOnce(async () => {
        const signer = await openSigner(c.env);
        if (!signer || !(await mayBear(c.var.store, signer.name))) throw refusal('not-ready');
        return signer;
      }),
    );
    const began = surroundings.now();
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set('x-request-id', c.var.requestId);
    surroundings.tell({
      requestId: c.var.requestId,
      method: c.req.method,
      route: c.var.route ?? '/*',
      status: c.res.status,
      milliseconds: surroundings.now().getTime() - began.getTime(),
    });
  });

/** What is asked several times in one request, and is the same throughout. */
function onlyOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= ask();
    return answer;
  };
}

/**
 * Where a route says nothing else. Answers of the API are never pages, frames or scripts of anyone. No CORS header: other
 * origins are shut out.
 */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
