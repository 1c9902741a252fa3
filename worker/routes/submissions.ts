import { z } from 'zod';
import { BaselineReply, LIMITS, Receipt, SubmissionBody, SubmissionReply } from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import { Kind } from '../../shared/plan/schema.ts';
import { answers } from '../answers.ts';
import { unitOf } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { body, query } from '../body.ts';
import { api } from '../context.ts';
import { periodOf, planInForce } from '../plans.ts';
import { refusal } from '../problem.ts';
import type { Submission } from '../store/submission.ts';
import { baselineOf } from '../submission/baseline.ts';
import { readDraft } from '../submission/draft.ts';
import { receiptOf } from '../submission/receipt.ts';
import { receive } from '../submission/receive.ts';
import { senderOf } from '../submission/sender.ts';

/** A unit need not name itself; who reads of all units names one. */
const PeriodQuery = z.object({ plan: z.string(), period: z.string(), unit: z.string().optional() });
const StandingQuery = PeriodQuery.extend({ annex: Kind });

export const submissions = api()
  .post(
    '/',
    may('submission.send'),
    body(SubmissionBody, LIMITS.body),
    answers('Sends an annex as the next revision', { 200: SubmissionReply, 201: SubmissionReply }),
    async (c) => {
      const { caller, body } = c.var;
      const draft = await readDraft((name) => c.req.header(name), body);
      const { submission, findings, logged, replayed } = await receive(
        c.var,
        senderOf(caller, c.var.register, body.onBehalf),
        draft,
        body,
      );
      const receipt = await receiptOf(c.var.register, submission, logged, await c.var.signer());
      const reply: SubmissionReply = { receipt, findings: [...findings], replayed };
      return c.json(reply, replayed ? 200 : 201, { etag: etagOf(submission) });
    },
  )

  .get(
    '/standing',
    may('submission.read'),
    query(StandingQuery),
    answers('The receipt of what stands', { 200: Receipt }),
    async (c) => {
      const { caller, store } = c.var;
      const { annex, ...query } = c.var.query;
      const { code: unit } = unitOf(caller, c.var.register, query.unit);
      const plan = await planInForce(store, query.plan, query.period);
      const period = periodOf(plan, query.period);
      const answer = { plan: plan.id, period: period.id, unit, annex };
      const stands = standing(await store.submissions.revisions(answer))[0];
      if (!stands) throw refusal('not-found');
      const logged = await store.log.opened(stands.id, 'submission.received');
      return c.json(await receiptOf(c.var.register, stands, logged, await c.var.signer()), 200, {
        etag: etagOf(stands),
      });
    },
  )

  .get(
    '/baseline',
    may('submission.read'),
    query(PeriodQuery),
    answers('What a report is held against', { 200: BaselineReply }),
    async (c) => {
      const { caller, store, query } = c.var;
      const { code: unit } = unitOf(caller, c.var.register, query.unit);
      const plan = await planInForce(store, query.plan, query.period);
      return c.json({ baseline: await baselineOf(store, plan, periodOf(plan, query.period), unit) });
    },
  );

const etagOf = ({ revision }: Pick<Submission, 'revision'>) => `"${revision}"`;
