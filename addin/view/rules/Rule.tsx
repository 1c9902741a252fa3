import { type Locale, severityLabel } from '../../../shared/message/column.ts';
import { day } from '../../../shared/message/words.ts';
import type { Explained, Shown } from '../../../shared/rulebook/explained.ts';
import { Icon } from '../Icon.tsx';
import type { RulesWords } from '../words/rules-words.ts';
import { ExampleTable } from './ExampleTable.tsx';

interface RuleProps {
  rule: Explained;
  locale: Locale;
  words: RulesWords;
}

/** One rule: its sentence, its ground, and an example on either side of it. */
export function Rule({ rule, locale, words }: RuleProps) {
  const { code, severity, sentence, ground, mends, failing, passing } = rule;
  return (
    <article id={code} aria-labelledby={`title-${code}`}>
      <h2 id={`title-${code}`}>
        {severity !== 'off' && <Icon shape={severity} />}
        <a href={`#${code}`}>{sentence[locale]}</a>
      </h2>
      <p class="hint">
        {severity === 'off' ? words.off : severityLabel(severity, locale)}
        {mends && ` · ${words.mends}`}
      </p>
      <p>{ground[locale]}</p>
      <Example title={words.reported} shown={failing} words={words} />
      <Example title={words.fine} shown={passing} words={words} />
    </article>
  );
}

function Example({ title, shown, words }: { title: string; shown: Shown; words: RulesWords }) {
  const { cells, marked, planned, previous, cutOff, plan } = shown;
  return (
    <>
      <h3>
        {title}
        {marked.length > 0 && `: ${marked.join(', ')}`}
      </h3>
      <p class="hint">
        {words.plan(plan)}
        {cutOff && `. ${words.cutOff(day(cutOff))}`}
      </p>
      {planned && <ExampleTable label={words.planned} cells={planned} />}
      {previous && <ExampleTable label={words.previous} cells={previous} />}
      <ExampleTable label={title} cells={cells} marked={marked} />
    </>
  );
}
