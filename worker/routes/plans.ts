import { z } from 'zod';
import {
  LIMITS,
  PlanSummary,
  PreviewQuery,
  PreviewReply,
  PublishedReply,
  UnknownAgenciesReply,
} from '../../shared/api.ts';
import { PlanSchema } from '../../shared/plan/schema.ts';
import { answers } from '../answers.ts';
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
  .get('/', may('plan.read'), answers('All plans with their periods', { 200: z.array(PlanSummary) }), async (c) =>
    c.json(await planSummaries(c.var.store)),
  )

  .get(
    '/schema.json',
    may('plan.read'),
    answers('JSON Schema of a plan document', { 200: { media: 'application/schema+json' } }),
    (c) => c.json(z.toJSONSchema(PlanSchema, { io: 'input' }), 200, { 'content-type': 'application/schema+json' }),
  )

  .get(
    '/:plan',
    may('plan.read'),
    query(PeriodQuery),
    answers('A plan as it holds now', { 200: PlanSchema }),
    async (c) => {
      const { store, query } = c.var;
      return c.json(await planInForce(store, c.req.param('plan'), query.period));
    },
  )

  .get(
    '/:plan/versions/:version',
    may('plan.read'),
    answers('A plan as it was published', { 200: PlanSchema }),
    async (c) => {
      const { store, locale } = c.var;
      const version = validate(Version, c.req.param('version'), locale);
      return c.json(await documentOf(store, c.req.param('plan'), version));
    },
  )

  .get(
    '/:plan/unknown-agencies',
    may('plan.agencies'),
    answers('Agencies that units name and the plan does not', { 200: UnknownAgenciesReply }),
    async (c) => {
      const { store } = c.var;
      const plan = await planInForce(store, c.req.param('plan'));
      const agencies = await unknownAgencies(store, plan);
      const reply: UnknownAgenciesReply = { plan: plan.id, version: plan.version, agencies };
      return c.json(reply);
    },
  )

  .post(
    '/',
    may('plan.publish'),
    body(PlanSchema, LIMITS.plan),
    answers('Publishes the next version of a plan', { 200: PublishedReply, 201: PublishedReply }),
    async (c) => {
      const { caller, store, locale, body: plan } = c.var;
      const reply: PublishedReply = { plan: plan.id, version: plan.version };
      if (await isNewest(store, plan)) return c.json(reply, 200);
      await refuseUnfit(store, plan, locale);
      await publish(c.var, caller, plan);
      return c.json(reply, 201);
    },
  )

  .post(
    '/preview',
    may('plan.preview'),
    query(PreviewQuery),
    body(PlanSchema, LIMITS.plan),
    answers('What a new version would change; stores nothing', { 200: PreviewReply }),
    async (c) => {
      const { store, locale, query, body: plan } = c.var;
      return c.json(await previewOf(store, plan, locale, query.after));
    },
  );
