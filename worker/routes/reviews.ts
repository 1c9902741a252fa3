import { BulkBody } from '../../shared/api.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { periodOf, planInForce } from '../plans.ts';
import { acceptMany } from '../submission/accept-many.ts';

/** Many submissions accepted in one request. */
export const reviews = api().post('/bulk', may('submission.accept-many'), body(BulkBody), async (c) => {
  const { caller, store, body } = c.var;
  periodOf(await planInForce(store, body.plan, body.period), body.period);
  return c.json(await acceptMany(c.var, caller, body));
});
