import { ANNEXES, type AnnexKind, COLUMNS, type ColumnKey } from '../../../shared/annex/columns.ts';
import type { MeasureValue, Value } from '../../../shared/annex/row.ts';
import type { CityRow } from '../../../shared/api.ts';
import { a1 } from '../../../shared/grid.ts';
import { columnLabel } from '../../../shared/message/column.ts';
import type { Told } from './expected.ts';
import { dayAt, type Line } from './lines.ts';

const SIGNS = { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<', range: '–' } as const;
const KINDS = { group: 'Nhóm', task: 'Nhiệm vụ', target: 'Chỉ tiêu' } as const;

interface Asked {
  key: ColumnKey;
  label: string;
}

const valueAt = (row: CityRow, key: ColumnKey): Value | undefined => row.row.values[key];
const measured = (row: CityRow, key: ColumnKey) => valueAt(row, key) as MeasureValue | undefined;

/** What a unit wrote, or the number it is where it is no more than one. */
function shown(row: CityRow, key: ColumnKey): string | number | null {
  const value = valueAt(row, key);
  const isNumber = value?.reads === 'measure' && value.comparator === '=' && !value.percent;
  if (isNumber && /^\d+([.,]\d+)?$/.test(value.text)) return value.value;
  return value?.text ?? (key === 'finish' ? (row.row.values.time?.text ?? null) : null);
}

function others(row: CityRow, asked: readonly Asked[]): string | null {
  const known = new Set<string>(['ordinal', ...asked.map(({ key }) => key), ...(asked.some(isFinish) ? ['time'] : [])]);
  const left = Object.entries(row.row.values as Record<ColumnKey, Value>).filter(
    ([key, value]) => !known.has(key) && value.text !== '',
  );
  const lines = left.map(([key, value]) => `${columnLabel(key as ColumnKey, 'vi')}: ${value.text}`);
  const more = row.row.more.map((each) => `${columnLabel(each.key, 'vi')} (${each.qualifier}): ${each.value.text}`);
  return [...lines, ...more].join('; ') || null;
}

const isFinish = ({ key }: Asked): boolean => key === 'finish';

/** The headings of the merged table of an annex, and under them every row that the server tells of. */
export function rowLines({ plan, period, view }: Told, annex: AnnexKind): Line[] {
  const asked = (plan.annexes.find(({ kind }) => kind === annex)?.stages[period.stage] ?? []).filter(
    ({ key }) => key !== 'ordinal',
  );
  const figures = asked.filter(({ key }) => COLUMNS[key].reads === 'measure');
  const hasTime = asked.some(({ key }) => key === 'start' || key === 'finish' || key === 'time');
  const header = [
    ...['Mã đơn vị', 'Đơn vị', 'Mục', ...asked.map(({ label }) => label), 'Lần gửi', 'Ô nguồn', 'Trang tính', 'Tệp'],
    ...['Loại dòng', 'Số thứ tự trong tệp', ...(hasTime ? ['Từ ngày', 'Đến ngày'] : [])],
    ...figures.flatMap(({ label }) => [`${label}: so sánh`, `${label}: giá trị`, `${label}: đến`]),
    'Nội dung khác',
  ];
  return [
    header,
    ...view[annex].map((row): Line => {
      const { values } = row.row;
      return [
        ...[row.unit, row.unitName, row.row.path, ...asked.map(({ key }) => shown(row, key)), row.revision],
        ...[a1(valueAt(row, ANNEXES[annex].subject)?.at ?? { row: row.row.row, column: 1 }), row.sheet, row.file],
        ...[KINDS[row.row.kind], values.ordinal?.text ?? null],
        ...(hasTime ? [dayAt((values.start ?? values.time)?.from), dayAt((values.finish ?? values.time)?.to)] : []),
        ...figures.flatMap(({ key }) => {
          const figure = measured(row, key);
          return [figure?.comparator ? SIGNS[figure.comparator] : null, figure?.value ?? null, figure?.upper ?? null];
        }),
        others(row, asked),
      ];
    }),
  ];
}
