import type { ReadonlySignal } from '@preact/signals';
import type { Grid } from '../../shared/grid.ts';
import type { Locale } from '../../shared/message/column.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Checker } from '../check/checker.ts';
import type { SheetHost, SignIn, SignOut } from '../host/port.ts';
import type { Event, State } from '../state.ts';
import type { Kept } from '../sync/kept.ts';
import type { StoppableFetch } from '../sync/server.ts';

/** What the acts work with. Time, keys and the network are given, so that a test can hold them. */
export interface Desk {
  state: ReadonlySignal<State>;
  dispatch(event: Event): void;
  checker: Checker;
  kept: Kept;
  fetch: StoppableFetch;
  newKey(): string;
  /** Where the place has a window of its own to sign in with an account. */
  signIn: SignIn | null;
  signOut: SignOut;
  /** The workbook in hand; the page has none until a file is opened. */
  host: SheetHost | null;
  /** Plans in full, by id: built in, replaced by the server's as they come. */
  plans: Map<string, Plan>;
  version: string;
  /** Fetches the words of a language; answers with the one that can be spoken then. */
  languageAtHand(locale: Locale): Promise<Locale>;
}

/** A workbook's content by another way than a file: pasted, or the sample. */
export interface Brought {
  name: string;
  grids: Grid[];
}
