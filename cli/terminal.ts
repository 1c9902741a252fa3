import type { Locale } from '../shared/message/column.ts';
import type { Words } from './words.ts';

/** What a command may touch of the process it runs in; the demo and the tests give it another. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` is a screen that shows colours. */
  colours: boolean;
  /** Writes over the last line on the screen of whoever waits, null to clear it; null where nobody looks. */
  status: ((text: string | null) => void) | null;
  /** Asks the person at the keyboard; null where nobody sits there. */
  ask: ((question: string) => Promise<string>) | null;
  pause(milliseconds: number): Promise<void>;
  env: Readonly<Record<string, string | undefined>>;
}

export type ExitCode = 0 | 1 | 2;

/** A command that cannot go on, in words for the person who called it: exit code 2. */
export class Trouble extends Error {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.name = 'Trouble';
    this.reason = reason;
  }
}

/** The call itself is wrong: the usage is printed with it. */
export class UsageTrouble extends Trouble {
  constructor(message: string) {
    super('usage', message);
    this.name = 'UsageTrouble';
  }
}

/** What every command is given: where it runs, and the language it speaks. */
export interface Session {
  terminal: Terminal;
  locale: Locale;
  words: Words;
}
