import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { CLIENT_HEADER } from '../shared/client-release.ts';
import type { Context } from './context.ts';

/** Pages of exactly these origins may call the API from elsewhere, with a bearer token; cookies never travel that way. */
export const knownOrigins: MiddlewareHandler<Context> = (c, next) =>
  cors({
    origin: (c.env.ORIGINS ?? '').split(/\s+/).filter(Boolean),
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: [
      'authorization',
      'content-type',
      'idempotency-key',
      'if-match',
      'if-none-match',
      'accept-language',
      CLIENT_HEADER,
    ],
    exposeHeaders: ['etag', 'retry-after', 'x-request-id', 'content-disposition'],
    maxAge: 600,
  })(c, next);
