import type { Locale } from '../../../shared/message/column.ts';
import type { MailedActs } from '../../act/mailed/acts.ts';
import type { Board } from '../../act/mailed/board.ts';
import { FilesDrop } from '../FilesDrop.tsx';
import { Mark } from '../Icon.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { wordsOf } from '../words/words.ts';
import { Desk } from './Desk.tsx';
import { Entry } from './Entry.tsx';
import { Where } from './Where.tsx';
import type { MailedWords } from './words.ts';

const FILES = '.xlsx,.xlsm,.xls,.xlsb,.ods,.docx';

/** What every part of this page is given. */
export interface Shown {
  board: Board;
  acts: MailedActs;
  locale: Locale;
  words: MailedWords;
}

/** The city's desk of the period that files are entered for. */
export const deskAddress = ({ board }: Pick<Shown, 'board'>, unit = ''): string => {
  const chosen = board.chosen.value;
  return chosen ? `/so/${chosen.plan.id}/${chosen.period.id}${unit && `/don-vi/${unit}`}` : '/so';
};

/** Files of units, from the mail to the city's table. */
export function MailedPage(shown: Shown) {
  const { board, acts, locale, words } = shown;
  const other = locale === 'vi' ? 'en' : 'vi';
  const who = board.who.value;
  const may = typeof who === 'string' ? who === 'unit' : who.role === 'aggregator';
  useDroppedFiles(may ? acts.drop : null);
  return (
    <div class="app">
      <header class="header">
        <a class="product" href={who === 'unit' ? './' : deskAddress(shown)}>
          <Mark />
          {words.desk}
        </a>
        <a href={`?${new URLSearchParams({ ...placeOf(board), lang: other })}`} lang={other}>
          {wordsOf(locale).otherLanguage}
        </a>
      </header>
      <main class="mailed">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <Where {...shown} />
        {may && (
          <>
            {who !== 'unit' && board.chosen.value?.period.stage === 'report' && (
              <p>
                {words.nil} <a href={`${deskAddress(shown)}?list=missing`}>{words.nilUnits}</a>
              </p>
            )}
            <FilesDrop words={words} accept={who === 'unit' ? FILES : `${FILES},.phuluc`} take={acts.drop} />
            <section aria-labelledby="files">
              <h2 id="files">{words.list}</h2>
              {board.files.value.length === 0 && <p class="hint">{words.none}</p>}
              <ul class="plain-list">
                {board.files.value.map((file) => (
                  <Entry key={file.peek().id} file={file} {...shown} />
                ))}
              </ul>
            </section>
            <Desk {...shown} />
          </>
        )}
      </main>
    </div>
  );
}

const placeOf = ({ chosen }: Board): Record<string, string> =>
  chosen.value ? { plan: chosen.value.plan.id, period: chosen.value.period.id } : {};
