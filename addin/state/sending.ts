import type { DraftEntry, Problem, Receipt, SubmissionBody } from '../../shared/api.ts';

/** One sending, kept until its receipt comes: whatever happens to the line, it is repeated under the same key. */
export interface Draft {
  /** Minted once; the server answers a repeat as it answered the first. */
  key: string;
  /** The revision this one replaces, or null for the first. */
  base: number | null;
  body: SubmissionBody;
  /** To the unit's leader first, where the plan asks for approval. */
  toLeader?: true;
}

/**
 * Where a sending stands. `unsure`: no answer came, so it may have arrived; the same draft is being sent again.
 * `kept` is false where the browser would not store the draft: the page must stay open until the receipt.
 */
export type Sending =
  | { at: 'idle' }
  | { at: 'asking' }
  | { at: 'ready'; standing: Receipt | null; handed: DraftEntry | null }
  | { at: 'sending'; draft: Draft }
  | { at: 'unsure'; draft: Draft; attempts: number; kept: boolean }
  | { at: 'refused'; draft: Draft; problem: Problem }
  | { at: 'handed'; handed: DraftEntry }
  | { at: 'received'; receipt: Receipt; replayed: boolean };

/** Milliseconds to wait before the next attempt: doubling, at most a minute. */
export const waitBefore = (attempt: number): number => Math.min(60_000, 2_000 * 2 ** (attempt - 1));

/** Nothing else may be sent while this is so. */
export const isUnderWay = (sending: Sending): boolean => sending.at === 'sending' || sending.at === 'unsure';
