import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReviewEntry, SubmissionEntry } from '../../shared/api.ts';
import type { CarriedComment, Place } from '../../shared/comments.ts';
import { a1 } from '../../shared/grid.ts';
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
  const [carried, setCarried] = useState<CarriedComment[] | null>(null);
  useEffect(() => {
    let gone = false;
    void acts.compare.carry(entry, comments).then((found) => gone || setCarried(found));
    return () => {
      gone = true;
    };
  }, [entry.submission, comments, answer, acts]);
  return (
    <>
      {!answer && <p class="hint">{words.history.notOpen}</p>}
      <ul class="plain-list comments">
        {comments.map((comment, index) => (
          <li key={`${comment.part} ${comment.row} ${comment.column} ${comment.text}`}>
            <Comment made={comment} text={comment.text} carried={carried?.[index] ?? null} answer={answer} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CommentProps {
  made: Place;
  text: string;
  /** Null until the server has answered. */
  carried: CarriedComment | null;
  /** The same annex in the open workbook. */
  answer: Answer | null;
}

function Comment({ made, text, carried, answer }: CommentProps) {
  const words = useWords();
  const { check } = useActs();
  const at = carried?.at ?? null;
  const table = at && answer?.tables[at.part]?.table;
  const said = placeOf(at ?? made, words);
  return (
    <>
      {at && table ? (
        <button
          type="button"
          class="finding comment"
          data-cell={a1({ row: at.row, column: at.column ?? table.area.left })}
          onClick={() => void check.point(table.sheet, { row: at.row, column: at.column ?? table.area.left })}
        >
          <strong class="cell">
            {said}
            {words.colon}
          </strong>
          {text}
        </button>
      ) : (
        <p class="comment">
          <strong class="cell">
            {said}
            {words.colon}
          </strong>
          {text}
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
