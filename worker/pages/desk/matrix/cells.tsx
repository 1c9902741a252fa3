import { type CityTarget, shownOf, type TargetCell, type TargetFlag } from '../../../../shared/city-targets.ts';
import { COMPARATOR_SIGNS } from '../../../../shared/message/comparator.ts';
import { FLAG_SIGNS, flagLabel, sayCityFigure } from '../../../../shared/message/target.ts';
import { withMeasure } from '../../../../shared/minimum.ts';
import type { Matrix, MatrixRow } from '../../../desk/matrix.ts';
import { chosenIn } from '../../../desk/table-query.ts';
import { AS } from '../../annex/roles.ts';
import { matrixPath, rowPath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';

interface Props {
  matrix: Matrix;
  view: DeskView;
}

/** A unit a row, a target a column, the city below; on a phone a unit's targets stand one under the other. */
export const Cells = ({ matrix, view }: Props) => (
  <table {...AS.table} class="annex merged matrix">
    <caption>{view.words.matrix}</caption>
    <thead {...AS.rowgroup}>
      <tr {...AS.row}>
        <th {...AS.columnheader} scope="col">
          {view.words.unit}
        </th>
        {matrix.columns.map((target) => (
          <TargetHead target={target} matrix={matrix} view={view} />
        ))}
      </tr>
    </thead>
    <tbody {...AS.rowgroup}>
      {matrix.rows.map((row) => (
        <UnitRow row={row} matrix={matrix} view={view} />
      ))}
    </tbody>
    <tbody {...AS.rowgroup}>
      <tr {...AS.row} class="city">
        <th {...AS.rowheader} scope="row">
          {view.words.wholeCity}
        </th>
        {matrix.columns.map(({ name, city, measure }) => (
          <td {...AS.cell} data-label={name}>
            {sayCityFigure(city, measure, view.locale)}
          </td>
        ))}
      </tr>
    </tbody>
  </table>
);

const TargetHead = ({ target, matrix, view: { words, to } }: Props & { target: CityTarget }) => (
  <th {...AS.columnheader} scope="col" data-target={target.key}>
    <a href={to(matrixPath(namedOf(matrix)), { ...chosenIn({ ...matrix.query, page: '' }), target: target.key })}>
      {target.name}
    </a>
    {target.measure !== '' && <span class="hint"> ({target.measure})</span>}
    <span class="hint">
      {expectedOf(target, words).map((said) => (
        <span class="line">{said}</span>
      ))}
    </span>
  </th>
);

/** What there is to hold the units' figures against. */
export const expectedOf = ({ minimum, planned, units }: CityTarget, words: DeskView['words']): string[] => [
  ...(minimum ? [words.minimumIs(`${COMPARATOR_SIGNS[minimum.comparator]} ${withMeasure(minimum)}`)] : []),
  ...(planned ? [words.plannedIs(`${COMPARATOR_SIGNS[planned.comparator]} ${withMeasure(planned)}`)] : []),
  words.unitsHave(units),
];

const UnitRow = ({ row, matrix, view }: Props & { row: MatrixRow }) => (
  <tr {...AS.row} class="item" data-unit={row.unit}>
    <th {...AS.rowheader} scope="row">
      {view.nameOf(row.unit)}
    </th>
    {row.cells.map((cells, column) => (
      <td {...AS.cell} data-label={matrix.columns[column]?.name} class={cells.length === 0 ? 'empty' : ''}>
        {cells.map((cell) => (
          <Said cell={cell} matrix={matrix} view={view} />
        ))}
      </td>
    ))}
  </tr>
);

/** The figure that counts in this stage, what is out of the ordinary about it, and what was said before. */
function Said({ cell: { source, flags }, matrix, view }: Props & { cell: TargetCell }) {
  const { words, to } = view;
  const { stage } = matrix.period;
  const shown = shownOf(source, stage);
  return (
    <span class="said line">
      <a href={to(rowPath(namedOf(matrix), source.submission, source.place))}>{shown?.text || words.unsaid}</a>
      <Flags flags={flags} view={view} />
      {stage === 'report' && source.value && <span class="hint line">{words.inPlan(source.value.text)}</span>}
      {source.previous && <span class="hint line">{words.before(source.previous.text)}</span>}
    </span>
  );
}

/** By a sign and by words. */
export const Flags = ({ flags, view: { locale } }: { flags: readonly TargetFlag[]; view: DeskView }) => (
  <>
    {flags.map((flag) => (
      <span class={`flag line ${flag}`} data-flag={flag}>
        <span aria-hidden="true">{FLAG_SIGNS[flag]}</span> {flagLabel(flag, locale)}
      </span>
    ))}
  </>
);
