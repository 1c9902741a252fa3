import type { DraftEntry, PlanSummary, Problem, Receipt } from '../shared/api.ts';
import type { Grid } from '../shared/grid.ts';
import type { Inspection } from '../shared/inspection.ts';
import type { Locale } from '../shared/message/column.ts';
import type { HostTrouble, Origin } from './host/port.ts';
import { type Book, type Unreadable, withGrids, withInspection } from './state/book.ts';
import { type Choice, withPlan, withPlans } from './state/choice.ts';
import { type Draft, isUnderWay, type Sending } from './state/sending.ts';
import type { Session } from './state/session.ts';

export type Screen = 'start' | 'check' | 'connect' | 'send' | 'receipts';

/** Something that went wrong beside the work on the screen; said once, in a live region. */
export type Notice =
  | { kind: 'host'; trouble: HostTrouble }
  | { kind: 'waiting-for-cell' }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable' }
  | { kind: 'not-stored' };

export interface State {
  /** The task pane in Excel, or the page in a browser. */
  place: 'pane' | 'page';
  locale: Locale;
  screen: Screen;
  book: Book;
  choice: Choice;
  session: Session | null;
  sending: Sending;
  /** The receipt of what is open, as long as neither it nor the choice of period has changed since. */
  sent: Receipt | null;
  receipts: Receipt[];
  notice: Notice | null;
}

interface Events {
  /** What an earlier visit left on this device. */
  restored: { session: Session | null; receipts: Receipt[]; plan: string | null; period: string | null };
  'locale-chosen': { locale: Locale };
  'screen-opened': { screen: Screen };
  'book-opening': { name: string };
  'book-read': { name: string; grids: Grid[]; origins?: Origin[] | undefined };
  'joined-chosen': { joined: boolean };
  'book-unreadable': { name: string; why: Unreadable };
  'book-closed': Record<never, never>;
  inspected: { inspection: Inspection };
  'finding-chosen': { key: string; sheet: string | null };
  'sheet-chosen': { sheet: string };
  'plans-known': { plans: PlanSummary[]; origin: Choice['origin'] };
  'plans-unreachable': Record<never, never>;
  'plan-chosen': { plan: string; period: string | null };
  'plan-fitted': { plan: string };
  'signed-in': { session: Session };
  /** The server no longer takes the credential; what was being sent stays on the screen. */
  'session-lost': Record<never, never>;
  'signed-out': Record<never, never>;
  'standing-asked': Record<never, never>;
  /** `handed`: the newest draft of the same table, where the plan asks for approval. */
  'standing-known': { standing: Receipt | null; handed?: DraftEntry | null };
  sent: { draft: Draft };
  unsure: { draft: Draft; attempts: number; kept: boolean };
  refused: { draft: Draft; problem: Problem };
  handed: { handed: DraftEntry };
  received: { receipt: Receipt; replayed: boolean };
  'sending-left': Record<never, never>;
  noticed: { notice: Notice | null };
}

export type Event = { [E in keyof Events]: { type: E } & Events[E] }[keyof Events];

export const initialState = (place: State['place'], locale: Locale): State => ({
  place,
  locale,
  screen: 'start',
  book: { at: 'none' },
  choice: { plans: [], origin: 'built-in', offline: false, plan: null, period: null, fitted: false },
  session: null,
  sending: { at: 'idle' },
  sent: null,
  receipts: [],
  notice: null,
});

/** What each event makes of the state; nothing else changes it. */
const TRANSITIONS: { [E in keyof Events]: (state: State, event: Events[E]) => State } = {
  restored: (state, { session, receipts, plan, period }) => ({
    ...state,
    session,
    receipts,
    choice: { ...state.choice, plan, period },
  }),
  'locale-chosen': (state, { locale }) => ({ ...state, locale }),
  'screen-opened': (state, { screen }) => ({ ...state, screen, notice: null }),
  'book-opening': (state, { name }) => ({
    ...state,
    screen: 'check',
    book: { at: 'reading', name },
    sent: null,
    notice: null,
  }),
  'book-read': (state, { name, grids, origins }) => ({
    ...state,
    book: withGrids(state.book, name, grids, origins),
    sent: null,
  }),
  'joined-chosen': (state, { joined }) =>
    state.book.at === 'open' ? { ...state, book: { ...state.book, joined, stale: true }, sent: null } : state,
  'book-unreadable': (state, { name, why }) => ({ ...state, screen: 'check', book: { at: 'unreadable', name, why } }),
  'book-closed': (state) => ({ ...state, screen: 'start', book: { at: 'none' }, notice: null }),
  inspected: (state, { inspection }) =>
    state.book.at === 'open' ? { ...state, book: withInspection(state.book, inspection) } : state,
  'finding-chosen': (state, { key, sheet }) =>
    state.book.at === 'open'
      ? { ...state, book: { ...state.book, chosen: key, sheet: sheet ?? state.book.sheet } }
      : state,
  'sheet-chosen': (state, { sheet }) =>
    state.book.at === 'open' ? { ...state, book: { ...state.book, sheet } } : state,
  'plans-known': (state, { plans, origin }) => ({
    ...state,
    choice: { ...withPlans(state.choice, plans, origin), offline: false },
  }),
  'plans-unreachable': (state) => ({ ...state, choice: { ...state.choice, offline: true } }),
  'plan-chosen': (state, { plan, period }) => ({ ...state, choice: withPlan(state.choice, plan, period), sent: null }),
  'plan-fitted': (state, { plan }) => ({
    ...state,
    choice: { ...withPlan(state.choice, plan, state.choice.period), fitted: true },
  }),
  'signed-in': (state, { session }) => ({
    ...state,
    session,
    sending: isUnderWay(state.sending) ? state.sending : { at: 'idle' },
    notice: null,
  }),
  'session-lost': (state) => ({ ...state, session: null, screen: 'connect' }),
  'signed-out': (state) => ({ ...state, session: null, sending: { at: 'idle' }, screen: 'connect', notice: null }),
  'standing-asked': (state) => ({ ...state, sending: { at: 'asking' } }),
  'standing-known': (state, { standing, handed = null }) => ({
    ...state,
    sending: { at: 'ready', standing, handed },
  }),
  sent: (state, { draft }) => ({ ...state, screen: 'send', sending: { at: 'sending', draft } }),
  unsure: (state, { draft, attempts, kept }) => ({ ...state, sending: { at: 'unsure', draft, attempts, kept } }),
  refused: (state, { draft, problem }) => ({ ...state, sending: { at: 'refused', draft, problem } }),
  handed: (state, { handed }) => ({ ...state, sending: { at: 'handed', handed } }),
  received: (state, { receipt, replayed }) => ({
    ...state,
    sending: { at: 'received', receipt, replayed },
    sent: receipt,
    receipts: [receipt, ...state.receipts.filter(({ submission }) => submission !== receipt.submission)],
  }),
  'sending-left': (state) => ({
    ...state,
    screen: state.book.at === 'none' ? 'start' : 'check',
    sending: isUnderWay(state.sending) ? state.sending : { at: 'idle' },
    notice: null,
  }),
  noticed: (state, { notice }) => ({ ...state, notice }),
};

export const transition = (state: State, event: Event): State =>
  (TRANSITIONS[event.type] as (state: State, event: Event) => State)(state, event);
