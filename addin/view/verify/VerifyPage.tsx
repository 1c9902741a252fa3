import { useCallback, useState } from 'preact/hooks';
import type { Locale } from '../../../shared/message/column.ts';
import type { Checker } from '../../check/checker.ts';
import { Field } from '../Field.tsx';
import { FilesDrop } from '../FilesDrop.tsx';
import { Mark } from '../Icon.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { wordsOf } from '../words/words.ts';
import { Results } from './Results.tsx';
import { type Laid, useTable } from './use-table.ts';
import { VERIFY_WORDS, type VerifyWords } from './words.ts';

const readAll = (files: readonly File[]): Promise<Laid[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));

/** Whoever holds something of the log lays it here; what it proves is said below. */
export function VerifyPage({ checker, locale }: { checker: Checker; locale: Locale }) {
  const words = VERIFY_WORDS[locale];
  const other = locale === 'vi' ? 'en' : 'vi';
  const { laid, judged, add, remove } = useTable(checker);
  const take = useCallback((files: File[]) => void readAll(files).then(add), []);
  useDroppedFiles(take);
  return (
    <div class="app">
      <header class="header">
        <a class="product" href="./">
          <Mark />
          {wordsOf(locale).product}
        </a>
        <a href={`?lang=${other}`} lang={other}>
          {wordsOf(locale).otherLanguage}
        </a>
      </header>
      <main class="verify">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <FilesDrop words={words} take={take} />
        <Pasted words={words} add={(bytes, number) => add([{ name: words.pasted(number), bytes }])} />
        <LaidList laid={laid} words={words} remove={remove} />
        <Results judged={judged} locale={locale} words={words} />
      </main>
    </div>
  );
}

interface PastedProps {
  words: VerifyWords;
  add(bytes: Uint8Array, number: number): void;
}

/** For what is a line or a paragraph: a key, a head. */
function Pasted({ words, add }: PastedProps) {
  const [text, type] = useState('');
  const [number, count] = useState(1);
  const lay = () => {
    if (text.trim() === '') return;
    add(new TextEncoder().encode(text), number);
    count(number + 1);
    type('');
  };
  return (
    <div class="verify-pasted">
      <Field id="held" label={words.held} hint={words.heldHint}>
        {(control) => (
          <textarea {...control} rows={3} value={text} onInput={(event) => type(event.currentTarget.value)} />
        )}
      </Field>
      <button type="button" onClick={lay}>
        {words.add}
      </button>
    </div>
  );
}

interface LaidListProps {
  laid: readonly Laid[];
  words: VerifyWords;
  remove(one: Laid): void;
}

function LaidList({ laid, words, remove }: LaidListProps) {
  if (laid.length === 0) return null;
  return (
    <section aria-labelledby="laid">
      <h2 id="laid">{words.table}</h2>
      <ul class="plain-list">
        {laid.map((one, i) => (
          <li key={i} class="verify-laid">
            <span>{one.name}</span>
            <button type="button" class="plain" aria-label={words.remove(one.name)} onClick={() => remove(one)}>
              {words.removeShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
