import { useRef, useState } from 'preact/hooks';
import { useActs, useWords } from './app-context.ts';
import { openSample } from './sample.ts';

/** Where to drop a file, or choose one. The drop itself is taken wherever it falls (use-dropped-files.ts). */
export function DropZone() {
  const words = useWords();
  const { check } = useActs();
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
      <p class="drop-text">{words.start.drop}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => picker.current?.click()}>
          {words.start.choose}
        </button>
        <button type="button" onClick={() => void openSample(check, words.start.sampleName)}>
          {words.start.sample}
        </button>
      </div>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.docx"
        onChange={(event) => {
          void check.openFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
