import { useState } from 'preact/hooks';
import { useWords } from './app-context.ts';

interface CopyProps {
  text: string;
  label: string;
  /** The cell, told to those who hear the button without its line. */
  of: string;
  reachable: boolean;
}

/** Puts a text on the clipboard; where the browser forbids it, the text is shown selected to be copied by hand. */
export function CopyText({ text, label, of, reachable }: CopyProps) {
  const words = useWords();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState('copied'),
      () => setState('by-hand'),
    );
  return (
    <>
      <button
        type="button"
        class="mend"
        tabIndex={reachable ? 0 : -1}
        aria-label={`${label} ${of}`}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <span role="status">{state === 'copied' && words.repair.copied}</span>
      {state === 'by-hand' && (
        <textarea
          readOnly
          rows={2}
          aria-label={words.repair.copyByHand}
          value={text}
          ref={(box: HTMLTextAreaElement | null) => box?.select()}
        />
      )}
    </>
  );
}
