import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../../../shared/message/column.ts';
import type { Explained } from '../../../shared/rulebook/explained.ts';
import { fold } from '../../../shared/text.ts';
import { Mark } from '../Icon.tsx';
import { rulesWordsOf } from '../words/rules-words.ts';
import { wordsOf } from '../words/words.ts';
import { Rule } from './Rule.tsx';

/** What is searched: both languages, without accents. */
const textOf = ({ code, sentence, ground }: Explained): string =>
  fold([code, sentence.vi, sentence.en, ground.vi, ground.en].join(' '));

/** Every rule on one page, found by its words or by the link beside a finding. */
export function RulesPage({ rules, locale }: { rules: readonly Explained[]; locale: Locale }) {
  const words = wordsOf(locale);
  const own = rulesWordsOf(locale);
  const [sought, seek] = useState('');
  const shown = rules.filter((rule) => textOf(rule).includes(fold(sought)));
  useEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), []);
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <div class="app">
      <header class="header">
        <a class="product" href="./">
          <Mark />
          {words.product}
        </a>
        <a href={`?lang=${other}`} lang={other}>
          {words.otherLanguage}
        </a>
      </header>
      <main class="rules">
        <h1>{own.title}</h1>
        <p>{own.intro}</p>
        <div class="field">
          <label for="seek">{own.find}</label>
          <input id="seek" type="search" value={sought} onInput={(event) => seek(event.currentTarget.value)} />
        </div>
        {shown.length === 0 && <p role="status">{own.none}</p>}
        {shown.map((rule) => (
          <Rule key={rule.code} rule={rule} locale={locale} words={own} />
        ))}
      </main>
    </div>
  );
}
