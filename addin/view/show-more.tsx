import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './app-context.ts';

/** A list of thousands is drawn in steps, so that the pane stays quick. */
const STEP = 150;

/** `reach` is drawn in any case: the entry where Tab stops. */
export function useShowMore<T>(entries: T[], reach = -1) {
  const [limit, setLimit] = useState(STEP);
  const drawn = Math.max(limit, reach + 1);
  return {
    shown: entries.slice(0, drawn),
    rest: Math.max(0, entries.length - drawn),
    more: () => setLimit(drawn + STEP),
  };
}

/** Stands right after its list; pressed, the focus goes on to the first of what has come, also where no more is left. */
export function ShowMore({ rest, more }: { rest: number; more: () => void }) {
  const words = useWords();
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    focusOn(last.current?.nextElementSibling);
    last.current = null;
  }, [rest]);
  const press = (button: HTMLButtonElement) => {
    last.current = button.previousElementSibling?.lastElementChild ?? null;
    more();
  };
  return rest > 0 ? (
    <button type="button" class="link" onClick={({ currentTarget }) => press(currentTarget)}>
      {words.list.more(rest)}
    </button>
  ) : null;
}

function focusOn(entry: Element | null | undefined): void {
  if (!(entry instanceof HTMLElement)) return;
  const target = entry.matches('button') ? entry : entry.querySelector<HTMLElement>('button, textarea');
  if (!target) entry.tabIndex = -1;
  (target ?? entry).focus();
}
