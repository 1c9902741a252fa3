import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useFocusOnChange } from './focus.ts';

interface SureProps {
  /** The first button. */
  ask: string;
  quiet?: boolean;
  /** What it means. */
  what?: ComponentChildren;
  sure: string;
  cancel: string;
  act(): void;
}

/** What cannot be undone is asked for twice, in place; Esc goes back, as the button does that harms nothing. */
export function Sure({ ask, quiet = false, what, sure, cancel, act }: SureProps) {
  const [asked, setAsked] = useState(false);
  const meaning = useId();
  // The button that was pressed is gone: the focus goes to the one that stands for it.
  const next = useFocusOnChange<HTMLButtonElement>(asked);
  if (!asked)
    return (
      <button ref={next} type="button" class={quiet ? 'link' : ''} onClick={() => setAsked(true)}>
        {ask}
      </button>
    );
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // In Excel on the web the key would also leave the pane.
    event.stopPropagation();
    setAsked(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the buttons inside
    <div class="sure" onKeyDown={leave}>
      {what && <p id={meaning}>{what}</p>}
      <div class="buttons">
        <button type="button" class="danger" onClick={act}>
          {sure}
        </button>
        <button ref={next} type="button" aria-describedby={what ? meaning : undefined} onClick={() => setAsked(false)}>
          {cancel}
        </button>
      </div>
    </div>
  );
}
