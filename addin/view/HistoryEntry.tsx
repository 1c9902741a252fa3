import { useState } from 'preact/hooks';
import type { Receipt, ReviewEntry, SubmissionEntry } from '../../shared/api.ts';
import { annexLabel } from '../../shared/message/column.ts';
import { actLabel, stateLabel } from '../../shared/message/state.ts';
import { actsOpen } from '../../shared/review.ts';
import { chosenPeriod } from '../state/choice.ts';
import { useActs, useLocale, usePart, useWords } from './app-context.ts';
import { Comments } from './Comments.tsx';
import { useFocusOnChange } from './focus.ts';
import { Icon } from './Icon.tsx';
import { Withdraw } from './Withdraw.tsx';
import { moment } from './words/words.ts';

const SHAPES = { received: 'note', accepted: 'done', returned: 'warning', withdrawn: 'note' } as const;

interface EntryProps {
  entry: SubmissionEntry;
  all: SubmissionEntry[];
  openReceipt(receipt: Receipt): void;
}

/** One sending: where it stands, what was said of it, what the unit may still do. */
export function HistoryEntry({ entry, all, openReceipt }: EntryProps) {
  const words = useWords();
  const locale = useLocale();
  const acts = useActs();
  const due = usePart(({ choice }) => chosenPeriod(choice)?.dueUnits ?? null);
  const { annex, revision, status, stands, reviews } = entry;
  const title = useFocusOnChange<HTMLHeadingElement>(status.reviews);
  const open = stands ? actsOpen(status, 'unit') : [];
  const showReceipt = async () => {
    const receipt = await acts.history.receipt(entry);
    if (receipt) openReceipt(receipt);
  };
  return (
    <article class="entry" data-state={status.state} data-revision={revision} data-annex={annex}>
      <h2 ref={title} tabIndex={-1}>
        <Icon shape={SHAPES[status.state]} />
        {words.history.entry(annexLabel(annex, locale), revision)}
        {words.colon}
        {stateLabel(status.state, locale)}
      </h2>
      <p class="hint">{factsOf(entry)}</p>
      {status.unconfirmed && (
        <p>
          {words.history.behalf} {open.includes('confirm') && words.history.confirmAsked}
        </p>
      )}
      {reviews.toReversed().map((review) => (
        <Review key={review.id} entry={entry} review={review} />
      ))}
      <div class="buttons">
        {open.includes('confirm') && (
          <button type="button" class="primary" onClick={() => void acts.history.review(entry, 'confirm')}>
            {words.history.confirm}
          </button>
        )}
        <button type="button" onClick={() => void showReceipt()}>
          {words.history.receipt}
        </button>
        {open.includes('withdraw') && <Withdraw entry={entry} before={beforeOf(entry, all)} />}
      </div>
    </article>
  );

  function factsOf({ receivedAt, late, nil, rows, correction }: SubmissionEntry): string {
    const facts = [
      words.history.received(moment(receivedAt, locale)),
      // Where the city has set no due date there is nothing to be in time for.
      ...(late ? [words.history.late] : due === null ? [] : [words.history.inTime]),
      nil ? words.nil.title : words.history.rows(rows),
      ...(correction ? [words.history.correction] : []),
    ];
    const replaced = stands || status.state === 'withdrawn' ? '' : ` ${words.history.replaced}.`;
    return `${facts.join(', ')}.${replaced}`;
  }
}

/** The revision that would stand again without this one. */
const beforeOf = (entry: SubmissionEntry, all: SubmissionEntry[]): number | null =>
  all
    .filter(({ annex, revision }) => annex === entry.annex && revision < entry.revision)
    .filter(({ status }) => status.state !== 'withdrawn')
    .reduce<number | null>((highest, { revision }) => Math.max(revision, highest ?? 0), null);

/** Of what stands the comments are open; those of earlier sendings are unfolded by hand. */
function Review({ entry, review }: { entry: SubmissionEntry; review: ReviewEntry }) {
  const words = useWords();
  const locale = useLocale();
  const [open, setOpen] = useState(entry.stands);
  const { act, name, position, at, remark, comments } = review;
  return (
    <div class="review" data-act={act}>
      <p>
        <strong>{actLabel(act, locale)}</strong>{' '}
        <span class="hint">{words.history.by(name, position, moment(at, locale))}</span>
      </p>
      {remark && <p class="remark">{remark}</p>}
      {comments.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.history.comments(comments.length)}</summary>
          {open && <Comments entry={entry} comments={comments} />}
        </details>
      )}
    </div>
  );
}
