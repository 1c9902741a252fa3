import { createMiddleware } from 'hono/factory';
import type { Context, Surroundings } from './context.ts';
import { preferredLocale } from './language.ts';
import { openStore } from './store/store.ts';

/** Around every request: what the routes work with, a number to find it again by, and headers that keep browsers strict. */
export const frame = ({ now, newId }: Surroundings) =>
  createMiddleware<Context>(async (c, next) => {
    c.set('requestId', crypto.randomUUID());
    c.set('locale', preferredLocale(c.req.header('accept-language')));
    c.set('store', openStore(c.env));
    c.set('now', now);
    c.set('newId', newId);
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    c.res.headers.set('x-request-id', c.var.requestId);
  });

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
