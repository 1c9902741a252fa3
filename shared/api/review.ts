import { z } from 'zod';
import { Kind } from '../plan/schema.ts';
import { ACTS, STATES } from '../review.ts';
import { LIMITS } from './limits.ts';
import { PROBLEM_CODES } from './problem.ts';

const Remark = z.string().trim().max(2_000);

/** On a cell, or on a whole row where the column is null; `row` and `column` as the sheet counts them, from 1. */
export const CommentBody = z.strictObject({
  part: z.int().min(0).max(LIMITS.parts).default(0),
  row: z.int().min(1).max(1_048_576),
  column: z.int().min(1).max(16_384).nullable(),
  text: z.string().trim().min(1).max(2_000),
});

/** How many reviews the sender has seen: one that came in between refuses this one. */
const Seen = z.int().min(0).max(10_000);

export const ReviewBody = z
  .strictObject({
    act: z.enum(ACTS),
    seen: Seen,
    remark: Remark.default(''),
    comments: z.array(CommentBody).max(500).default([]),
  })
  .refine(({ act, comments }) => act === 'return' || comments.length === 0, { path: ['comments'], error: 'return' })
  .refine(({ act, remark, comments }) => act !== 'return' || remark !== '' || comments.length > 0, {
    path: ['remark'],
    error: 'what has to be completed',
  });
export type ReviewBody = z.input<typeof ReviewBody>;

/** Accepts many at once: those named, or every one of the period that nothing was found in. */
export const BulkBody = z.strictObject({
  plan: z.string(),
  period: z.string(),
  submissions: z
    .array(z.strictObject({ submission: z.string().max(LIMITS.name), seen: Seen }))
    .min(1)
    .max(LIMITS.bulk)
    .nullable()
    .default(null),
});
export type BulkBody = z.input<typeof BulkBody>;

/** Where a submission stands, and how many reviews say so. */
export const StatusReply = z.object({
  state: z.enum(STATES),
  unconfirmed: z.boolean(),
  reviews: z.int(),
});
export type StatusReply = z.infer<typeof StatusReply>;

/** One review as it is kept. */
export const ReviewEntry = z.object({
  id: z.string(),
  number: z.int(),
  act: z.enum(ACTS),
  by: z.enum(['city', 'unit']),
  remark: z.string(),
  comments: z.array(CommentBody.required()),
  name: z.string(),
  position: z.string(),
  at: z.iso.datetime(),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

export const ReviewReply = z.object({ status: StatusReply, review: ReviewEntry, replayed: z.boolean() });
export type ReviewReply = z.infer<typeof ReviewReply>;

/** Each with its own end: accepted, or why not. */
export const BulkReply = z.object({
  outcomes: z.array(
    z.object({ submission: z.string(), unit: z.string(), annex: Kind, refused: z.enum(PROBLEM_CODES).nullable() }),
  ),
  /** Clean ones that did not fit into this request. */
  left: z.int(),
});
export type BulkReply = z.infer<typeof BulkReply>;
