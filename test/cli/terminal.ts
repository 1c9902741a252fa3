import type { Terminal } from '../../cli/terminal.ts';

export interface Recorded extends Terminal {
  readonly said: string[];
  readonly complained: string[];
  /** Milliseconds the command asked to wait. */
  readonly pauses: number[];
}

/** A terminal that nobody looks at: it keeps what is said and never waits. */
export function recorded(env: Terminal['env'] = {}): Recorded {
  const said: string[] = [];
  const complained: string[] = [];
  const pauses: number[] = [];
  return {
    said,
    complained,
    pauses,
    out: (text) => said.push(text),
    err: (text) => complained.push(text),
    colours: false,
    status: null,
    ask: null,
    pause: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    env,
  };
}
