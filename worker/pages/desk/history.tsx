import type { Child } from 'hono/jsx';
import type { AnnexKind } from '../../../shared/annex/columns.ts';
import { moment } from '../../../shared/message/moment.ts';
import type { Named } from '../../desk/current.ts';
import type { Sent } from '../../desk/unit.ts';
import type { InspectionHead } from '../../store/history.ts';
import type { Submission } from '../../store/submission.ts';
import { reviewPath } from './address.ts';
import { Remark } from './remarks.tsx';
import { stateWords } from './sent-facts.tsx';
import type { DeskView } from './view.tsx';

interface Props {
  sent: Sent[];
  inspections: InspectionHead[];
  late(head: Submission): boolean;
  /** The submission that stands. */
  stands: string | null;
  annex: AnnexKind;
  named: Named;
  view: DeskView;
}

interface Happened {
  at: string;
  what: Child;
}

/** All that happened to an annex, the newest first: sendings, decisions, checks that became no sending. */
export function History(props: Props) {
  const { sent, inspections, annex, view } = props;
  const happened: Happened[] = [
    ...sent.map((each) => ({ at: each.head.receivedAt, what: <Sending one={each} {...props} /> })),
    ...sent.flatMap(({ head, reviews }) =>
      reviews.map((review) => ({
        at: review.at,
        what: (
          <>
            {view.words.revision(head.revision)}. <Remark review={review} parts={head.parts.length} view={view} />
          </>
        ),
      })),
    ),
    ...inspections.map((run) => ({ at: run.at, what: <Run run={run} view={view} /> })),
  ];
  // The later of two at one moment stands first: a decision above what it decides.
  const ordered = happened.toReversed().sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  return (
    <section aria-labelledby={`history-${annex}`}>
      <h2 id={`history-${annex}`}>{view.words.history}</h2>
      <ol class="rows history" reversed>
        {ordered.map(({ at, what }) => (
          <li>
            <time datetime={at}>{moment(at, view.locale)}</time>
            <div>{what}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const Sending = ({ one: { head, sender }, late, stands, named, view }: Props & { one: Sent }) => (
  <>
    <a href={view.to(reviewPath(named, head.id))} data-revision={head.revision}>
      {view.words.revision(head.revision)}
    </a>
    {late(head) && ` (${view.words.late})`}
    {view.words.colon}
    {stateWords(head, head.id === stands, view)}. {view.words.by(sender.name, sender.position)}.{' '}
    {view.words.counts(head.errors, head.warnings)}.
  </>
);

const Run = ({ run: { outcome, errors, warnings }, view: { words } }: { run: InspectionHead; view: DeskView }) => (
  <>
    {words[outcome]}. {words.counts(errors, warnings)}.
  </>
);
