import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface FilesDropProps {
  words: { drop: string; choose: string };
  /** The kinds that the box offers first; left out where any may come. */
  accept?: string;
  take(files: File[]): unknown;
  /** Further buttons beside the one that chooses. */
  children?: ComponentChildren;
}

/** Where to drop files, or choose them. The drop itself is taken wherever it falls. */
export function FilesDrop({ words, accept, take, children }: FilesDropProps) {
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
      <div class="buttons">
        <button type="button" class="primary" onClick={() => picker.current?.click()}>
          {words.choose}
        </button>
        {children}
      </div>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
