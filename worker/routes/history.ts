import {
  LIMITS,
  ReviewBody,
  ReviewReply,
  SubmissionDetail,
  SubmissionsQuery,
  SubmissionsReply,
} from '../../shared/api.ts';
import { standing } from '../../shared/merge.ts';
import { answers } from '../answers.ts';
import { ofOwn } from '../auth/caller.ts';
import { may } from '../auth/may.ts';
import { body, query } from '../body.ts';
import { api } from '../context.ts';
import { refusal } from '../problem.ts';
import { askedOf } from '../submission/asked-of.ts';
import { reviewEntry, statusEntry, submissionEntry } from '../submission/entries.ts';
import { receiptOf } from '../submission/receipt.ts';
import { review, submissionFor } from '../submission/review.ts';

/** As much as a review with 500 comments may take. */
const REVIEW = 2 * 1024 * 1024;

/** What was sent and what became of it: the unit's own, or every unit's for the city. */
export const history = api()
  .get(
    '/',
    may('history.read'),
    query(SubmissionsQuery),
    answers('Submissions with their states, newest first', { 200: SubmissionsReply }),
    async (c) => {
      const { caller, store } = c.var;
      const { state, stands, unconfirmed, ...query } = c.var.query;
      const { items, next } = await store.history.submissions(ofOwn(caller, query), LIMITS.page);
      const standingIds = new Set(standing(await store.submissions.besides(items)).map(({ id }) => id));
      const fits = items.filter(
        (head) =>
          (state ?? head.state) === head.state &&
          (stands ?? standingIds.has(head.id)) === standingIds.has(head.id) &&
          (unconfirmed ?? head.unconfirmed) === head.unconfirmed,
      );
      const reviews = Map.groupBy(await store.reviews.of(fits.map(({ id }) => id)), ({ submission }) => submission);
      const submissions = fits.map((head) =>
        submissionEntry(c.var.register, head, standingIds.has(head.id), reviews.get(head.id) ?? []),
      );
      const reply: SubmissionsReply = { submissions, next };
      return c.json(reply);
    },
  )

  .get(
    '/:id',
    may('history.read'),
    answers('One submission with everything that is kept of it', { 200: SubmissionDetail }),
    async (c) => {
      const { caller, store } = c.var;
      const submission = await submissionFor(c.var, caller, c.req.param('id'));
      const { id } = submission;
      const [letter, rows, findings, reviews, logged, revisions] = await Promise.all([
        store.submissions.letter(id),
        store.submissions.partRows(id),
        store.submissions.findings(id),
        store.reviews.of([id]),
        store.log.opened(id, 'submission.received'),
        store.submissions.revisions(submission),
      ]);
      if (!letter) throw refusal('not-found');
      const receipt = await receiptOf(c.var.register, submission, logged, await c.var.signer());
      const reply: SubmissionDetail = {
        receipt,
        status: statusEntry(submission),
        stands: standing(revisions).some((head) => head.id === id),
        sender: { name: letter.senderName, position: letter.senderPosition },
        approvedBy: receipt.approvedBy ?? null,
        document: letter.document === null ? null : JSON.parse(letter.document),
        justifications: JSON.parse(letter.justifications),
        nilRemark: letter.nilRemark,
        rows,
        findings,
        asked: await askedOf(store, submission, rows),
        reviews: reviews.map(reviewEntry),
      };
      return c.json(reply);
    },
  )

  .post(
    '/:id/reviews',
    may('submission.review'),
    body(ReviewBody, REVIEW),
    answers('Accepts, returns, withdraws or confirms a submission', { 200: ReviewReply, 201: ReviewReply }),
    async (c) => {
      const { caller, body } = c.var;
      const done = await review(c.var, caller, c.req.param('id'), body);
      const reply: ReviewReply = {
        status: statusEntry(done.submission),
        review: reviewEntry(done.review),
        replayed: done.replayed,
      };
      return c.json(reply, done.replayed ? 200 : 201);
    },
  );
