import type { MeasureValue } from '../../../shared/annex/row.ts';
import type { CityRow } from '../../../shared/api.ts';
import {
  type CityTarget,
  cityTargets,
  shownOf,
  type TargetFigure,
  type TargetSource,
} from '../../../shared/city-targets.ts';
import { columnLabel } from '../../../shared/message/column.ts';
import { FLAG_SIGNS, flagLabel, sayCityFigure } from '../../../shared/message/target.ts';
import { registerOf } from '../../../shared/plan/units.ts';
import type { Told } from './expected.ts';
import type { Line } from './lines.ts';

const { nameOf } = registerOf([]);

const FLAGS = ['below', 'outlier', 'conflict'] as const;
const SIGNS = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', range: '' } as const;

const figure = (row: CityRow, key: TargetFigure): MeasureValue | null => row.row.values[key] ?? null;

function sourceOf(row: CityRow, place: number): TargetSource {
  const { indicator, measure } = row.row.values;
  return {
    ...{ unit: row.unit, submission: row.submission, place, row: row.row.row },
    ...{ indicator: indicator?.text ?? '', measure: measure?.text ?? '' },
    ...{ value: figure(row, 'value'), previous: figure(row, 'previous'), actual: figure(row, 'actual') },
    ...{ numerator: figure(row, 'numerator'), denominator: figure(row, 'denominator') },
  };
}

const amount = ({ value, measure }: { value: number; measure: string }) =>
  measure === '%' ? `${value}%` : `${value} ${measure}`;

const heldAgainst = ({ measure, minimum, planned, units }: CityTarget): string =>
  [
    measure,
    minimum && `mức giao ${SIGNS[minimum.comparator]} ${amount(minimum)}`,
    planned && `thành phố đề ra ${SIGNS[planned.comparator]} ${amount(planned)}`,
    `${units} đơn vị`,
  ]
    .filter(Boolean)
    .join('; ');

/** Headings, a line for each unit that has a target, and the city; how targets are put beside each other is tested elsewhere. */
export function matrixLines({ plan, period, view }: Told): Line[] {
  const rows = view.targets.filter(({ row }) => row.kind === 'target' && row.values.indicator);
  const all = cityTargets(plan, period.stage, rows.map(sourceOf));
  const columns = all.slice(0, 60).flatMap((target) => {
    const figures = (['previous', 'value', 'actual'] as const).filter((key) =>
      target.cells.some(({ source }) => source[key]),
    );
    const drawn = figures.length > 0 ? figures : (['value'] as const);
    return drawn.map((key, place) => ({ target, key, isFirst: place === 0 }));
  });
  const heads = (say: (target: CityTarget) => string) =>
    columns.map(({ target, isFirst }) => (isFirst ? say(target) : null));
  const legend = FLAGS.map((flag) => `${FLAG_SIGNS[flag]} ${flagLabel(flag, 'vi')}`).join('; ');
  const left =
    all.length > 60
      ? ` Bảng có 60 trong ${all.length} chỉ tiêu: các chỉ tiêu có ít đơn vị hơn xem ở bảng các dòng.`
      : '';
  return [
    [`${legend}. Số của thành phố tính từ tử số và mẫu số của mọi đơn vị đã gửi.${left}`],
    ['Mã đơn vị', 'Đơn vị', ...heads(({ name }) => name)],
    [null, null, ...heads(heldAgainst)],
    [null, null, ...columns.map(({ key }) => columnLabel(key, 'vi'))],
    ...[...new Set(rows.map(({ unit }) => unit))]
      .sort()
      .map(
        (unit): Line => [
          ...[unit, nameOf(unit)],
          ...columns.map(({ target, key }) => cellOf(target, unit, key, period.stage)),
        ],
      ),
    [null, 'Toàn thành phố', ...heads(({ city, measure }) => sayCityFigure(city, measure, 'vi'))],
  ];
}

function cellOf(target: CityTarget, unit: string, key: TargetFigure, stage: 'plan' | 'report'): string | number | null {
  const own = target.cells.filter(({ source }) => source.unit === unit);
  const figures = own.flatMap(({ source }) => source[key] ?? []);
  const [only, another] = figures;
  const plain = own.length === 1 && only && !another && only.comparator === '=' && !only.percent;
  // The sign stands in the number's format.
  if (plain && /^\d+([.,]\d+)?$/.test(only.text)) return only.value;
  const counts = own.some(({ source }) => source[key] !== null && source[key] === shownOf(source, stage));
  const signs = FLAGS.filter((flag) => counts && own.some(({ flags }) => flags.includes(flag)));
  const text = figures.map((each) => each.text).join('; ');
  return text === '' ? null : text + signs.map((flag) => ` ${FLAG_SIGNS[flag]}`).join('');
}
