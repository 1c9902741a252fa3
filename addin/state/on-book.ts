import type { Transitions } from '../state.ts';
import { withCopySaved, withGrids, withInspection, withOutcome } from './book.ts';
import { NOTHING_FILLED } from './filled.ts';

/** The workbook: opened, read again, checked, looked at, repaired, closed. */
export const ON_BOOK = {
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
} satisfies Partial<Transitions>;
