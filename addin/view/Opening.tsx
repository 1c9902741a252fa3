import type { Unreadable as Why } from '../state/book.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './Icon.tsx';
import { Reload } from './Reload.tsx';
import type { Advice } from './words/advice.ts';
import type { Words } from './words/words.ts';

export function Opening() {
  const words = useWords();
  const { check } = useActs();
  const place = usePart((state) => state.place);
  const name = usePart((state) => (state.book.at === 'reading' ? state.book.name : ''));
  return (
    <div class="opening">
      <p>{place === 'pane' ? words.reading.excel : words.reading.title(name)}</p>
      <progress aria-label={words.list.checking} />
      {place === 'page' && (
        <div class="buttons">
          <button type="button" onClick={check.close}>
            {words.reading.stop}
          </button>
        </div>
      )}
    </div>
  );
}

/** What is wrong with a file, and what to do about it. */
export function adviceOf(why: Why, words: Words): Advice {
  if (why.kind === 'file') return words.unreadable[why.detail];
  if (why.kind === 'host') return words.troubles[why.trouble];
  return { paste: words.pasteEmpty, slow: words.slow, unloaded: words.unloaded, bug: words.bug }[why.kind];
}

/** What is wrong with the file and what to do; never a code or a stack. */
export function Unreadable() {
  const words = useWords();
  const { check } = useActs();
  const book = usePart((state) => state.book);
  const place = usePart((state) => state.place);
  const title = useFocusOnShow<HTMLHeadingElement>('unreadable');
  if (book.at !== 'unreadable') return null;
  const advice = adviceOf(book.why, words);
  return (
    <div class="unreadable" data-why={book.why.kind === 'file' ? book.why.reason : book.why.kind}>
      <p class="file-name">{book.name}</p>
      <h1 ref={title} tabIndex={-1}>
        <Icon shape="error" />
        {advice.title}
      </h1>
      <p>{advice.todo}</p>
      {book.why.kind === 'unloaded' && <Reload primary />}
      <div class="buttons">
        <button type="button" class="primary" onClick={place === 'page' ? check.close : () => void check.checkAgain()}>
          {place === 'page' ? words.another : words.again}
        </button>
      </div>
    </div>
  );
}
