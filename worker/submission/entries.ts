import type { InspectionEntry, ReviewEntry, StatusReply, SubmissionEntry } from '../../shared/api.ts';
import { isLate } from '../../shared/merge.ts';
import type { Register } from '../../shared/plan/units.ts';
import type { InspectionHead } from '../store/history.ts';
import type { Review } from '../store/reviews.ts';
import type { Submission } from '../store/submission.ts';

export const statusEntry = ({ state, unconfirmed, reviews }: StatusReply): StatusReply => ({
  state,
  unconfirmed,
  reviews,
});

export const reviewEntry = ({ submission: _, credential: __, ...review }: Review): ReviewEntry => review;

export const submissionEntry = (
  { nameOf }: Register,
  head: Submission,
  stands: boolean,
  reviews: readonly Review[],
): SubmissionEntry => ({
  submission: head.id,
  plan: head.plan,
  period: head.period,
  unit: head.unit,
  unitName: nameOf(head.unit),
  annex: head.annex,
  revision: head.revision,
  receivedAt: head.receivedAt,
  late: isLate(head.receivedAt, head.dueUnits),
  rows: head.rows,
  errors: head.errors,
  warnings: head.warnings,
  nil: head.nil,
  onBehalf: head.onBehalf,
  correction: head.correction,
  stands,
  status: statusEntry(head),
  reviews: reviews.map(reviewEntry),
});

export const inspectionEntry = ({ id, parts, ...head }: InspectionHead): InspectionEntry => ({
  inspection: id,
  ...head,
  parts: parts.map(({ mapping: _, ...part }) => part),
});
