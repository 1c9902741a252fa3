import type { Row } from '../../../../shared/annex/row.ts';
import { subjectOf } from '../../../../shared/match.ts';
import { day } from '../../../../shared/message/words.ts';
import type { Moved, Progress } from '../../../desk/progress.ts';
import { HeadedTable } from '../../annex/headed-table.tsx';
import { AS } from '../../annex/roles.ts';
import { progressPath, rowPath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';

interface Props {
  progress: Progress;
  view: DeskView;
}

/** The rows behind a number: what was said before, what is said now. */
export function MovedRows({ progress, view }: Props) {
  const { words, to } = view;
  const { move, unit } = progress.query;
  const of = [unit && view.nameOf(unit), move && words.moves[move]].filter(Boolean).join(', ');
  return (
    <section aria-labelledby="list" class="listed">
      <h2 id="list">
        {of}
        {words.colon}
        {words.rowsOf(progress.found)}
      </h2>
      {progress.rows.length < progress.found && <p>{words.mostRows(progress.rows.length)}</p>}
      <HeadedTable
        caption={of}
        labels={[words.unit, words.sorts.subject, words.previously, words.thisTime, words.kindOfNote]}
      >
        {progress.rows.map((moved) => (
          <Line moved={moved} progress={progress} view={view} />
        ))}
      </HeadedTable>
      <p class="screen">
        <a href={to(progressPath(namedOf(progress)))}>{words.hide}</a>
      </p>
    </section>
  );
}

function Line({ moved: { head, place, row, before, moves }, progress, view }: Props & { moved: Moved }) {
  const { words, to, nameOf } = view;
  const due = row.values.finish?.to ?? row.values.time?.to;
  return (
    <tr {...AS.row} class="item" data-unit={head.unit}>
      <th {...AS.rowheader} scope="row">
        <a href={to(rowPath(namedOf(progress), head.id, place))}>{nameOf(head.unit)}</a>
      </th>
      <td {...AS.cell} data-label={words.sorts.subject}>
        {subjectOf(row, head.annex)}
      </td>
      <td {...AS.cell} data-label={words.previously}>
        {before ? reportedIn(before) : words.notThere}
      </td>
      <td {...AS.cell} data-label={words.thisTime}>
        {reportedIn(row)}
      </td>
      <td {...AS.cell} data-label={words.kindOfNote}>
        {moves.map((move) => words.moves[move]).join(', ')}
        {moves.includes('overdue') && due && ` (${words.dueOn(day(due))})`}
      </td>
    </tr>
  );
}

/** All that a report says of a row, the figure first. */
const reportedIn = ({ values: { actual, cumulative, status, result } }: Row): string =>
  [actual, cumulative, status, result].flatMap((value) => value?.text || []).join('; ') || '–';
