import { useMemo } from 'preact/hooks';
import type { OpenBook } from '../state/book.ts';
import { allFindings, counted } from '../state/findings.ts';
import { usePart, useWords } from './app-context.ts';
import type { Words } from './words/words.ts';

/** What the check came to; of one by button it says that it was done, also where nothing has changed. */
export function useResult(): string {
  const words = useWords();
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  return useMemo(() => (book ? resultOf(book, words) : ''), [book?.inspection, book?.stale, book?.asked, words]);
}

function resultOf({ inspection, stale, asked }: OpenBook, words: Words): string {
  if (!inspection || (stale && asked)) return words.list.checking;
  const all = allFindings(inspection);
  const { error, warning, note } = counted(all);
  const clean = inspection.tables.length > 0 ? words.list.clean : '';
  const result = all.length > 0 ? words.list.counted(error, warning, note) : clean;
  return asked ? `${words.list.checkedAgain} ${result}` : result;
}
