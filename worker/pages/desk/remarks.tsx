import type { Comment, Place } from '../../../shared/comments.ts';
import { a1 } from '../../../shared/grid.ts';
import { moment } from '../../../shared/message/moment.ts';
import { actLabel } from '../../../shared/message/state.ts';
import type { Examined } from '../../desk/examined.ts';
import type { Review } from '../../store/reviews.ts';
import { cellId } from '../annex/table.tsx';
import type { DeskView } from './view.tsx';

/** "Ô D20", "Dòng 20"; with its part where there are several. */
export function placeName({ part, row, column }: Place, parts: number, { words }: DeskView): string {
  const name = column === null ? words.row(row) : words.cell(a1({ row, column }));
  return parts > 1 ? `${words.part(part + 1)}, ${name}` : name;
}

interface RemarkProps {
  review: Pick<Review, 'act' | 'name' | 'position' | 'at' | 'remark' | 'comments'>;
  parts: number;
  view: DeskView;
}

/** What somebody decided, with all that they wrote. */
export const Remark = ({ review: { act, name, position, at, remark, comments }, parts, view }: RemarkProps) => (
  <div class="remark">
    <strong>{actLabel(act, view.locale)}</strong>
    {view.words.colon}
    {view.words.by(name, position)}, {view.words.at(moment(at, view.locale))}
    {remark !== '' && <blockquote>{remark}</blockquote>}
    <Comments comments={comments} parts={parts} view={view} />
  </div>
);

const Comments = ({ comments, parts, view }: { comments: Comment[]; parts: number; view: DeskView }) =>
  comments.length === 0 ? null : (
    <ul>
      {comments.map((comment) => (
        <li>
          {placeName(comment, parts, view)}
          {view.words.colon}
          {comment.text}
        </li>
      ))}
    </ul>
  );

/** What was asked of the revision before, each at the cell where it stands now. */
export function AskedBefore({ examined: { asked, head }, view }: { examined: Examined; view: DeskView }) {
  const { words } = view;
  const parts = head.parts.length;
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{words.asked}</h2>
      <ul class="findings">
        {asked.map(({ text, at, was }) => (
          <li class="warning">
            {at === null && words.gone}
            {at !== null && at.column === null && placeName(at, parts, view)}
            {at !== null && at.column !== null && (
              <a href={`#${cellId(at.part, { row: at.row, column: at.column })}`}>{placeName(at, parts, view)}</a>
            )}
            {words.colon}
            {text}
            {(was.subject || was.words) && (
              <p class="hint">
                {words.was}
                {words.colon}
                {[was.path, was.subject, was.words].filter(Boolean).join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
