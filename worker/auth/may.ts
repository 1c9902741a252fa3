import { createMiddleware } from 'hono/factory';
import { matchedRoutes, routePath } from 'hono/route';
import type { Register } from '../../shared/plan/units.ts';
import type { Context } from '../context.ts';
import { refusal } from '../problem.ts';
import { type Caller, refusePlan } from './caller.ts';
import { identify } from './identify.ts';
import { addressOf, limitRate } from './rate.ts';
import { type Action, allows, PERMISSIONS, type RoleFor } from './role.ts';

const ACTION = Symbol('action');

/** The action a handler was made for by may(), if it was. */
export const actionOf = (handler: object): Action | undefined => (handler as { [ACTION]?: Action })[ACTION];

/** First in every route: names its action and lets only those through who may do it, known to the route as `caller`, with the units of the city. */
export function may<A extends Action>(action: A) {
  const permit = createMiddleware<
    Context & { Variables: { caller: Extract<Caller, { role: RoleFor<A> }>; register: Register } }
  >(async (c, next) => {
    c.set('route', routePath(c));
    if (PERMISSIONS[action] === 'anyone') await limitRate(c, addressOf(c));
    else {
      const caller = await identify(c);
      if (!caller) throw refusal('not-signed-in', {}, {}, { 'www-authenticate': 'Bearer' });
      await limitRate(c, caller.credential);
      if (!allows(action, caller.role)) throw refusal('not-allowed');
      refusePlan(caller, c.req.param('plan'));
      // allows() has just compared the role with the same table that the type is read from.
      c.set('caller', caller as Extract<Caller, { role: RoleFor<A> }>);
      c.set('register', await c.var.store.units.register());
    }
    await next();
  });
  return Object.assign(permit, { [ACTION]: action });
}

/**
 * Stands before all routes: what matches no route is not found, and a route that names no action is refused, so that
 * a forgotten may() shows as a closed door.
 */
export const gate = createMiddleware<Context>(async (c, next) => {
  const routes = matchedRoutes(c).filter(({ path }) => path !== '/*');
  if (routes.length === 0) throw refusal('not-found');
  const named = new Set(routes.filter(({ handler }) => actionOf(handler)).map(nameOf));
  if (!routes.every((route) => named.has(nameOf(route)))) throw refusal('not-allowed');
  await next();
});

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
