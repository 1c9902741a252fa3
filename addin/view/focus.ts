import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A new screen is seen from its top, and the focus moves to its heading, so that eyes, keyboard and screen reader start
 * there; it is never taken from Excel. At once with the screen: a moment later it would leave what was pressed meanwhile.
 */
export function useFocusOnShow<E extends HTMLElement>(shown: unknown) {
  const target = useRef<E>(null);
  // `shown` says when; the effect itself does not read it.
  useLayoutEffect(() => {
    scrollTo(0, 0);
    if (document.hasFocus()) target.current?.focus({ preventScroll: true });
  }, [shown]);
  return target;
}

/** Where what was pressed is gone, and nothing stands for it. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

/** Where what was pressed is gone with a change of `value`, the focus goes on to what stands for it. */
export function useFocusOnChange<E extends HTMLElement>(value: unknown) {
  const target = useRef<E>(null);
  const before = useRef(value);
  useLayoutEffect(() => {
    if (before.current === value) return;
    before.current = value;
    if (document.activeElement === document.body && document.hasFocus()) target.current?.focus();
  }, [value]);
  return target;
}
