import { useActs, useWords } from './app-context.ts';

/** A place to paste into. Its own text is never kept: the clipboard's table is what counts. */
export function PasteBox() {
  const words = useWords();
  const { check } = useActs();
  // What is on the clipboard can be read only now.
  const take = (clipboard: DataTransfer | null) =>
    void check.openPasted(
      { html: clipboard?.getData('text/html') ?? '', text: clipboard?.getData('text/plain') ?? '' },
      words.start.pastedName,
    );
  return (
    <div class="field paste">
      <label for="paste">{words.start.pasteLabel}</label>
      <p class="hint" id="paste-hint">
        {words.start.pasteHint}
      </p>
      <textarea
        id="paste"
        rows={2}
        aria-describedby="paste-hint"
        value=""
        onInput={(event) => {
          event.currentTarget.value = '';
        }}
        onPaste={(event) => {
          event.preventDefault();
          take(event.clipboardData);
        }}
      />
    </div>
  );
}
