import { createMiddleware } from 'hono/factory';
import { CLIENT_HEADER, isOutdated, readClientHeader } from '../shared/client-release.ts';
import type { Context } from './context.ts';
import { refusal } from './problem.ts';

/**
 * Releases of our own programs that would misunderstand this server are told so before anything else. Giving back a
 * credential or a session is heard of any: who signs out must be signed out.
 */
export const knownClients = createMiddleware<Context>(async (c, next) => {
  const client = readClientHeader(c.req.header(CLIENT_HEADER));
  if (client && c.req.method !== 'DELETE' && isOutdated(client))
    throw refusal('client-outdated', { client: client.name });
  await next();
});
