import { signal } from '@preact/signals';
import { render } from 'preact';
import packageFacts from '../package.json';
import type { Locale } from '../shared/message/column.ts';
import { type Acts, createActs } from './act/acts.ts';
import type { Desk } from './act/desk.ts';
import { type Checker, createChecker } from './check/checker.ts';
import type { SignIn } from './host/port.ts';
import { initialState, type State, transition } from './state.ts';
import { createKept } from './sync/kept.ts';
import { politeFetch } from './sync/server.ts';
import { createStorage } from './sync/storage.ts';
import { App } from './view/App.tsx';
import { AppContext } from './view/app-context.ts';
import './view/style/style.css';

export interface Beginning {
  place: State['place'];
  /** The language to begin in where the user has not chosen one. */
  locale: Locale;
  /** Keeps users of one browser apart. */
  partition: string;
  signIn?: SignIn;
}

/** Puts the interface on the screen; the caller opens a workbook where there is one. */
export function begin({ place, locale, partition, signIn }: Beginning): { acts: Acts; checker: Checker } {
  const kept = createKept(createStorage(() => localStorage, `phu-luc.${partition}`));
  const state = signal(initialState(place, kept.locale() ?? locale));
  const checker = createChecker(() => new Worker(new URL('./check/worker.ts', import.meta.url), { type: 'module' }));
  const desk: Desk = {
    state,
    dispatch: (event) => {
      state.value = transition(state.value, event);
    },
    checker,
    kept,
    fetch: politeFetch(() => state.value.locale),
    newKey: () => crypto.randomUUID(),
    signIn: signIn ?? null,
    host: null,
    plans: new Map(),
    version: packageFacts.version,
  };
  const acts = createActs(desk);
  const root = document.getElementById('app');
  if (root)
    render(
      <AppContext.Provider value={{ state, acts }}>
        <App />
      </AppContext.Provider>,
      root,
    );
  return { acts, checker };
}
