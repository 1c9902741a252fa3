import { type BulkReply, LIMITS } from '../../../shared/api.ts';
import { annexLabel } from '../../../shared/message/column.ts';
import { type ProblemParams, renderProblem } from '../../../shared/message/problem.ts';
import type { Queue } from '../../desk/place.ts';
import type { Submission } from '../../store/submission.ts';
import { isClean } from '../../submission/accept-many.ts';
import { GOES_ON_HERE, type Inside } from '../page.tsx';
import { bulkPath, queuePath, reviewPath } from './address.ts';
import { WaitingWords } from './queue.tsx';
import { type DeskView, deskPage, deskView, namedOf } from './view.tsx';

interface Boxes {
  decides: boolean;
  /** All boxes had been cleared: they stay so. */
  nothing?: boolean;
}

/** Which submissions would be accepted at once; each can be left out. */
export function bulkPage(c: Inside, queue: Queue, { decides, nothing = false }: Boxes) {
  const view = deskView(c);
  const { words, to } = view;
  const { plan, period, waiting } = queue;
  const clean = waiting.filter(isClean);
  const now = clean.slice(0, LIMITS.bulk);
  return deskPage(
    c,
    { title: words.bulk, at: 'queue', plan, period },
    <>
      <h1>{words.bulk}</h1>
      {nothing && (
        <div class="alert" role="alert" {...GOES_ON_HERE}>
          {words.bulkNothing}
        </div>
      )}
      {now.length === 0 ? <p>{words.bulkNone}</p> : <p>{words.bulkWhich}</p>}
      <form method="post" action={to(bulkPath(namedOf(queue)))}>
        {decides && now.length > 0 && <p>{words.bulkChoose}</p>}
        <ul class="rows">
          {now.map((head) => (
            <Clean head={head} decides={decides} ticked={!nothing} view={view} />
          ))}
        </ul>
        {clean.length > now.length && <p>{words.bulkMore(clean.length - now.length)}</p>}
        {decides && now.length > 0 && (
          <button class="button primary" type="submit">
            {words.bulkDo}
          </button>
        )}
      </form>
      <Back queue={queue} view={view} />
    </>,
    nothing ? 422 : 200,
  );
}

interface CleanProps {
  head: Submission;
  decides: boolean;
  ticked: boolean;
  view: DeskView;
}

/** A box is named by its submission and holds how many decisions of it were seen. */
const Clean = ({ head, decides, ticked, view }: CleanProps) => (
  <li data-submission={head.id}>
    {decides ? (
      <label class="box">
        <input type="checkbox" name={head.id} value={String(head.reviews)} checked={ticked} /> {view.nameOf(head.unit)}
      </label>
    ) : (
      <strong>{view.nameOf(head.unit)}</strong>
    )}
    <WaitingWords head={head} view={view} />
  </li>
);

/** What became of each. */
export function bulkDonePage(c: Inside, queue: Queue, { outcomes }: BulkReply) {
  const view = deskView(c);
  const { words } = view;
  const { plan, period } = queue;
  const refused = outcomes.filter((outcome) => outcome.refused !== null);
  const accepted = outcomes.filter((outcome) => outcome.refused === null);
  return deskPage(
    c,
    { title: words.bulk, at: 'queue', plan, period },
    <>
      <h1>{words.bulk}</h1>
      <div class="outcome sent" role="status" {...GOES_ON_HERE}>
        <strong>{words.bulkDone(accepted.length)}</strong>
        <Outcomes outcomes={accepted} queue={queue} view={view} />
      </div>
      {refused.length > 0 && (
        <div class="outcome returned" role="alert">
          <strong>{words.bulkRefused}</strong>
          <Outcomes outcomes={refused} queue={queue} view={view} />
        </div>
      )}
      <Back queue={queue} view={view} />
    </>,
  );
}

const Outcomes = ({ outcomes, queue, view }: BulkPick & { queue: Queue; view: DeskView }) => (
  <ul>
    {outcomes.map(({ submission, unit, annex, refused }) => (
      <li data-submission={submission}>
        <a href={view.to(reviewPath(namedOf(queue), submission))}>
          {view.nameOf(unit)}, {annexLabel(annex, view.locale)}
        </a>
        {refused !== null && (
          <>
            {view.words.colon}
            {renderProblem(refused, view.locale, {} as ProblemParams<typeof refused>).title}
          </>
        )}
      </li>
    ))}
  </ul>
);
type BulkPick = Pick<BulkReply, 'outcomes'>;

const Back = ({ queue, view: { words, to } }: { queue: Queue; view: DeskView }) => (
  <p>
    <a href={to(queuePath(namedOf(queue)))}>{words.backToQueue}</a>
  </p>
);
