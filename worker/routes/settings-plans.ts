import { z } from 'zod';
import { LIMITS, PreviewQuery, PreviewReply } from '../../shared/api.ts';
import { withPage } from '../../shared/plan/impact.ts';
import { type Plan, PlanSchema } from '../../shared/plan/schema.ts';
import { may } from '../auth/may.ts';
import { form, parseJson, validate } from '../body.ts';
import { api, type Context } from '../context.ts';
import { attempt } from '../pages/settings/outcome.tsx';
import { plansPage } from '../pages/settings/plans.tsx';
import type { Previewed } from '../pages/settings/preview.tsx';
import { settingsView } from '../pages/settings/view.tsx';
import { previewOf } from '../plan/preview.ts';
import { isNewest, publish, refuseUnfit } from '../plan/publish.ts';
import { unknownAgencies } from '../plan/unknown-agencies.ts';
import { planSummaries } from '../plans.ts';

const DocumentForm = z.object({ document: z.string() });
/** `after` and `impact`: where the page before ended, and what all before it have found. */
const PreviewForm = DocumentForm.extend({ after: PreviewQuery.shape.after, impact: z.string().optional() });
const Impact = PreviewReply.shape.impact;

/** A document as a form carries it: each of its characters may be nine. */
const SENT = 9 * LIMITS.plan;

/** Versions of plans, by forms over what the API does. */
export const settingsPlans = api()
  .get('/ke-hoach', may('settings.read'), async (c) => plansPage(c, await planSummaries(c.var.store), null, null))

  .post('/ke-hoach/xem-truoc', may('plan.preview'), form(PreviewForm, SENT), async (c) => {
    const { store, locale, body } = c.var;
    const { document, after, impact } = body;
    let previewed: Previewed | null = null;
    const attempted = await attempt(
      c.var,
      { form: 'plan', fields: { document } },
      async () => {
        const plan = planIn(c.var, document);
        const page = await previewOf(store, plan, locale, after);
        const before = impact === undefined ? [] : validate(Impact, parseJson(impact), locale);
        const preview = withPage({ ...page, impact: before }, page);
        // Once: what follows adds to the impact alone.
        const agencies = after === undefined ? await unknownAgencies(store, plan) : [];
        previewed = { preview, agencies };
      },
      () => '',
    );
    // What was seen is what can be published: the document stays in the form.
    return plansPage(c, await planSummaries(store), previewed, { ...attempted, fields: { document } });
  })

  .post('/ke-hoach/cong-bo', may('plan.publish'), form(DocumentForm, SENT), async (c) => {
    const { store, locale, caller, body } = c.var;
    const attempted = await attempt(
      c.var,
      { form: 'plan', fields: body },
      async () => {
        const plan = planIn(c.var, body.document);
        if (await isNewest(store, plan)) return plan;
        await refuseUnfit(store, plan, locale);
        await publish(c.var, caller, plan);
        return plan;
      },
      ({ title, version }) => settingsView(c).words.published(title, version),
    );
    return plansPage(c, await planSummaries(store), null, attempted);
  });

const planIn = ({ locale }: Context['Variables'], document: string): Plan =>
  validate(PlanSchema, parseJson(document), locale);
