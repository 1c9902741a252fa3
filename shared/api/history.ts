import { z } from 'zod';
import { Kind } from '../plan/schema.ts';
import { STATES } from '../review.ts';
import { CarriedCommentShape, PartRowShape, SentFinding } from './core.ts';
import { LIMITS, Name } from './limits.ts';
import { ReviewEntry, StatusReply } from './review.ts';
import { DocumentFacts, Justification, Receipt } from './submission.ts';

const Person = z.object({ name: z.string(), position: z.string() });

/** `after` is the `next` of the page before. */
export const HistoryQuery = z.object({
  plan: Name.optional(),
  period: Name.optional(),
  unit: Name.optional(),
  annex: Kind.optional(),
  after: z.string().max(LIMITS.name).optional(),
});

const YesNo = z.enum(['true', 'false']).transform((text) => text === 'true');

export const SubmissionsQuery = HistoryQuery.extend({
  state: z.enum(STATES).optional(),
  /** Only what stands: the queue of who reviews. */
  stands: YesNo.optional(),
  /** Only what the city entered and the unit has not confirmed. */
  unconfirmed: YesNo.optional(),
});

export const SubmissionEntry = z.object({
  submission: z.string(),
  plan: z.string(),
  period: z.string(),
  unit: z.string(),
  unitName: z.string(),
  annex: Kind,
  revision: z.int(),
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  nil: z.boolean(),
  onBehalf: z.boolean(),
  correction: z.boolean(),
  stands: z.boolean(),
  status: StatusReply,
  reviews: z.array(ReviewEntry),
});
export type SubmissionEntry = z.infer<typeof SubmissionEntry>;

/** Newest first. A page may hold fewer than it could, and there is more as long as there is a `next`. */
export const SubmissionsReply = z.object({ submissions: z.array(SubmissionEntry), next: z.string().nullable() });
export type SubmissionsReply = z.infer<typeof SubmissionsReply>;

/** A check that did not become a submission. */
export const InspectionEntry = z.object({
  inspection: z.string(),
  outcome: z.enum(['refused', 'requested']),
  plan: z.string(),
  planVersion: z.int(),
  period: z.string(),
  unit: z.string(),
  annex: Kind,
  at: z.iso.datetime(),
  engine: z.string(),
  rows: z.int(),
  errors: z.int(),
  warnings: z.int(),
  parts: Receipt.shape.parts,
});
export type InspectionEntry = z.infer<typeof InspectionEntry>;

/** One of them, with what was found. */
export const InspectionDetail = InspectionEntry.extend({ findings: z.array(SentFinding) });
export type InspectionDetail = z.infer<typeof InspectionDetail>;

export const InspectionsReply = z.object({ inspections: z.array(InspectionEntry), next: z.string().nullable() });
export type InspectionsReply = z.infer<typeof InspectionsReply>;

/** One submission with everything that is kept of it. */
export const SubmissionDetail = z.object({
  receipt: Receipt,
  status: StatusReply,
  stands: z.boolean(),
  sender: Person,
  /** Of the leader, where the plan asks for it. */
  approvedBy: Person.nullable(),
  document: DocumentFacts.nullable(),
  justifications: z.array(Justification),
  /** Why there is nothing to report, where there is more to say. */
  nilRemark: z.string().nullable(),
  rows: z.array(PartRowShape),
  findings: z.array(SentFinding),
  /** What was asked of the revision before, each where its row stands now. */
  asked: z.array(CarriedCommentShape),
  reviews: z.array(ReviewEntry),
});
export type SubmissionDetail = z.infer<typeof SubmissionDetail>;
