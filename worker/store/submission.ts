import type { SubmissionHead } from '../../shared/merge.ts';

/** A submission as it is stored, without its rows and findings. */
export interface Submission extends SubmissionHead {
  /** How many reviews there are of it. */
  reviews: number;
  /** When it came, or was last reviewed. */
  changedAt: string;
  planVersion: number;
  key: string;
  /** Of the whole body: tells a repeat under one key from another draft. */
  bodyHash: string;
  /** Of grid, mapping and document: tells the same answer under another key. */
  contentHash: string;
  /** As it was when the submission came; the receipt says late by it. */
  dueUnits: string | null;
  parts: SubmissionPart[];
  /** The draft it was approved as, and the leader who did; null where the plan asks for no approval. */
  draft: string | null;
  approverName: string | null;
  approverPosition: string | null;
  /** Version of the checker that found what was found. */
  engine: string;
}

/** One table of an annex, with the hash its grid is kept under. */
export interface SubmissionPart {
  file: string;
  sheet: string;
  gridHash: string;
  rows: number;
}

/** What is no column: it follows from the reviews. */
export type Derived = 'state' | 'unconfirmed' | 'reviews' | 'changedAt';

export interface NewSubmission extends Omit<Submission, Derived> {
  parts: (SubmissionPart & { mapping: string | null; original: string | null })[];
  document: string | null;
  justifications: string;
  /** Why there is nothing to report. */
  nilRemark: string | null;
  senderName: string;
  senderPosition: string;
  credential: string;
  approver: string | null;
  clientName: string;
  clientVersion: string;
}

/** Column of the table → field: what is read again. */
export const READ = {
  id: 'id',
  plan: 'plan',
  plan_version: 'planVersion',
  period: 'period',
  unit: 'unit',
  annex: 'annex',
  revision: 'revision',
  key: 'key',
  body_hash: 'bodyHash',
  content_hash: 'contentHash',
  received_at: 'receivedAt',
  due_units: 'dueUnits',
  rows: 'rows',
  errors: 'errors',
  warnings: 'warnings',
  nil: 'nil',
  on_behalf: 'onBehalf',
  correction: 'correction',
  draft: 'draft',
  approver_name: 'approverName',
  approver_position: 'approverPosition',
  engine: 'engine',
} as const satisfies Record<string, Exclude<keyof Submission, 'parts' | Derived>>;

/** All that is written. */
export const WRITTEN = {
  ...READ,
  document: 'document',
  justifications: 'justifications',
  nil_remark: 'nilRemark',
  sender_name: 'senderName',
  sender_position: 'senderPosition',
  credential: 'credential',
  approver: 'approver',
  client_name: 'clientName',
  client_version: 'clientVersion',
} as const satisfies Record<string, Exclude<keyof NewSubmission, 'parts'>>;
