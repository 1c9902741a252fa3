import { Hono, type Context as HonoContext } from 'hono';
import type { Signer } from '../shared/log/note.ts';
import type { Locale } from '../shared/message/column.ts';
import type { Register } from '../shared/plan/units.ts';
import type { Caller } from './auth/caller.ts';
import type { Env } from './env.ts';
import type { Store } from './store/store.ts';

/** What the Worker takes from outside itself, so that a test can hold it still. */
export interface Surroundings {
  now(): Date;
  newId(): string;
  /** Random, and long enough that nobody guesses what was hashed with it. */
  newSalt(): string;
  /** Where a line about each request goes. */
  tell(request: RequestLine): void;
}

/** What is known of a request afterwards: its number, which route, how it ended. No name, no address, nothing of its body. */
export interface RequestLine {
  requestId: string;
  method: string;
  /** As it is written in the code: "/api/v1/plans/:plan". */
  route: string;
  status: number;
  milliseconds: number;
}

export const SURROUNDINGS: Surroundings = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  newSalt: () => `${crypto.randomUUID()}${crypto.randomUUID()}`,
  tell: (request) => console.log(JSON.stringify(request)),
};

export interface Context {
  Bindings: Env;
  Variables: Surroundings & {
    requestId: string;
    /** The route that answers, as it is written in the code; set by may(). */
    route?: string;
    locale: Locale;
    store: Store;
    /** Who is calling; set by may(), where the action is not open to anyone. */
    caller?: Caller;
    /** The units of the city; set with the caller. */
    register?: Register;
    /** Who signs receipts. Refuses with not-ready where the server has no key. */
    signer(): Promise<Signer>;
  };
}

/** What a function may ask of the request of any route, whatever else that route knows, and what it may answer with. */
export type Asking = Pick<HonoContext<Context>, 'req' | 'env' | 'var' | 'header'>;

/** A router of one resource. Each of its routes begins with `may(…)`; one that does not is refused by the gate. */
export const api = () => new Hono<Context>();
