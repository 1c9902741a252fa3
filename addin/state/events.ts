import type { DraftEntry, PlanSummary, Problem, Receipt } from '../../shared/api.ts';
import type { Address } from '../../shared/grid.ts';
import type { Inspection } from '../../shared/inspection.ts';
import type { Locale } from '../../shared/message/column.ts';
import type { Remembered } from '../../shared/remembered.ts';
import type { HostTrouble } from '../host/port.ts';
import type { WhyNotKept } from '../sync/storage.ts';
import type { BookRead, OpenBook, Outcome, Unreadable } from './book.ts';
import type { Choice } from './choice.ts';
import type { Filled, NilFilled } from './filled.ts';
import type { PeriodHistory } from './history.ts';
import type { OwnDraft, Trouble, WhyHeld } from './sending.ts';
import type { Session } from './session.ts';

export type Screen = 'start' | 'check' | 'connect' | 'send' | 'receipts' | 'history' | 'nil' | 'fill' | 'city';

/** Something that went wrong beside the work on the screen; said once, in a live region. */
export type Notice =
  | { kind: 'host'; trouble: HostTrouble }
  | { kind: 'waiting-for-cell' }
  | { kind: 'refused'; problem: Problem }
  | Trouble
  | { kind: 'no-window' }
  | { kind: 'still-signed-in' }
  | { kind: 'not-attached' }
  | { kind: 'choice-not-kept' }
  | { kind: 'changed-meanwhile' };

/** Everything that can happen to the state. */
export interface Events {
  /** What an earlier visit left on this device. */
  restored: { session: Session | null; receipts: Receipt[]; plan: string | null; period: string | null };
  'locale-chosen': { locale: Locale };
  'screen-opened': { screen: Screen };
  'book-opening': { name: string };
  'book-read': BookRead;
  /** What the user says of columns, in place of all that was said before. */
  'mappings-said': { mappings: Remembered[] };
  'joined-chosen': { joined: boolean };
  'book-unreadable': { name: string; why: Unreadable };
  'check-asked': Record<never, never>;
  'book-closed': Record<never, never>;
  inspected: { inspection: Inspection };
  'finding-chosen': { key: string; sheet: string | null };
  'cell-pointed': { sheet: string; at: Address };
  /** Repairs were made, or the last ones taken back; `copies` names the files that are other than they were dropped. */
  repaired: { outcome: Outcome; copies: string[] };
  /** Of the check on the screen: the moment the server has it from; null where it could not be told. */
  'check-recorded': { recorded: { at: string | null } };
  marked: { marks: OpenBook['marks'] };
  'copy-saved': { name: string };
  'sheet-chosen': { sheet: string };
  'plans-known': { plans: PlanSummary[]; origin: Choice['origin'] };
  'plans-unreachable': Record<never, never>;
  'plan-chosen': { plan: string; period: string | null };
  'plan-fitted': { plan: string };
  'signed-in': { session: Session };
  /** The server no longer takes the credential; what was being sent stays on the screen. */
  'session-lost': Record<never, never>;
  'signed-out': Record<never, never>;
  /** What is typed beside the table, as it is typed. */
  'letter-filled': { filled: Filled };
  /** The same on the screen of nothing to report. */
  'nil-filled': { nil: NilFilled };
  'standing-asked': Record<never, never>;
  /** `handed`: the newest draft of the same table, where the plan asks for approval. */
  'standing-known': { standing: Receipt | null; handed?: DraftEntry | null };
  sent: { draft: OwnDraft };
  unsure: { draft: OwnDraft; attempts: number; kept: boolean; trouble: Trouble | null };
  held: { draft: OwnDraft; why: WhyHeld; doubt: boolean; kept: boolean };
  /** The sender does not want to send it any more. */
  discarded: Record<never, never>;
  refused: { draft: OwnDraft; problem: Problem };
  handed: { handed: DraftEntry };
  received: { receipt: Receipt; replayed: boolean };
  /** What was checked there is what this receipt is for. */
  'found-sent': { receipt: Receipt; inspection: Inspection | null };
  'sending-left': Record<never, never>;
  'history-asked': Record<never, never>;
  'history-known': PeriodHistory;
  'history-unknown': { problem: Problem | null };
  'line-changed': { online: boolean };
  /** The browser would not store something. */
  'not-kept': { why: WhyNotKept };
  /** The server wants a newer release than this one. */
  outdated: Record<never, never>;
  noticed: { notice: Notice | null };
}

export type Event = { [E in keyof Events]: { type: E } & Events[E] }[keyof Events];
