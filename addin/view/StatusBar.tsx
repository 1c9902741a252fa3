import { tablesOf } from '../state/book.ts';
import type { State } from '../state.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { OutcomeBar } from './Outcome.tsx';
import type { Words } from './words/vi.ts';
import { moment } from './words/words.ts';

/** One of: sent, not sent, not known. */
function statusOf({ sending, sent, locale }: State, words: Words): string {
  if (sending.at === 'unsure') return words.send.unsure;
  if (sending.at === 'sending') return words.send.sending;
  if (sending.at === 'received' && !sent)
    return words.sentBefore(sending.receipt.revision, moment(sending.receipt.receivedAt, locale));
  return sent ? words.sent(sent.revision, moment(sent.receivedAt, locale)) : words.local;
}

/** Always in sight: whether anything has left this machine, and the way to send. */
export function StatusBar() {
  const words = useWords();
  const acts = useActs();
  const sendable = usePart((state) => tablesOf(state.book).length > 0);
  const connected = usePart((state) => state.session !== null);
  const status = usePart((state) => statusOf(state, words));
  return (
    <footer class="status-bar">
      <OutcomeBar />
      <p>{status}</p>
      {sendable && (
        <button type="button" class="primary" onClick={() => acts.go(connected ? 'send' : 'connect')}>
          {words.send.go}
        </button>
      )}
    </footer>
  );
}
