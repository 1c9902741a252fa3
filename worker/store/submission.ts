import type { SubmissionHead } from '../../shared/merge.ts';

/** A submission as it is stored, without its rows and findings. */
export interface Submission extends SubmissionHead {
  planVersion: number;
  key: string;
  /** Of the whole body: tells a repeat under one key from another draft. */
  bodyHash: string;
  /** Of grid, mapping and document: tells the same answer under another key. */
  contentHash: string;
  gridHash: string;
  /** As it was when the submission came; the receipt says late by it. */
  dueUnits: string | null;
  file: string;
  sheet: string;
}

export interface NewSubmission extends Submission {
  mapping: string | null;
  document: string | null;
  justifications: string;
  senderName: string;
  senderPosition: string;
  credential: string;
  engine: string;
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
  grid_hash: 'gridHash',
  file: 'file',
  sheet: 'sheet',
  received_at: 'receivedAt',
  due_units: 'dueUnits',
  rows: 'rows',
  errors: 'errors',
  warnings: 'warnings',
} as const satisfies Record<string, keyof Submission>;

/** All that is written. */
export const WRITTEN = {
  ...READ,
  mapping: 'mapping',
  document: 'document',
  justifications: 'justifications',
  sender_name: 'senderName',
  sender_position: 'senderPosition',
  credential: 'credential',
  engine: 'engine',
  client_name: 'clientName',
  client_version: 'clientVersion',
} as const satisfies Record<string, keyof NewSubmission>;
