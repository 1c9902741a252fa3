import { useState } from 'preact/hooks';
import { useWords } from './app-context.ts';

/** A list of thousands is drawn in steps, so that the pane stays quick. */
const STEP = 150;

export function useShowMore<T>(entries: T[]) {
  const [limit, setLimit] = useState(STEP);
  return {
    shown: entries.slice(0, limit),
    rest: Math.max(0, entries.length - limit),
    more: () => setLimit(limit + STEP),
  };
}

export function ShowMore({ rest, more }: { rest: number; more: () => void }) {
  const words = useWords();
  return rest > 0 ? (
    <button type="button" class="link" onClick={more}>
      {words.list.more(rest)}
    </button>
  ) : null;
}
