import { useEffect, useRef } from 'preact/hooks';
import type { Listed } from '../state/findings.ts';
import { useActs, usePart } from './app-context.ts';

/**
 * The button that was pressed is gone with what it mended: the focus goes on to the line at its place, else to the title
 * of the list. Only after a repair, and only where nothing else has the focus.
 */
export function useFocusAfterRepair() {
  const title = useRef<HTMLHeadingElement>(null);
  const outcome = usePart((state) => (state.book.at === 'open' ? state.book.outcome : null));
  // `outcome` says when: it comes once the list is drawn anew.
  useEffect(() => {
    if (!outcome || document.activeElement !== document.body || !document.hasFocus()) return;
    const line = title.current?.parentElement?.querySelector<HTMLElement>('.finding[tabindex="0"]');
    (line ?? title.current)?.focus();
  }, [outcome]);
  return title;
}

const MOVES: Record<string, (at: number, length: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, length) => length,
};

/** Arrow keys, Home and End move the focus; on the page the sheet follows, in Excel Enter goes to the cell. */
export function useStep(list: { current: HTMLDivElement | null }, order: Listed[]) {
  const { check } = useActs();
  const host = usePart((state) => state.place);
  const lineOf = ({ key }: Listed) => list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  return (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    const focused = document.activeElement?.getAttribute('data-key');
    if (!move || !focused) return;
    // Of a long list a part is drawn.
    const drawn = order.filter(lineOf);
    const place = drawn.findIndex(({ key }) => key === focused);
    const target = drawn[Math.max(0, Math.min(drawn.length - 1, move(place, drawn.length)))];
    if (!target) return;
    event.preventDefault();
    lineOf(target)?.focus();
    if (host === 'page') void check.show(target);
  };
}

/** A cell clicked in the sheet brings its line into view. */
export function useScrolledTo(list: { current: HTMLDivElement | null }, chosen: string | null) {
  useEffect(() => {
    if (chosen) list.current?.querySelector(`[data-key="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, list]);
}
