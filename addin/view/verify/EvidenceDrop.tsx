import { useRef, useState } from 'preact/hooks';
import type { VerifyWords } from './words.ts';

interface EvidenceDropProps {
  words: VerifyWords;
  take(files: File[]): void;
}

/** Where to drop evidence, or choose it. The drop itself is taken wherever it falls. */
export function EvidenceDrop({ words, take }: EvidenceDropProps) {
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the keyboard's
    <div
      class={over ? 'drop drop-over' : 'drop'}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <p class="drop-text">{words.drop}</p>
      <button type="button" class="primary" onClick={() => picker.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
