import type { Terminal } from '../terminal.ts';
import type { Words } from '../words.ts';

const WIDTH = 24;

/** How far it has come: a bar that is written over where somebody looks at a screen, else a line now and then. */
export function progressOf(total: number, { status, err }: Terminal, { merge }: Words) {
  const every = Math.max(1, Math.ceil(total / 10));
  return {
    step(name: string, done: number): void {
      const share = Math.round((done / total) * WIDTH);
      if (status) status(`${'█'.repeat(share)}${'░'.repeat(WIDTH - share)} ${merge.read(done, total)}  ${short(name)}`);
      else if (done % every === 0 || done === total) err(merge.read(done, total));
    },
    end: (): void => status?.(null),
  };
}

const short = (name: string): string => (name.length > 36 ? `…${name.slice(-35)}` : name);
