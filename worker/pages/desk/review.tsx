import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { annexLabel } from '../../../shared/message/column.ts';
import type { ProblemText } from '../../../shared/message/problem.ts';
import type { Entered } from '../../desk/decision.ts';
import type { Examined } from '../../desk/examined.ts';
import { nextAfter, type Queue } from '../../desk/place.ts';
import type { Submission } from '../../store/submission.ts';
import { Changes } from '../annex/changes.tsx';
import { Checks } from '../annex/checks.tsx';
import { Tables } from '../annex/table.tsx';
import { viewOf } from '../approval/view.tsx';
import type { Inside } from '../page.tsx';
import { reviewPath, unitPath } from './address.ts';
import { Decision } from './decision.tsx';
import { Done } from './done.tsx';
import { Keys } from './keys.tsx';
import { Refused } from './refused.tsx';
import { AskedBefore } from './remarks.tsx';
import { SentFacts } from './sent-facts.tsx';
import { type DeskView, deskPage, deskView, namedOf } from './view.tsx';

export interface Reviewing {
  queue: Queue;
  examined: Examined;
  /** May decide. */
  decides: boolean;
  entered: Entered;
  /** What was decided just before. */
  done: Submission | null;
  /** Why what was just asked for was not done. */
  refused: ProblemText | null;
}

/** One submission, with all that decides what becomes of it, and the way to the next. */
export function reviewPage(c: Inside, reviewing: Reviewing, status: ContentfulStatusCode = 200) {
  const view = deskView(c);
  const { words, locale, to } = view;
  const { queue, examined, done, refused } = reviewing;
  const { head, rows, since } = examined;
  const [unit, annex] = [view.nameOf(head.unit), annexLabel(head.annex, locale)];
  const detail = { ...examined, parts: head.parts };
  const texts = viewOf(c);
  return deskPage(
    c,
    { title: `${unit}, ${annex}`, at: 'queue', plan: queue.plan, period: queue.period },
    <>
      {done && <Done c={c} done={done} queue={queue} view={view} here={head.id} />}
      <h1>{unit}</h1>
      <p>
        <strong>
          {annex}, {words.revision(head.revision).toLowerCase()}
        </strong>{' '}
        · <a href={to(unitPath(namedOf(queue), head.unit))}>{words.backToUnit}</a>
      </p>
      {refused && <Refused refused={refused} reviewing={reviewing} view={view} />}
      <Ways reviewing={reviewing} view={view} />
      <section aria-labelledby="facts">
        <h2 id="facts">{words.facts}</h2>
        <SentFacts head={head} came={examined} late={examined.late} stands={examined.stands} view={view} />
      </section>
      <AskedBefore examined={examined} view={view} />
      <Checks detail={detail} view={texts} />
      {since && <Changes diff={since.diff} revision={since.revision} view={texts} />}
      <Decision reviewing={reviewing} view={view} />
      {rows.length > 0 && (
        <section aria-labelledby="table">
          <h2 id="table">{words.table}</h2>
          <Tables detail={detail} view={texts} addressed />
        </section>
      )}
      <Keys view={view} />
    </>,
    status,
  );
}

const Ways = ({ reviewing: { queue, examined }, view: { words, to } }: { reviewing: Reviewing; view: DeskView }) => {
  const next = nextAfter(queue.waiting, examined.head);
  return (
    <nav class="jumps" aria-label={words.queue}>
      <a href="#decision" accesskey="q">
        {words.toDecision}
      </a>
      {examined.rows.length > 0 && (
        <a href="#table" accesskey="b">
          {words.toTable}
        </a>
      )}
      {next && (
        <a href={to(reviewPath(namedOf(queue), next.id))} accesskey="n">
          {words.skip}
        </a>
      )}
      <span class="hint">{words.waiting(queue.waiting.length)}</span>
    </nav>
  );
};
