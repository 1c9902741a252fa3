import { parse, serialize } from 'hono/utils/cookie';
import type { Asking } from '../context.ts';
import { isLoopback } from './loopback.ts';

/** The signed-in browser; and the one that is on its way to be. */
type Cookie = 'phu-luc' | 'phu-luc-sign-in';

const isLocal = (c: Asking) => isLoopback(new URL(c.req.url));

/** "__Host-": set by this very host, encrypted, for all its paths. Browsers refuse the prefix on a machine's own http. */
const nameOf = (c: Asking, cookie: Cookie) => (isLocal(c) ? cookie : `__Host-${cookie}`);

/** Never seen by a script, and not sent along by another site's forms. */
const attributes = (c: Asking) => ({ path: '/', httpOnly: true, secure: !isLocal(c), sameSite: 'Lax' }) as const;

export const held = (c: Asking, cookie: Cookie): string | null =>
  parse(c.req.header('cookie') ?? '', nameOf(c, cookie))[nameOf(c, cookie)] ?? null;

export const hold = (c: Asking, cookie: Cookie, token: string, expires: Date): void =>
  c.header('set-cookie', serialize(nameOf(c, cookie), token, { ...attributes(c), expires }), { append: true });

export const drop = (c: Asking, cookie: Cookie): void => hold(c, cookie, '', new Date(0));
