import { createMiddleware } from 'hono/factory';
import type { Asking, Context } from '../context.ts';
import { refusal } from '../problem.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A cookie comes along whoever made the browser send it. So what changes anything has to come from a page of ours: the
 * browser says so in Sec-Fetch-Site or, an older one, in Origin; where it says neither, it is not believed.
 */
export function requireOwnOrigin(c: Asking): void {
  if (SAFE.includes(c.req.method)) return;
  const site = c.req.header('sec-fetch-site');
  const own = site === undefined ? c.req.header('origin') === new URL(c.req.url).origin : site === 'same-origin';
  if (!own) throw refusal('origin-foreign');
}

/** Before a form that anyone may send, so that no other site signs a browser in. */
export const fromOwnOrigin = createMiddleware<Context>(async (c, next) => {
  requireOwnOrigin(c);
  await next();
});

/** Where to go after signing in: a page of ours, whatever was asked for. Whole, so that no browser reads it otherwise. */
export function ownPage(to: string | undefined, here: string): string {
  const { origin } = new URL(here);
  const url = URL.parse(to ?? '/', origin);
  return url?.origin === origin ? url.href : `${origin}/`;
}
