import type { DraftEntry, Problem, Receipt, SubmissionBody } from '../../shared/api.ts';
import { cleanLine } from '../../shared/text.ts';
import type { Session } from './session.ts';

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

/** A unit's own draft, as the outbox keeps it. */
export interface OwnDraft extends Draft {
  /** Whose it is: whoever connects next on a shared computer may be somebody else. */
  unit: Session['unit'];
  /** Certain that no attempt has reached the server. */
  unsent?: true;
}

/** Why the server did not do what was asked: no answer, a stranger's (a proxy, the sign-in page of a network), or its own fault. */
export type Trouble = { kind: 'silent' } | { kind: 'stranger' } | { kind: 'fault'; requestId: string };

/** Why a draft waits for its sender: nobody is connected, this release is too old, or somebody else is connected now. */
export type WhyHeld = 'signed-out' | 'outdated' | 'other-sender';

/**
 * Where a sending stands. `unsure`: no answer came, so it may have arrived; the same draft is being sent again (`trouble` is
 * null while the first attempt is still waited for). `held`: nothing goes on without the sender; `doubt` where an earlier
 * attempt may have arrived. `kept` is false where the browser would not store the draft: the page must stay open.
 */
export type Sending =
  | { at: 'idle' }
  | { at: 'asking' }
  | { at: 'ready'; standing: Receipt | null; handed: DraftEntry | null }
  | { at: 'sending'; draft: OwnDraft }
  | { at: 'unsure'; draft: OwnDraft; attempts: number; kept: boolean; trouble: Trouble | null }
  | { at: 'held'; draft: OwnDraft; why: WhyHeld; doubt: boolean; kept: boolean }
  | { at: 'refused'; draft: OwnDraft; problem: Problem }
  | { at: 'handed'; handed: DraftEntry }
  | { at: 'received'; receipt: Receipt; replayed: boolean };

/** Milliseconds to wait before the next attempt: doubling, at most a minute. */
export const waitBefore = (attempt: number): number => Math.min(60_000, 2_000 * 2 ** (attempt - 1));

/** Goes on by itself. */
export const isUnderWay = (sending: Sending): boolean => sending.at === 'sending' || sending.at === 'unsure';

/** Only this page holds it: closed, it is gone. */
export const isUnkept = (sending: Sending): boolean =>
  (sending.at === 'unsure' || sending.at === 'held') && !sending.kept;

/** Nothing else may be sent while this is so. */
export const isPending = (sending: Sending): boolean => isUnderWay(sending) || sending.at === 'held';

const nameKey = (name: string): string => cleanLine(name).toLowerCase();

/** Whether what was drafted by one sender may go out under another's name only if they say so. */
export const isOthers = ({ unit, body }: OwnDraft, session: Session): boolean =>
  unit?.code !== session.unit?.code || nameKey(body.sender.name) !== nameKey(session.name);
