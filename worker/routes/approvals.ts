import { DraftReturnBody, LIMITS, PROBLEMS } from '../../shared/api.ts';
import { type ProblemParams, renderProblem } from '../../shared/message/problem.ts';
import type { Caller } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { form } from '../body.ts';
import { api } from '../context.ts';
import { listPage } from '../pages/approval/list.tsx';
import { draftPage, type Looked } from '../pages/approval/one.tsx';
import { viewOf } from '../pages/approval/view.tsx';
import type { Paging } from '../pages/page.tsx';
import { periodOf, planInForce } from '../plans.ts';
import { Refusal } from '../problem.ts';
import { approve, draftFor, giveBack } from '../submission/decide.ts';
import { draftDetail, draftEntry } from '../submission/draft-detail.ts';
import { receiptOf } from '../submission/receipt.ts';

type OfUnit = Extract<Caller, { role: 'staff' | 'leader' }>;

/** The leader's pages: what waits, each draft by itself, and two forms. They need no script and fit a phone. */
export const approvals = api()
  .get('/', may('draft.read'), async (c) => {
    const { caller, store } = c.var;
    const { items } = await store.drafts.ofUnit(caller.unit.code, '', LIMITS.page);
    const drafts = items.map((draft) => draftEntry(c.var.register, draft));
    const ids = [...new Set(drafts.map(({ plan }) => plan))];
    const plans = new Map(await Promise.all(ids.map(async (id) => [id, await planInForce(store, id)] as const)));
    return listPage(c, { caller, drafts, plans });
  })

  .get('/:id', may('draft.read'), async (c) => draftPage(c, await looked(c, c.var.caller, c.req.param('id'))))

  .post('/:id/approval', may('draft.decide'), async (c) => {
    const id = c.req.param('id');
    return decided(c, c.var.caller, id, () => approve(c.var, c.var.caller, id));
  })

  .post('/:id/return', may('draft.decide'), form(DraftReturnBody), async (c) => {
    const id = c.req.param('id');
    return decided(c, c.var.caller, id, () => giveBack(c.var, c.var.caller, id, c.var.body.remark));
  });

/** Back to the draft, which then says what became of it; where it was refused, with the reason above it. */
async function decided(
  c: Paging & { redirect(to: string, status: 303): Response },
  caller: OfUnit,
  id: string,
  decide: () => Promise<unknown>,
) {
  try {
    await decide();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-found') throw error;
    const refused = renderProblem(error.code, c.var.locale, error.params as ProblemParams<typeof error.code>);
    return draftPage(c, { ...(await looked(c, caller, id)), refused }, PROBLEMS[error.code]);
  }
  return c.redirect(`/duyet/${id}${viewOf(c).lang}`, 303);
}

async function looked(c: Paging, caller: OfUnit, id: string): Promise<Looked> {
  const { store, now, signer } = c.var;
  const stored = await draftFor(c.var, caller.unit, id);
  const plan = await planInForce(store, stored.plan, stored.period);
  const register = await store.units.register();
  const sent = stored.submission === null ? null : await store.submissions.byId(stored.submission);
  return {
    detail: await draftDetail(c.var, stored),
    plan,
    period: periodOf(plan, stored.period),
    receipt:
      sent && (await receiptOf(register, sent, await store.log.opened(sent.id, 'submission.received'), await signer())),
    now: now().toISOString(),
    leads: caller.role === 'leader',
    refused: null,
  };
}
