import { type Examined, isRefuted } from '../../../shared/log/examine.ts';
import type { Outcome } from '../../../shared/log/verdict.ts';
import type { Locale } from '../../../shared/message/column.ts';
import { LIMITS_OF_PROOF, renderSubject, renderVerdict } from '../../../shared/message/evidence.ts';
import { Icon } from '../Icon.tsx';
import type { Judged } from './use-table.ts';
import type { VerifyWords } from './words.ts';

interface ResultsProps {
  judged: Judged;
  locale: Locale;
  words: VerifyWords;
}

/** What was proved, relative to what, and what was not: the same sentences as on the command line. */
export function Results({ judged, locale, words }: ResultsProps) {
  return (
    <section class="verify-results" aria-label={words.results} aria-busy={judged.at === 'working'}>
      {(judged.at === 'working' || judged.at === 'done') && <h2>{words.results}</h2>}
      <div role="status">
        {judged.at === 'loading' && <p class="hint">{words.loading}</p>}
        {judged.at === 'empty' && <p class="hint">{words.ready}</p>}
        {judged.at === 'working' && <p>{words.working}</p>}
        {judged.at === 'failed' && <p class="field-error">{words.failed}</p>}
        {judged.at === 'done' && <Total examined={judged.examined} words={words} />}
      </div>
      {judged.at === 'done' && (
        <>
          {judged.unread.map((name) => (
            <p key={name} class="notice notice-warning">
              <Icon shape="warning" />
              {words.unread(name)}
            </p>
          ))}
          {judged.examined.map((each, i) => (
            <Judgement key={i} examined={each} locale={locale} words={words} />
          ))}
          <p class="verify-limits">{LIMITS_OF_PROOF[locale]}</p>
        </>
      )}
    </section>
  );
}

function Total({ examined, words }: { examined: readonly Examined[]; words: VerifyWords }) {
  if (examined.length === 0) return <p>{words.nothing}</p>;
  const bad = isRefuted(examined);
  return (
    <p class={bad ? 'verify-total verify-bad' : 'verify-total'}>
      <Icon shape={bad ? 'error' : 'done'} />
      {bad ? words.total.bad : words.total.good}
    </p>
  );
}

const SHAPES = { proved: 'done', refuted: 'error', open: 'note' } as const satisfies Record<Outcome, string>;

function Judgement({ examined, locale, words }: { examined: Examined; locale: Locale; words: VerifyWords }) {
  return (
    <article>
      <h3>{renderSubject(examined, locale)}</h3>
      <ul class="plain-list">
        {examined.verdicts.map((verdict, i) => (
          <li key={i} class="verify-verdict" data-claim={verdict.claim} data-outcome={verdict.outcome}>
            <Icon shape={SHAPES[verdict.outcome]} />
            <span>
              <strong>{words.outcome[verdict.outcome]}.</strong> {renderVerdict(verdict, locale)}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
