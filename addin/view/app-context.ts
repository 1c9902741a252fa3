import { type ReadonlySignal, useComputed } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Acts } from '../act/acts.ts';
import type { State } from '../state.ts';
import type { Words } from './words/words.ts';
import { wordsOf } from './words/words.ts';

/** What every view reads and calls. */
export interface App {
  state: ReadonlySignal<State>;
  acts: Acts;
}

export const AppContext = createContext<App | null>(null);

function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('a view outside of the app');
  return app;
}

export const useActs = (): Acts => useApp().acts;

/** A part of the state; the view is drawn again only when this part changes. */
export function usePart<T>(pick: (state: State) => T): T {
  const { state } = useApp();
  return useComputed(() => pick(state.value)).value;
}

export const useLocale = () => usePart((state) => state.locale);

export const useWords = (): Words => wordsOf(useLocale());
