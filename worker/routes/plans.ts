import { z } from 'zod';
import type { PublishedReply, UnknownAgenciesReply } from '../../shared/api.ts';
import { LIMITS } from '../../shared/api.ts';
import { PlanSchema } from '../../shared/plan/schema.ts';
import { may } from '../auth/may.ts';
import { body, query, validate } from '../body.ts';
import { api } from '../context.ts';
import { previewOf } from '../plan/preview.ts';
import { isNewest, publish, refuseUnfit } from '../plan/publish.ts';
import { unknownAgencies } from '../plan/unknown-agencies.ts';
import { documentOf, planInForce, planSummaries } from '../plans.ts';

const PeriodQuery = z.object({ period: z.string().optional() });
const Version = z.coerce.number().int().positive();

/** The plans are public documents; a new version is the city's to publish. */
export const plans = api()
  .get('/', may('plan.read'), async (c) => c.json(await planSummaries(c.var.store)))

  .get('/schema.json', may('plan.read'), (c) =>
    c.json(z.toJSONSchema(PlanSchema, { io: 'input' }), 200, { 'content-type': 'application/schema+json' }),
  )

  .get('/:plan', may('plan.read'), query(PeriodQuery), async (c) => {
    const { store, query } = c.var;
    return c.json(await planInForce(store, c.req.param('plan'), query.period));
  })

  .get('/:plan/versions/:version', may('plan.read'), async (c) => {
    const { store, locale } = c.var;
    const version = validate(Version, c.req.param('version'), locale);
    return c.json(await documentOf(store, c.req.param('plan'), version));
  })

  .get('/:plan/unknown-agencies', may('plan.agencies'), async (c) => {
    const { store } = c.var;
    const plan = await planInForce(store, c.req.param('plan'));
    const agencies = await unknownAgencies(store, plan);
    const reply: UnknownAgenciesReply = { plan: plan.id, version: plan.version, agencies };
    return c.json(reply);
  })

  .post('/', may('plan.publish'), body(PlanSchema, LIMITS.plan), async (c) => {
    const { caller, store, locale, body: plan } = c.var;
    const reply: PublishedReply = { plan: plan.id, version: plan.version };
    if (await isNewest(store, plan)) return c.json(reply, 200);
    await refuseUnfit(store, plan, locale);
    await publish(c.var, caller, plan);
    return c.json(reply, 201);
  })

  .post('/preview', may('plan.preview'), body(PlanSchema, LIMITS.plan), async (c) => {
    const { store, locale, body: plan } = c.var;
    await refuseUnfit(store, plan, locale);
    return c.json(await previewOf(store, plan, locale));
  });
