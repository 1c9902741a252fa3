import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';

interface DisclosureProps {
  kind?: string;
  summary: string;
  /** From the beginning. */
  open?: boolean;
  /** For what is inside and gives the focus back. */
  summaryRef?: Ref<HTMLElement>;
  children: ComponentChildren;
}

/** Most are never opened: what is inside is drawn, and fetched, when somebody does. */
export function Disclosure({ kind, summary, open = false, summaryRef = null, children }: DisclosureProps) {
  const [opened, setOpened] = useState(open);
  return (
    <details class={kind} open={open} onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary ref={summaryRef}>{summary}</summary>
      {(open || opened) && children}
    </details>
  );
}
