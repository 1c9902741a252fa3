import type { AuditEntry, PlanSummary } from '../../../shared/api.ts';
import type { Outcome } from '../../../shared/log/outcome.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import { outcomeLabel } from '../../../shared/message/outcome.ts';
import type { Submission } from '../../store/submission.ts';
import type { Inside } from '../page.tsx';
import { COMPARE, linePath, TIMELINE } from './address.ts';
import { Lines } from './lines.tsx';
import { type AuditView, auditPage, auditView, type Reader } from './view.tsx';

export interface AuditedUnit {
  unit: string;
  outcomes: { outcome: Outcome; count: number }[];
  /** Each annex of each period with its revisions in order. */
  answers: { title: string; annex: Submission['annex']; revisions: Submission[] }[];
  /** Where each submission stands in the log. */
  places: ReadonlyMap<string, number>;
  latest: AuditEntry[];
  plans: PlanSummary[];
}

interface Props {
  shown: AuditedUnit;
  view: AuditView;
}

/** Everything about one unit: in numbers, what it sent, and the newest lines. */
export function auditUnitPage(c: Inside, reader: Reader, shown: AuditedUnit) {
  const view = auditView(c);
  const { words, locale, to } = view;
  const { unit, outcomes } = shown;
  return auditPage(
    c,
    reader,
    view.nameOf(unit),
    <>
      <h1>{view.nameOf(unit)}</h1>
      <ul class="figures">
        {outcomes.map(({ outcome, count }) => (
          <li>
            <a href={to(TIMELINE, { unit, outcome })} data-outcome={outcome}>
              <strong>{count}</strong> <span>{outcomeLabel(outcome, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="answers">
        <h2 id="answers">{words.answers}</h2>
        {shown.answers.length === 0 && <p>{words.nothing}</p>}
        {shown.answers.map((answer) => (
          <Answer answer={answer} places={shown.places} view={view} />
        ))}
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest">{words.latest}</h2>
        <Lines entries={shown.latest} plans={shown.plans} view={view} />
        <p class="screen">
          <a href={to(TIMELINE, { unit })}>{words.wholeTimeline}</a>
        </p>
      </section>
    </>,
    null,
  );
}

function Answer({
  answer: { title, annex, revisions },
  places,
  view: { words, locale, to },
}: { answer: AuditedUnit['answers'][number] } & Pick<AuditedUnit, 'places'> & Pick<Props, 'view'>) {
  return (
    <>
      <h3>
        {annexLabel(annex, locale)}, {title}
      </h3>
      <ol class="rows">
        {revisions.map(({ id, revision, receivedAt, errors, warnings }, i) => {
          const [seq, before] = [places.get(id), revisions[i - 1]];
          const text = words.sentAt(revision, moment(receivedAt, locale));
          return (
            <li>
              {seq === undefined ? <span>{text}</span> : <a href={to(linePath(seq))}>{text}</a>}
              <span>
                {words.counts(errors, warnings)}
                {before && (
                  <>
                    {' · '}
                    <a href={to(COMPARE, { before: before.id, after: id })}>
                      {words.compare}
                      {words.colon}
                      {before.revision} → {revision}
                    </a>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
