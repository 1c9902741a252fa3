import { z } from 'zod';
import { LIMITS, type SentFinding, SubmissionBody, type SubmissionReply } from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import { unitsAsked } from '../../shared/plan/asked.ts';
import { Kind } from '../../shared/plan/schema.ts';
import { unitOf } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { body, validate } from '../body.ts';
import { api } from '../context.ts';
import { periodOf, planInForce } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { Submission } from '../store/submission.ts';
import { baselineOf } from '../submission/baseline.ts';
import { readDraft } from '../submission/draft.ts';
import { inspectAnnex } from '../submission/inspected.ts';
import { newSubmission } from '../submission/new-submission.ts';
import { receiptOf } from '../submission/receipt.ts';
import { settled } from '../submission/settled.ts';

/** A unit need not name itself; who reads of all units names one. */
const PeriodQuery = z.object({ plan: z.string(), period: z.string(), unit: z.string().optional() });
const StandingQuery = PeriodQuery.extend({ annex: Kind });

export const submissions = api()
  .post('/', may('submission.send'), body(SubmissionBody, LIMITS.body), async (c) => {
    const { caller, store, now, newId, body } = c.var;
    const draft = await readDraft((name) => c.req.header(name), body);
    const plan = await planInForce(store, body.plan);
    const period = periodOf(plan, body.period);
    if (!unitsAsked(plan).some(({ code }) => code === caller.unit.code)) throw refusal('unit-not-asked');

    const answer = { plan: plan.id, period: period.id, unit: caller.unit.code, annex: body.annex };
    const decided = async () => settled(draft, await store.submissions.prior(answer, draft.key));
    const replay = async (earlier: Submission) => {
      const findings = await store.submissions.findings(earlier.id);
      return c.json(replyOf(earlier, findings, true), 200, { etag: etagOf(earlier) });
    };
    const earlier = await decided();
    if (earlier) return replay(earlier);

    const baseline = await baselineOf(store, plan, period, caller.unit.code);
    const { tables, findings } = inspectAnnex(body, plan, period, baseline);
    const submission = newSubmission({ answer, draft, body, plan, period, caller, tables, findings }, newId(), now());
    await Promise.all(draft.grids.map(({ hash, json }) => store.grids.keep(hash, json)));
    const rows = tables.flatMap((table, part) => table.rows.map((row) => ({ part, row })));
    try {
      await store.submissions.add(submission, rows, findings);
    } catch (error) {
      // Someone was faster, or D1 stored it and failed to say so: what stands there now tells.
      const first = await decided();
      if (!first) throw error;
      return replay(first);
    }
    return c.json(replyOf(submission, findings, false), 201, { etag: etagOf(submission) });
  })

  .get('/standing', may('submission.read'), async (c) => {
    const { caller, store, locale } = c.var;
    const { annex, ...query } = validate(StandingQuery, c.req.query(), locale);
    const { code: unit } = unitOf(caller, query.unit);
    const plan = await planInForce(store, query.plan);
    const period = periodOf(plan, query.period);
    const answer = { plan: plan.id, period: period.id, unit, annex };
    const stands = standing(await store.submissions.revisions(answer))[0];
    if (!stands) throw refusal('not-found');
    return c.json(receiptOf(stands), 200, { etag: etagOf(stands) });
  })

  .get('/baseline', may('submission.read'), async (c) => {
    const { caller, store, locale } = c.var;
    const query = validate(PeriodQuery, c.req.query(), locale);
    const { code: unit } = unitOf(caller, query.unit);
    const plan = await planInForce(store, query.plan);
    return c.json({ baseline: await baselineOf(store, plan, periodOf(plan, query.period), unit) });
  });

const etagOf = ({ revision }: Submission) => `"${revision}"`;

const replyOf = (submission: Submission, findings: SentFinding[], replayed: boolean): SubmissionReply => ({
  receipt: receiptOf(submission),
  findings,
  replayed,
});
