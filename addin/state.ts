import type { Receipt } from '../shared/api.ts';
import type { Grid } from '../shared/grid.ts';
import type { Locale } from '../shared/message/column.ts';
import type { Book } from './state/book.ts';
import { type Choice, withPlan, withPlans } from './state/choice.ts';
import type { Event, Events, Notice, Screen } from './state/events.ts';
import { type Filled, type NilFilled, NOTHING_FILLED, NOTHING_TO_REPORT } from './state/filled.ts';
import type { History } from './state/history.ts';
import { ON_BOOK } from './state/on-book.ts';
import { ON_SENDING } from './state/on-sending.ts';
import { isPending, type Sending } from './state/sending.ts';
import { isOver } from './state/sent.ts';
import type { Session } from './state/session.ts';
import type { WhyNotKept } from './sync/storage.ts';

export type { Event, Notice, Screen } from './state/events.ts';

/** The task pane in Excel, or the page in a browser. */
export type Place = 'pane' | 'page';

export interface State {
  place: Place;
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

/** What each event makes of the state. */
export type Transitions = { [E in keyof Events]: (state: State, event: Events[E]) => State };

/** Nothing else changes the state; what is open and what is sent have rooms of their own. */
const TRANSITIONS: Transitions = {
  ...ON_BOOK,
  ...ON_SENDING,
  restored: (state, { session, receipts, plan, period }) => ({
    ...state,
    session,
    receipts,
    choice: { ...state.choice, plan, period },
  }),
  'locale-chosen': (state, { locale }) => ({ ...state, locale }),
  'screen-opened': (state, { screen }) => ({ ...state, screen, left: false, notice: null }),
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
  'history-asked': (state) => ({ ...state, history: { at: 'asking' } }),
  'history-known': (state, known) => {
    const history: History = { at: 'known', ...known };
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
