import type { State, Transitions } from '../state.ts';
import { NOTHING_FILLED, NOTHING_TO_REPORT } from './filled.ts';
import { isPending } from './sending.ts';

/** What was typed has arrived with what it was typed for. */
const withArrived = ({ filled, nil }: State, arrived: { nil: boolean }): Pick<State, 'filled' | 'nil'> =>
  arrived.nil ? { filled, nil: NOTHING_TO_REPORT } : { filled: NOTHING_FILLED, nil };

/** From what is typed beside a table to its receipt. */
export const ON_SENDING = {
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
} satisfies Partial<Transitions>;
