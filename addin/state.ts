import type { Receipt } from '../shared/api.ts';
import type { Grid } from '../shared/grid.ts';
import type { Locale } from '../shared/message/column.ts';
import { type Book, withCopySaved, withGrids, withInspection, withOutcome } from './state/book.ts';
import { type Choice, withPlan, withPlans } from './state/choice.ts';
import type { Event, Events, Notice, Screen } from './state/events.ts';
import type { History } from './state/history.ts';
import { type Filled, type NilFilled, NOTHING_FILLED, NOTHING_TO_REPORT } from './state/letter.ts';
import { isPending, type Sending } from './state/sending.ts';
import { isOver } from './state/sent.ts';
import type { Session } from './state/session.ts';
import type { WhyNotKept } from './sync/storage.ts';

export type { Event, Notice, Screen } from './state/events.ts';

export interface State {
  /** The task pane in Excel, or the page in a browser. */
  place: 'pane' | 'page';
  locale: Locale;
  screen: Screen;
  book: Book;
  choice: Choice;
  session: Session | null;
  /** Somebody signed out a moment ago, on the screen that shows. */
  left: boolean;
  sending: Sending;
  /** What is typed beside the table of this workbook: it stays while one looks at a cell or connects again. */
  filled: Filled;
  /** What is typed where there is nothing to report, whatever workbook is open. */
  nil: NilFilled;
  /** What was open when the sending under way began; null where that is not known any more. */
  going: Grid[] | null;
  /** The receipt of what is open, as long as neither it nor the choice of period has changed since. */
  sent: Receipt | null;
  receipts: Receipt[];
  history: History;
  notice: Notice | null;
  /** Whether this machine has a network at all, as the browser says. */
  online: boolean;
  /** Why the browser stores nothing (more); null as long as it does. */
  unkept: WhyNotKept | null;
  /** The server takes nothing from this release any more. */
  outdated: boolean;
}

export const initialState = (place: State['place'], locale: Locale): State => ({
  place,
  locale,
  screen: 'start',
  book: { at: 'none' },
  choice: { plans: [], origin: 'built-in', offline: false, plan: null, period: null, fitted: false },
  session: null,
  left: false,
  sending: { at: 'idle' },
  filled: NOTHING_FILLED,
  nil: NOTHING_TO_REPORT,
  going: null,
  sent: null,
  receipts: [],
  history: { at: 'none' },
  notice: null,
  online: true,
  unkept: null,
  outdated: false,
});

/** Screens that ask to connect where they are, and go on there. */
const ASKS_ITSELF: ReadonlySet<Screen> = new Set(['send', 'nil', 'city']);

/** What was typed has arrived with what it was typed for. */
const withArrived = ({ filled, nil }: State, arrived: { nil: boolean }): Pick<State, 'filled' | 'nil'> =>
  arrived.nil ? { filled, nil: NOTHING_TO_REPORT } : { filled: NOTHING_FILLED, nil };

/** What each event makes of the state; nothing else changes it. */
const TRANSITIONS: { [E in keyof Events]: (state: State, event: Events[E]) => State } = {
  restored: (state, { session, receipts, plan, period }) => ({
    ...state,
    session,
    receipts,
    choice: { ...state.choice, plan, period },
  }),
  'locale-chosen': (state, { locale }) => ({ ...state, locale }),
  'screen-opened': (state, { screen }) => ({ ...state, screen, left: false, notice: null }),
  'book-opening': (state, { name }) => ({
    ...state,
    screen: 'check',
    book: { at: 'reading', name },
    filled: NOTHING_FILLED,
    sent: null,
    notice: null,
  }),
  'book-read': (state, read) => {
    const book = withGrids(state.book, read);
    const unchanged = state.book.at === 'open' && state.book.grids === book.grids;
    return { ...state, book, sent: unchanged ? state.sent : null };
  },
  'mappings-said': (state, { mappings }) =>
    state.book.at === 'open' ? { ...state, book: { ...state.book, mappings, stale: true }, sent: null } : state,
  'joined-chosen': (state, { joined }) =>
    state.book.at === 'open' ? { ...state, book: { ...state.book, joined, stale: true }, sent: null } : state,
  'book-unreadable': (state, { name, why }) => ({ ...state, screen: 'check', book: { at: 'unreadable', name, why } }),
  'check-asked': (state) =>
    state.book.at === 'open' ? { ...state, book: { ...state.book, asked: true, stale: true } } : state,
  'book-closed': (state) => ({ ...state, screen: 'start', book: { at: 'none' }, notice: null }),
  inspected: (state, { inspection }) =>
    state.book.at === 'open' ? { ...state, book: withInspection(state.book, inspection) } : state,
  'finding-chosen': (state, { key, sheet }) =>
    state.book.at === 'open'
      ? { ...state, book: { ...state.book, chosen: key, pointed: null, sheet: sheet ?? state.book.sheet } }
      : state,
  'cell-pointed': (state, pointed) =>
    state.book.at === 'open'
      ? { ...state, book: { ...state.book, chosen: null, pointed, sheet: pointed.sheet } }
      : state,
  repaired: (state, { outcome, copies }) =>
    state.book.at === 'open' ? { ...state, book: withOutcome(state.book, outcome, copies), notice: null } : state,
  'check-recorded': (state, { recorded }) =>
    state.book.at === 'open' ? { ...state, book: { ...state.book, recorded } } : state,
  marked: (state, { marks }) => (state.book.at === 'open' ? { ...state, book: { ...state.book, marks } } : state),
  'copy-saved': (state, { name }) =>
    state.book.at === 'open' ? { ...state, book: withCopySaved(state.book, name) } : state,
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
    left: false,
    sending: isPending(state.sending) ? state.sending : { at: 'idle' },
    notice: null,
  }),
  // What is being filled in or sent stays on the screen.
  'session-lost': (state) => ({
    ...state,
    session: null,
    history: { at: 'none' },
    sending: isPending(state.sending) ? state.sending : { at: 'idle' },
    screen: ASKS_ITSELF.has(state.screen) ? state.screen : 'connect',
  }),
  'signed-out': (state) => ({
    ...state,
    filled: NOTHING_FILLED,
    nil: NOTHING_TO_REPORT,
    session: null,
    left: true,
    history: { at: 'none' },
    sending: { at: 'idle' },
    screen: 'connect',
    notice: null,
  }),
  'letter-filled': (state, { filled }) => ({ ...state, filled }),
  'nil-filled': (state, { nil }) => ({ ...state, nil }),
  'standing-asked': (state) => ({ ...state, sending: { at: 'asking' } }),
  'standing-known': (state, { standing, handed = null }) => ({
    ...state,
    sending: { at: 'ready', standing, handed },
  }),
  sent: (state, { draft }) => ({
    ...state,
    screen: 'send',
    sending: { at: 'sending', draft },
    going: !draft.body.nil && state.book.at === 'open' ? state.book.grids : null,
  }),
  unsure: (state, { draft, attempts, kept, trouble }) => ({
    ...state,
    sending: { at: 'unsure', draft, attempts, kept, trouble },
  }),
  held: (state, { draft, why, doubt, kept }) => ({ ...state, sending: { at: 'held', draft, why, doubt, kept } }),
  discarded: (state) => ({ ...state, sending: { at: 'idle' }, screen: state.book.at === 'none' ? 'start' : 'check' }),
  refused: (state, { draft, problem }) => ({ ...state, sending: { at: 'refused', draft, problem } }),
  handed: (state, { handed }) => ({ ...state, ...withArrived(state, handed), sending: { at: 'handed', handed } }),
  received: (state, { receipt, replayed }) => ({
    ...state,
    ...withArrived(state, receipt),
    sending: { at: 'received', receipt, replayed },
    // Something else may be open by now, or nothing was sent of what is open.
    sent: state.book.at === 'open' && state.book.grids === state.going ? receipt : state.sent,
    going: null,
    receipts: [receipt, ...state.receipts.filter(({ submission }) => submission !== receipt.submission)],
  }),
  'found-sent': (state, { receipt, inspection }) =>
    state.book.at === 'open' && state.book.inspection === inspection && !state.book.stale
      ? { ...state, sent: receipt }
      : state,
  'sending-left': (state) => ({
    ...state,
    screen: state.book.at === 'none' ? 'start' : 'check',
    left: false,
    sending: isPending(state.sending) ? state.sending : { at: 'idle' },
    notice: null,
  }),
  'history-asked': (state) => ({ ...state, history: { at: 'asking' } }),
  'history-known': (state, { plan, period, submissions, refused }) => {
    const history: History = { at: 'known', plan, period, submissions, refused };
    return { ...state, history, sent: state.sent && isOver(history, state.sent) ? null : state.sent };
  },
  'history-unknown': (state, { problem }) => ({ ...state, history: { at: 'unknown', problem } }),
  'line-changed': (state, { online }) => ({ ...state, online }),
  'not-kept': (state, { why }) => ({ ...state, unkept: why }),
  outdated: (state) => ({ ...state, outdated: true }),
  noticed: (state, { notice }) => ({ ...state, notice }),
};

export const transition = (state: State, event: Event): State =>
  (TRANSITIONS[event.type] as (state: State, event: Event) => State)(state, event);
