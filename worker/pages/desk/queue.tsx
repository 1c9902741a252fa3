import { annexLabel } from '../../../shared/message/column.ts';
import { moment } from '../../../shared/message/moment.ts';
import type { Queue } from '../../desk/place.ts';
import type { Submission } from '../../store/submission.ts';
import { isClean } from '../../submission/accept-many.ts';
import type { Inside } from '../page.tsx';
import { bulkPath, reviewPath } from './address.ts';
import { Done } from './done.tsx';
import { Keys } from './keys.tsx';
import { type DeskView, deskPage, deskView, namedOf } from './view.tsx';

/** What waits, the longest waiting first. */
export function queuePage(c: Inside, queue: Queue, done: Submission | null) {
  const view = deskView(c);
  const { words, to } = view;
  const { plan, period, waiting } = queue;
  const clean = waiting.filter(isClean).length;
  const [first] = waiting;
  return deskPage(
    c,
    { title: words.queue, at: 'queue', plan, period },
    <>
      {done && <Done c={c} done={done} queue={queue} view={view} />}
      <h1>{words.queue}</h1>
      {first ? <p>{words.waiting(waiting.length)}</p> : <p>{words.nothingWaits}</p>}
      {first && (
        <div class="buttons screen">
          <a class="button primary" href={to(reviewPath(namedOf(queue), first.id))} accesskey="n">
            {words.first}
          </a>
          {clean > 0 && (
            <a class="button" href={to(bulkPath(namedOf(queue)))}>
              {words.bulkLink(clean)}
            </a>
          )}
        </div>
      )}
      <ol class="rows">
        {waiting.map((head) => (
          <Waiting head={head} queue={queue} view={view} />
        ))}
      </ol>
      <Keys view={view} />
    </>,
  );
}

const Waiting = ({ head, queue, view }: { head: Submission; queue: Queue; view: DeskView }) => (
  <li data-submission={head.id}>
    <a href={view.to(reviewPath(namedOf(queue), head.id))}>{view.nameOf(head.unit)}</a>
    <WaitingWords head={head} view={view} />
  </li>
);

/** Which annex, since when, what was found. */
export const WaitingWords = ({ head, view: { words, locale } }: { head: Submission; view: DeskView }) => (
  <span>
    {annexLabel(head.annex, locale)}, {words.revision(head.revision).toLowerCase()},{' '}
    {words.sentAt(moment(head.receivedAt, locale))}. {words.counts(head.errors, head.warnings)}.
  </span>
);
