import { BulkBody, BulkReply } from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { periodOf, planInForce } from '../plans.ts';
import { acceptMany } from '../submission/accept-many.ts';

/** Many submissions accepted in one request. */
export const reviews = api().post(
  '/bulk',
  may('submission.accept-many'),
  body(BulkBody),
  answers('Accepts many submissions, each by itself', { 200: BulkReply }),
  async (c) => {
    const { caller, store, body } = c.var;
    periodOf(await planInForce(store, body.plan, body.period), body.period);
    return c.json(await acceptMany(c.var, caller, body));
  },
);
