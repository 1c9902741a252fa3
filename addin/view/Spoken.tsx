import type { State } from '../state.ts';
import { usePart, useWords } from './app-context.ts';
import { useResult } from './use-result.ts';
import type { Words } from './words/words.ts';

function readingOf({ place, book }: State, words: Words): string {
  if (book.at !== 'reading') return '';
  return place === 'pane' ? words.reading.excel : words.reading.title(book.name);
}

/** What has just begun or ended and has no heading of its own that would take the focus. */
function sendingOf({ screen, sending, left }: State, words: Words): string {
  if (screen === 'connect' && left) return words.connect.left;
  if (screen !== 'send' && screen !== 'nil') return '';
  if (sending.at === 'asking') return words.send.asking;
  return sending.at === 'sending' ? words.send.sending : '';
}

/**
 * For those who listen. These regions are there from the start: one that comes with its words is not read out. What a check
 * came to is the same on every screen, so that coming back says nothing anew.
 */
export function Spoken() {
  const words = useWords();
  const result = useResult();
  const reading = usePart((state) => readingOf(state, words));
  const sending = usePart((state) => sendingOf(state, words));
  return (
    <div class="visually-hidden">
      <p role="status">{reading || result}</p>
      <p role="status">{sending}</p>
    </div>
  );
}
