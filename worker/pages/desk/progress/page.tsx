import { MOVES, type Move } from '../../../../shared/progress.ts';
import type { MoveCounts, Progress } from '../../../desk/progress.ts';
import { HeadedTable } from '../../annex/headed-table.tsx';
import { AS } from '../../annex/roles.ts';
import type { Inside } from '../../page.tsx';
import { progressPath } from '../address.ts';
import { type DeskView, deskPage, deskView, namedOf } from '../view.tsx';
import { MovedRows } from './rows.tsx';

interface Props {
  progress: Progress;
  view: DeskView;
}

/** A report held against the one before: unit by unit what did not get on, each number leading to its rows. */
export function progressPage(c: Inside, progress: Progress) {
  const view = deskView(c);
  const { words } = view;
  const { plan, period, previous, units, query } = progress;
  return deskPage(
    c,
    { title: words.progress, at: 'progress', plan, period },
    <>
      <h1>{words.progress}</h1>
      <p>{previous ? words.comparedWith(previous.title) : words.firstReport}</p>
      <ul>
        {MOVES.map((move) => (
          <li>
            <strong>{words.moves[move]}</strong>
            {words.colon}
            {words.movesHint[move]}.
          </li>
        ))}
      </ul>
      {(query.move !== undefined || query.unit !== '') && <MovedRows progress={progress} view={view} />}
      {units.length === 0 ? <p>{words.nothingMoved}</p> : <UnitTable progress={progress} view={view} />}
    </>,
  );
}

const UnitTable = ({ progress, view }: Props) => (
  <HeadedTable
    caption={view.words.wholeList}
    labels={[view.words.unit, ...MOVES.map((move) => view.words.moves[move])]}
  >
    {progress.units.map(({ unit, counts }) => (
      <Line unit={unit} name={view.nameOf(unit)} counts={counts} progress={progress} view={view} />
    ))}
    <Line unit="" name={view.words.sum} counts={progress.total} progress={progress} view={view} />
  </HeadedTable>
);

function Line({ unit, name, counts, progress, view }: Props & { unit: string; name: string; counts: MoveCounts }) {
  const { words, to } = view;
  const path = (move?: Move) =>
    `${to(progressPath(namedOf(progress)), { ...(unit && { unit }), ...(move && { move }) })}#list`;
  return (
    <tr {...AS.row} class={unit === '' ? 'city' : 'item'} data-unit={unit}>
      <th {...AS.rowheader} scope="row">
        {unit === '' ? name : <a href={path()}>{name}</a>}
      </th>
      {MOVES.map((move) => (
        <td {...AS.cell} data-label={words.moves[move]} data-move={move} class={counts[move] === 0 ? 'empty' : ''}>
          {counts[move] > 0 && <a href={path(move)}>{counts[move]}</a>}
        </td>
      ))}
    </tr>
  );
}
