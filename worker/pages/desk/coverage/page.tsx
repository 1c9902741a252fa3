import type { CityUnit } from '../../../../shared/api.ts';
import { unitTitle } from '../../../../shared/plan/units.ts';
import type { Coverage, Covered } from '../../../desk/coverage.ts';
import { HeadedTable } from '../../annex/headed-table.tsx';
import { AS } from '../../annex/roles.ts';
import type { Inside } from '../../page.tsx';
import { tablePath, unitPath } from '../address.ts';
import { type DeskView, deskPage, deskView, namedOf } from '../view.tsx';
import { Conflicts } from './conflicts.tsx';
import { ShortSums } from './short-sums.tsx';

interface Props {
  coverage: Coverage;
  view: DeskView;
}

/** What does not fit: tasks of the city that units left out, tasks with two leads, sums that stay short. */
export function coveragePage(c: Inside, coverage: Coverage) {
  const view = deskView(c);
  const { plan, period } = coverage;
  return deskPage(
    c,
    { title: view.words.coverageTitle, at: 'coverage', plan, period },
    <>
      <h1>{view.words.coverageTitle}</h1>
      <Assigned coverage={coverage} view={view} />
      <Conflicts coverage={coverage} view={view} />
      <ShortSums coverage={coverage} view={view} />
    </>,
  );
}

function Assigned({ coverage, view }: Props) {
  const { words } = view;
  return (
    <section aria-labelledby="assigned">
      <h2 id="assigned">{words.assignedTasks}</h2>
      {coverage.covered.length === 0 ? (
        <p>{words.nothingAssigned}</p>
      ) : (
        <HeadedTable
          merged
          caption={words.assignedTasks}
          labels={[words.assigned, words.takenUp, words.notTakenUp, words.silentUnits]}
        >
          {coverage.covered.map((covered) => (
            <TaskRow covered={covered} coverage={coverage} view={view} />
          ))}
        </HeadedTable>
      )}
    </section>
  );
}

function TaskRow({ covered, coverage, view }: Props & { covered: Covered }) {
  const { words, to } = view;
  const { assigned, rows, by, without, silent } = covered;
  return (
    <tr {...AS.row} class="item" data-assigned={assigned.id}>
      <th {...AS.rowheader} scope="row">
        {assigned.task}
      </th>
      <td {...AS.cell} data-label={words.takenUp} data-covered="by">
        {rows > 0 && (
          <a href={to(tablePath(namedOf(coverage), 'tasks'), { assigned: assigned.id })}>{words.rowsOf(rows)}</a>
        )}
        <Units units={by} coverage={coverage} view={view} />
      </td>
      <td {...AS.cell} data-label={words.notTakenUp} data-covered="without">
        <Units units={without} coverage={coverage} view={view} />
      </td>
      <td {...AS.cell} data-label={words.silentUnits} data-covered="silent">
        <Units units={silent} coverage={coverage} view={view} />
      </td>
    </tr>
  );
}

/** How many, and which once it is opened; on paper all of them. */
const Units = ({ units, coverage, view: { words, to } }: Props & { units: readonly CityUnit[] }) =>
  units.length === 0 ? (
    <span>{words.listed(0)}</span>
  ) : (
    <details>
      <summary>{words.listed(units.length)}</summary>
      <ul>
        {units.map((unit) => (
          <li data-unit={unit.code}>
            <a href={to(unitPath(namedOf(coverage), unit.code))}>{unitTitle(unit)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
