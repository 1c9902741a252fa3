import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to the heading of a screen when the screen changes, so that keyboard and screen reader start there;
 * never takes it from Excel.
 */
export function useFocusOnShow<E extends HTMLElement>(shown: unknown) {
  const target = useRef<E>(null);
  // `shown` says when; the effect itself does not read it.
  useEffect(() => {
    if (document.hasFocus()) target.current?.focus({ preventScroll: true });
  }, [shown]);
  return target;
}
