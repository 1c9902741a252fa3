import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';

interface DisclosureProps {
  kind?: string;
  summary: string;
  /** For what is inside and gives the focus back. */
  summaryRef?: Ref<HTMLElement>;
  children: ComponentChildren;
}

/** Most are never opened: what is inside is drawn, and fetched, when somebody does. */
export function Disclosure({ kind, summary, summaryRef = null, children }: DisclosureProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details class={kind} onToggle={({ currentTarget: { open } }) => open && setOpened(true)}>
      <summary ref={summaryRef}>{summary}</summary>
      {opened && children}
    </details>
  );
}
