import { signal } from '@preact/signals';
import { render } from 'preact';
import { version } from '../package.json';
import type { Locale } from '../shared/message/column.ts';
import { type Acts, createActs } from './act/acts.ts';
import type { Desk } from './act/desk.ts';
import { type Checker, createChecker } from './check/checker.ts';
import type { SignIn, SignOut } from './host/port.ts';
import { isUnkept } from './state/sending.ts';
import { type Event, initialState, type State, transition } from './state.ts';
import { createKept } from './sync/kept.ts';
import { politeFetch } from './sync/server.ts';
import { createStorage, type WhyNotKept } from './sync/storage.ts';
import { App } from './view/App.tsx';
import { AppContext } from './view/app-context.ts';
import { languageAtHand } from './view/words/words.ts';
import './view/style/style.css';

export interface Beginning {
  place: State['place'];
  /** The language to begin in where the user has not chosen one. */
  locale: Locale;
  /** Keeps users of one browser apart. */
  partition: string;
  checker: Checker;
  signIn?: SignIn;
  signOut: SignOut;
}

export const startChecker = (): Checker => {
  const checker = createChecker(() => new Worker(new URL('./check/worker.ts', import.meta.url), { type: 'module' }));
  checker.open();
  return checker;
};

/** Puts the interface on the screen; the caller opens a workbook where there is one. */
export function begin({ place, locale, partition, checker, signIn, signOut }: Beginning): Acts {
  const state = signal(initialState(place, 'vi'));
  const dispatch = (event: Event) => {
    state.value = transition(state.value, event);
  };
  const notKept = (why: WhyNotKept) => dispatch({ type: 'not-kept', why });
  const kept = createKept(createStorage(() => localStorage, `phu-luc.${partition}`, notKept));
  void languageAtHand(kept.locale() ?? locale).then((locale) => dispatch({ type: 'locale-chosen', locale }));
  const desk: Desk = {
    state,
    dispatch,
    checker,
    kept,
    fetch: politeFetch({
      release: { name: place, version },
      locale: () => state.value.locale,
      outdated: () => dispatch({ type: 'outdated' }),
    }),
    newKey: () => crypto.randomUUID(),
    signIn: signIn ?? null,
    signOut,
    host: null,
    plans: new Map(),
    version,
    languageAtHand,
  };
  const acts = createActs(desk);
  const lineChanged = () => void acts.lineChanged(navigator.onLine);
  addEventListener('online', lineChanged);
  addEventListener('offline', lineChanged);
  lineChanged();
  // The browser asks once more before it lets go of what it could not store.
  addEventListener('beforeunload', (event) => {
    if (isUnkept(state.value.sending)) event.preventDefault();
  });
  const root = document.getElementById('app');
  if (root)
    render(
      <AppContext.Provider value={{ state, acts }}>
        <App />
      </AppContext.Provider>,
      root,
    );
  return acts;
}
