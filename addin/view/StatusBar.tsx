import { tablesOf } from '../state/book.ts';
import { chosenPeriod } from '../state/choice.ts';
import { isPending } from '../state/sending.ts';
import type { State } from '../state.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import { OutcomeBar } from './Outcome.tsx';
import { pendingText } from './pending-text.ts';
import type { Words } from './words/words.ts';
import { moment } from './words/words.ts';
import { workbookWordsOf } from './words/workbook-words.ts';

/** One of: sent, not sent, not known. */
function statusOf({ sending, sent, locale }: State, words: Words): string {
  const pending = pendingText(sending, words);
  if (pending) return pending;
  if (sending.at === 'received' && !sent)
    return words.sentBefore(sending.receipt.revision, moment(sending.receipt.receivedAt, locale));
  return sent ? words.sent(sent.revision, moment(sent.receivedAt, locale)) : words.local;
}

/** Of the check on the screen, where it was asked for by button. */
function recordOf({ book, locale }: State): string {
  const { record } = workbookWordsOf(locale);
  const recorded = book.at === 'open' ? book.recorded : null;
  if (!recorded) return '';
  return recorded.at === null ? record.failed : record.made(moment(recorded.at, locale));
}

/** Until when, where the city has said so. */
function dueOf({ choice, locale }: State, words: Words): string {
  const due = choice.origin === 'built-in' ? null : (chosenPeriod(choice)?.dueUnits ?? null);
  return due === null ? '' : words.choice.due(moment(due, locale));
}

/** Always in sight: until when, whether anything has left this machine, and the way to send. */
export function StatusBar() {
  const words = useWords();
  const acts = useActs();
  const sendable = usePart((state) => tablesOf(state.book).length > 0);
  const connected = usePart((state) => state.session !== null);
  const recorded = usePart((state) => recordOf(state));
  const pending = usePart((state) => isPending(state.sending));
  const status = usePart((state) => statusOf(state, words));
  const due = usePart((state) => dueOf(state, words));
  return (
    <footer class="status-bar">
      <OutcomeBar />
      <div role="status">
        <p>{status}</p>
        {due && <p class="due">{due}</p>}
        {recorded && <p class="hint">{recorded}</p>}
      </div>
      {sendable && (
        <button type="button" class="primary" onClick={() => acts.go(connected || pending ? 'send' : 'connect')}>
          {pending ? words.see : words.send.go}
        </button>
      )}
    </footer>
  );
}
