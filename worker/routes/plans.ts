import { PeriodBody } from '../../shared/api.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { periodOf, periodSummary, planInForce, planSummaries } from '../plans.ts';

/** The plans are public documents; only the due dates are the city's to set. */
export const plans = api()
  .get('/', may('plan.read'), async (c) => c.json(await planSummaries(c.var.store)))

  .get('/:plan', may('plan.read'), async (c) => c.json(await planInForce(c.var.store, c.req.param('plan'))))

  .put('/:plan/periods/:period', may('period.set'), body(PeriodBody), async (c) => {
    const { caller, store, now, body } = c.var;
    const plan = await planInForce(store, c.req.param('plan'));
    const period = periodOf(plan, c.req.param('period'));
    const { dueUnits } = body;
    await store.periods.set({ plan: plan.id, period: period.id, dueUnits }, caller.credential, now());
    return c.json(periodSummary({ ...period, dueUnits }));
  });
