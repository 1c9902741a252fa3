import {
  type DraftReply,
  DraftReturnBody,
  DraftsQuery,
  type DraftsReply,
  LIMITS,
  SubmissionBody,
  type SubmissionReply,
} from '../../shared/api.ts';
import { may } from '../auth/may.ts';
import { body, validate } from '../body.ts';
import { api } from '../context.ts';
import { approve, draftFor, giveBack } from '../submission/decide.ts';
import { readDraft } from '../submission/draft.ts';
import { draftDetail, draftEntry } from '../submission/draft-detail.ts';
import { handIn } from '../submission/hand.ts';
import { receiptOf } from '../submission/receipt.ts';
import { senderOf } from '../submission/sender.ts';

/** Where the plan asks for it: staff hand a draft to the leader of their unit, who approves it or sends it back. */
export const drafts = api()
  .post('/', may('draft.hand'), body(SubmissionBody, LIMITS.body), async (c) => {
    const { caller, body } = c.var;
    const draft = await readDraft((name) => c.req.header(name), body);
    const handed = await handIn(c.var, senderOf(caller, body.onBehalf), draft, body);
    const reply: DraftReply = { ...handed, draft: draftEntry(handed.draft) };
    return c.json(reply, handed.replayed ? 200 : 201);
  })

  .get('/', may('draft.read'), async (c) => {
    const { caller, store, locale } = c.var;
    const { after = '', ...sought } = validate(DraftsQuery, c.req.query(), locale);
    const { items, next } = await store.drafts.ofUnit(caller.unit.code, after, LIMITS.page);
    const wanted = Object.entries(sought).filter(([, value]) => value !== undefined);
    const drafts = items
      .map(draftEntry)
      .filter((draft) => wanted.every(([key, value]) => draft[key as keyof typeof sought] === value));
    const reply: DraftsReply = { drafts, next };
    return c.json(reply);
  })

  .get('/:id', may('draft.read'), async (c) =>
    c.json(await draftDetail(c.var, await draftFor(c.var, c.var.caller.unit, c.req.param('id')))),
  )

  .post('/:id/approval', may('draft.decide'), async (c) => {
    const { submission, findings, replayed } = await approve(c.var, c.var.caller, c.req.param('id'));
    const logged = await c.var.store.log.opened(submission.id, 'submission.received');
    const receipt = await receiptOf(submission, logged, await c.var.signer());
    const reply: SubmissionReply = { receipt, findings: [...findings], replayed };
    return c.json(reply, replayed ? 200 : 201, { etag: `"${submission.revision}"` });
  })

  .post('/:id/return', may('draft.decide'), body(DraftReturnBody), async (c) =>
    c.json(draftEntry(await giveBack(c.var, c.var.caller, c.req.param('id'), c.var.body.remark))),
  );
