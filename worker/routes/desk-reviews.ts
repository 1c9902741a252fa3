import { z } from 'zod';
import { LIMITS, PROBLEMS } from '../../shared/api.ts';
import { type ProblemParams, renderProblem } from '../../shared/message/problem.ts';
import { may } from '../auth/may.ts';
import { allows } from '../auth/role.ts';
import { form, query } from '../body.ts';
import { api } from '../context.ts';
import { BULK_LIMIT, BulkForm, bulkOf } from '../desk/bulk.ts';
import type { Named } from '../desk/current.ts';
import { DECISION_LIMIT, DecisionForm, enteredOf, mistaken, NOTHING_ENTERED, reviewOf } from '../desk/decision.ts';
import { examinedOf } from '../desk/examined.ts';
import { nextAfter, type Queue, queueOf } from '../desk/place.ts';
import { queuePath, reviewPath } from '../pages/desk/address.ts';
import { bulkDonePage, bulkPage } from '../pages/desk/bulk.tsx';
import { queuePage } from '../pages/desk/queue.tsx';
import { type Reviewing, reviewPage } from '../pages/desk/review.tsx';
import { deskView } from '../pages/desk/view.tsx';
import type { Inside } from '../pages/page.tsx';
import { Refusal, refusal } from '../problem.ts';
import { acceptMany } from '../submission/accept-many.ts';
import { review } from '../submission/review.ts';

/** The submission that was decided just before. */
const DoneQuery = z.object({ done: z.string().max(LIMITS.name).optional() });

/** The city's queue: what waits, each submission by itself, and the decisions. Who only reads sees it without buttons. */
export const deskReviews = api()
  .get('/:plan/:period/duyet', may('desk.read'), query(DoneQuery), async (c) => {
    const queue = await queueOf(c.var.store, c.req.param());
    return queuePage(c, queue, sent(queue, c.var.query.done));
  })

  .get('/:plan/:period/duyet/:id', may('desk.read'), query(DoneQuery), async (c) => {
    const { caller, query } = c.var;
    const looked = await look(c, c.req.param(), c.req.param('id'));
    const decides = allows('desk.review', caller.role);
    return reviewPage(c, { ...looked, decides, done: sent(looked.queue, query.done) });
  })

  .post('/:plan/:period/duyet/:id', may('desk.review'), form(DecisionForm, DECISION_LIMIT), async (c) => {
    const { caller, store, locale, body } = c.var;
    const [named, id] = [c.req.param(), c.req.param('id')];
    const entered = enteredOf(body);
    if (body.act === 'more') return reviewPage(c, { ...(await look(c, named, id)), entered });
    const asked = reviewOf(body, entered);
    if (Array.isArray(asked)) {
      return reviewPage(c, { ...(await look(c, named, id)), entered: mistaken(entered, asked) }, 422);
    }
    const queue = await queueOf(store, named);
    if (!sent(queue, id)) throw refusal('not-found');
    try {
      await review(c.var, caller, id, asked);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refused = renderProblem(error.code, locale, error.params as ProblemParams<typeof error.code>);
      return reviewPage(c, { ...(await look(c, named, id)), entered, refused }, PROBLEMS[error.code]);
    }
    return c.redirect(wayOn(c, named, queue, id, body.act === 'retract'), 303);
  })

  .get('/:plan/:period/dat-yeu-cau', may('desk.read'), async (c) =>
    bulkPage(c, await queueOf(c.var.store, c.req.param()), {
      decides: allows('desk.review', c.var.caller.role),
    }),
  )

  .post('/:plan/:period/dat-yeu-cau', may('desk.review'), form(BulkForm, BULK_LIMIT), async (c) => {
    const { store, caller, body } = c.var;
    const queue = await queueOf(store, c.req.param());
    const asked = bulkOf({ plan: queue.plan.id, period: queue.period.id }, body);
    return asked
      ? bulkDonePage(c, queue, await acceptMany(c.var, caller, asked))
      : bulkPage(c, queue, { decides: true, nothing: true });
  });

const sent = ({ submissions }: Queue, id: string | undefined) => submissions.find((head) => head.id === id) ?? null;

/** As whoever decides sees it, before anything was entered. */
async function look(c: Inside, named: Named, id: string): Promise<Reviewing> {
  const queue = await queueOf(c.var.store, named);
  const examined = await examinedOf(c.var.store, queue, id);
  return { queue, examined, decides: true, entered: NOTHING_ENTERED, done: null, refused: null };
}

/** To the next that waits, or the list; what was taken back waits again and stays in sight. */
function wayOn(c: Inside, named: Named, queue: Queue, id: string, stays: boolean): string {
  const head = sent(queue, id);
  const next = stays ? head : head && nextAfter(queue.waiting, head);
  return deskView(c).to(next ? reviewPath(named, next.id) : queuePath(named), { done: id });
}
