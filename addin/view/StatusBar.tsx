import { tablesOf } from '../state/book.ts';
import type { Sending } from '../state/sending.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import type { Words } from './words/vi.ts';

/** One of: not sent, not known, received. */
function statusOf(sending: Sending, words: Words): string {
  if (sending.at === 'unsure') return words.send.unsure;
  return sending.at === 'sending' ? words.send.sending : words.local;
}

/** Always in sight: whether anything has left this machine, and the way to send. */
export function StatusBar() {
  const words = useWords();
  const acts = useActs();
  const sendable = usePart((state) => tablesOf(state.book).length > 0);
  const connected = usePart((state) => state.session !== null);
  const sending = usePart((state) => state.sending);
  return (
    <footer class="status-bar">
      <p>{statusOf(sending, words)}</p>
      {sendable && (
        <button type="button" class="primary" onClick={() => acts.go(connected ? 'send' : 'connect')}>
          {words.send.go}
        </button>
      )}
    </footer>
  );
}
