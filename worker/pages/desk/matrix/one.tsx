import { type CityTarget, FIGURES, type TargetCell, type TargetFigure } from '../../../../shared/city-targets.ts';
import { columnLabel } from '../../../../shared/message/column.ts';
import { sayCityFigure } from '../../../../shared/message/target.ts';
import type { Matrix } from '../../../desk/matrix.ts';
import { AS } from '../../annex/roles.ts';
import { rowPath } from '../address.ts';
import { type DeskView, namedOf } from '../view.tsx';
import { expectedOf, Flags } from './cells.tsx';

interface Props {
  matrix: Matrix;
  target: CityTarget;
  view: DeskView;
}

/** One target with every figure that any unit gave, in each unit's own words. */
export function OneTarget({ matrix, target, view }: Props) {
  const { words, locale } = view;
  const figures = FIGURES.filter((name) => target.cells.some(({ source }) => source[name]));
  return (
    <>
      <h2>{target.name}</h2>
      <p>
        {expectedOf(target, words).join(' · ')} · {words.wholeCity}
        {words.colon}
        <strong>{sayCityFigure(target.city, target.measure, locale)}</strong>
      </p>
      <table {...AS.table} class="annex merged">
        <caption>{target.name}</caption>
        <thead {...AS.rowgroup}>
          <tr {...AS.row}>
            {[
              words.unit,
              ...figures.map((name) => columnLabel(name, locale)),
              words.kindOfNote,
              columnLabel('measure', locale),
              words.wording,
            ].map((label) => (
              <th {...AS.columnheader} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...AS.rowgroup}>
          {target.cells.map((cell) => (
            <Line cell={cell} figures={figures} matrix={matrix} view={view} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface LineProps {
  cell: TargetCell;
  figures: readonly TargetFigure[];
  matrix: Matrix;
  view: DeskView;
}

function Line({ cell: { source, flags }, figures, matrix, view }: LineProps) {
  const { words, locale, to } = view;
  const texts: [string, string][] = figures.map((name) => [columnLabel(name, locale), source[name]?.text ?? '']);
  const after: [string, string][] = [
    [columnLabel('measure', locale), source.measure],
    [words.wording, source.indicator],
  ];
  const cellOf = ([label, text]: [string, string]) => (
    <td {...AS.cell} data-label={label} class={text === '' ? 'empty' : ''}>
      {text}
    </td>
  );
  return (
    <tr {...AS.row} class="item" data-unit={source.unit}>
      <th {...AS.rowheader} scope="row">
        <a href={to(rowPath(namedOf(matrix), source.submission, source.place))}>{view.nameOf(source.unit)}</a>
      </th>
      {texts.map(cellOf)}
      <td {...AS.cell} data-label={words.kindOfNote} class={flags.length === 0 ? 'empty' : ''}>
        <Flags flags={flags} view={view} />
      </td>
      {after.map(cellOf)}
    </tr>
  );
}
