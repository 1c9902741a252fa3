import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewEntry, SubmissionEntry } from '../../shared/api.ts';
import type { CarriedComment, Place } from '../../shared/comments.ts';
import { a1 } from '../../shared/grid.ts';
import type { Table } from '../../shared/inspection.ts';
import { type Answer, answersOf } from '../state/answer.ts';
import { useActs, usePart, useWords } from './app-context.ts';
import type { Words } from './words/words.ts';

interface CommentsProps {
  entry: SubmissionEntry;
  comments: ReviewEntry['comments'];
}

/** What the city says of cells, each a way to its cell in the open workbook, wherever its row stands by now. */
export function Comments({ entry, comments }: CommentsProps) {
  const words = useWords();
  const acts = useActs();
  const book = usePart((state) => (state.book.at === 'open' ? state.book : null));
  const answer = useMemo(
    () => (book ? (answersOf(book).find(({ annex }) => annex === entry.annex) ?? null) : null),
    [book?.inspection, book?.joined, entry.annex],
  );
  const carrying = useMemo(() => acts.compare.carry(entry, comments), [entry.submission, comments, answer, acts]);
  const [carried, setCarried] = useState<CarriedComment[] | null>(null);
  useEffect(() => {
    let gone = false;
    void carrying.then((found) => gone || setCarried(found));
    return () => {
      gone = true;
    };
  }, [carrying]);
  return (
    <>
      {!answer && <p class="hint">{words.history.notOpen}</p>}
      <ul class="plain-list comments">
        {comments.map((comment, index) => (
          <li key={`${comment.part} ${comment.row} ${comment.column} ${comment.text}`}>
            <Comment
              made={comment}
              carried={carried?.[index] ?? null}
              now={() => carrying.then((found) => (found ? (found[index]?.at ?? null) : comment))}
              answer={answer}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CommentProps {
  made: ReviewEntry['comments'][number];
  /** Null until the server has answered. */
  carried: CarriedComment | null;
  /** Where it stands now, as soon as that is known; where it was made if the server does not answer; null: nowhere. */
  now(): Promise<Place | null>;
  /** The same annex in the open workbook. */
  answer: Answer | null;
}

/** A way to its cell from the first moment, so that a keyboard does not pass it while the server is asked. */
function Comment({ made, carried, now, answer }: CommentProps) {
  const words = useWords();
  const { check } = useActs();
  const at = carried ? carried.at : made;
  const tableOf = (place: Place) => answer?.tables[place.part]?.table;
  const table = at && tableOf(at);
  const said = placeOf(at ?? made, words);
  const cellOf = (place: Place, { area }: Table) => ({ row: place.row, column: place.column ?? area.left });
  const go = async () => {
    const place = await now();
    const there = place && tableOf(place);
    if (there) await check.point(there.sheet, cellOf(place, there));
  };
  return (
    <>
      {at && table ? (
        <button type="button" class="finding comment" data-cell={a1(cellOf(at, table))} onClick={() => void go()}>
          <strong class="cell">
            {said}
            {words.colon}
          </strong>
          {made.text}
        </button>
      ) : (
        <p class="comment">
          <strong class="cell">
            {said}
            {words.colon}
          </strong>
          {made.text}
        </p>
      )}
      <p class="hint">{aboutOf()}</p>
    </>
  );

  /** The row in words; what stood there; and what has become of it. */
  function aboutOf(): string {
    if (!carried) return '';
    const { path, subject, words: stood } = carried.was;
    const was = placeOf(made, words);
    const moved = at && was !== said ? ` (${words.history.moved(was)})` : '';
    const facts = [
      subject && `${path && `${path}. `}${subject}${moved}`,
      made.column !== null && stood && stood !== subject && words.history.stood(stood),
      carried.at === null && answer && words.history.gone,
    ];
    return facts.filter(Boolean).join(' · ');
  }
}

const placeOf = ({ row, column }: Place, { history }: Words): string =>
  column === null ? history.whole(history.row(row)) : history.cell(a1({ row, column }));
