import {
  DraftDetail,
  DraftEntry,
  DraftReply,
  DraftReturnBody,
  DraftsQuery,
  DraftsReply,
  LIMITS,
  SubmissionBody,
  SubmissionReply,
} from '../../shared/api.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body, query } from '../body.ts';
import { api } from '../context.ts';
import { approve, draftFor, giveBack } from '../submission/decide.ts';
import { readDraft } from '../submission/draft.ts';
import { draftDetail, draftEntry } from '../submission/draft-detail.ts';
import { handIn } from '../submission/hand.ts';
import { receiptOf } from '../submission/receipt.ts';
import { senderOf } from '../submission/sender.ts';

/** Where the plan asks for it: staff hand a draft to the leader of their unit, who approves it or sends it back. */
export const drafts = api()
  .post(
    '/',
    may('draft.hand'),
    body(SubmissionBody, LIMITS.body),
    answers('Hands a draft to the leader of the unit', { 200: DraftReply, 201: DraftReply }),
    async (c) => {
      const { caller, body } = c.var;
      const draft = await readDraft((name) => c.req.header(name), body);
      const handed = await handIn(c.var, senderOf(caller, c.var.register, body.onBehalf), draft, body);
      const reply: DraftReply = { ...handed, draft: draftEntry(c.var.register, handed.draft) };
      return c.json(reply, handed.replayed ? 200 : 201);
    },
  )

  .get('/', may('draft.read'), query(DraftsQuery), answers('Drafts of the unit', { 200: DraftsReply }), async (c) => {
    const { caller, store } = c.var;
    const { after = '', ...sought } = c.var.query;
    const { items, next } = await store.drafts.ofUnit(caller.unit.code, after, LIMITS.page);
    const wanted = Object.entries(sought).filter(([, value]) => value !== undefined);
    const drafts = items
      .map((draft) => draftEntry(c.var.register, draft))
      .filter((draft) => wanted.every(([key, value]) => draft[key as keyof typeof sought] === value));
    const reply: DraftsReply = { drafts, next };
    return c.json(reply);
  })

  .get(
    '/:id',
    may('draft.read'),
    answers('One draft with all that is looked at before deciding', { 200: DraftDetail }),
    async (c) => c.json(await draftDetail(c.var, await draftFor(c.var, c.var.caller.unit, c.req.param('id')))),
  )

  .post(
    '/:id/approval',
    may('draft.decide'),
    answers('Approves a draft, which sends it to the city', { 200: SubmissionReply, 201: SubmissionReply }),
    async (c) => {
      const { submission, findings, logged, replayed } = await approve(c.var, c.var.caller, c.req.param('id'));
      const receipt = await receiptOf(c.var.register, submission, logged, await c.var.signer());
      const reply: SubmissionReply = { receipt, findings: [...findings], replayed };
      return c.json(reply, replayed ? 200 : 201, { etag: `"${submission.revision}"` });
    },
  )

  .post(
    '/:id/return',
    may('draft.decide'),
    body(DraftReturnBody),
    answers('Sends a draft back', { 200: DraftEntry }),
    async (c) =>
      c.json(draftEntry(c.var.register, await giveBack(c.var, c.var.caller, c.req.param('id'), c.var.body.remark))),
  );
