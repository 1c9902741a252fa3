import type { AnnexKind, ColumnKey } from '../annex/columns.ts';
import type { AgenciesValue, Comparator, MeasureValue } from '../annex/row.ts';
import type { CityAnnex, CityRow } from '../api/city.ts';
import type { Plan } from '../plan/schema.ts';
import { withoutContacts } from './contacts.ts';

type Cell = string | number | boolean | null;

/** A column of an open table: its name and type for machines, its title for people, and what stands in it. */
export interface OpenField<R> {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'datetime';
  title: string;
  of(row: R): Cell;
}

/** A row of an annex with whose it is. */
export interface OpenRow {
  plan: Plan;
  period: string;
  annex: AnnexKind;
  source: CityRow;
}

/** One figure of a row: the long format, one line for each number. */
export interface OpenFigure extends OpenRow {
  key: ColumnKey;
  qualifier: string;
  figure: MeasureValue;
}

/** An annex that was accepted. */
export interface OpenUnit {
  plan: Plan;
  period: string;
  unit: string;
  unitName: string;
  annex: CityAnnex;
}

const field = <R>(name: string, type: OpenField<R>['type'], title: string, of: (row: R) => Cell): OpenField<R> => ({
  ...{ name, type, title, of },
});

const text = (row: OpenRow, key: ColumnKey): string | null => {
  const value = row.source.row.values[key];
  return value ? withoutContacts(value.text) : null;
};

const numberOf = (row: OpenRow, key: ColumnKey): number | null => {
  const value = row.source.row.values[key];
  return value?.reads === 'measure' ? value.value : null;
};

/** Organisations of the plan alone, by the plan's own names: whatever else stands in such a cell may be a person. */
const agencies = ({ plan, source }: OpenRow, key: 'lead' | 'coordinating'): string | null => {
  const value: AgenciesValue | undefined = source.row.values[key];
  const names = (value?.items ?? []).flatMap(({ id }) => plan.agencies.find((agency) => agency.id === id)?.name ?? []);
  return names.length > 0 ? names.join('; ') : null;
};

/** As words: what begins with "=" is a formula to a spreadsheet. */
const COMPARISONS: Record<Comparator, string> = {
  '=': 'eq',
  '>=': 'ge',
  '>': 'gt',
  '<=': 'le',
  '<': 'lt',
  range: 'range',
};
const comparison = (sign: Comparator | null | undefined): string | null => (sign ? COMPARISONS[sign] : null);

const PLACE: readonly OpenField<OpenRow>[] = [
  field('plan', 'string', 'Mã kế hoạch', ({ plan }) => plan.id),
  field('period', 'string', 'Mã kỳ', ({ period }) => period),
  field('unit', 'string', 'Mã đơn vị', ({ source }) => source.unit),
  field('unit_name', 'string', 'Tên đơn vị', ({ source }) => source.unitName),
  field('path', 'string', 'Số thứ tự trong phụ lục', ({ source }) => source.row.path),
];

const AGENCIES: readonly OpenField<OpenRow>[] = [
  field('lead', 'string', 'Cơ quan chủ trì', (row) => agencies(row, 'lead')),
  field('coordinating', 'string', 'Cơ quan phối hợp', (row) => agencies(row, 'coordinating')),
];

const TASKS: readonly OpenField<OpenRow>[] = [
  ...PLACE,
  field('task', 'string', 'Nội dung nhiệm vụ', (row) => text(row, 'task')),
  field('start', 'date', 'Bắt đầu', ({ source: { row } }) => (row.values.start ?? row.values.time)?.from ?? null),
  field('finish', 'date', 'Hoàn thành', ({ source: { row } }) => (row.values.finish ?? row.values.time)?.to ?? null),
  field('recurring', 'boolean', 'Thường xuyên', ({ source: { row } }) =>
    [row.values.start, row.values.finish, row.values.time].some((time) => time?.recurring === true),
  ),
  ...AGENCIES,
];

const figure = (name: ColumnKey, title: string) => field<OpenRow>(name, 'number', title, (row) => numberOf(row, name));

const TARGETS: readonly OpenField<OpenRow>[] = [
  ...PLACE,
  field('indicator', 'string', 'Chỉ tiêu', (row) => text(row, 'indicator')),
  field('measure', 'string', 'Đơn vị tính', (row) => text(row, 'measure')),
  field('comparator', 'string', 'Dấu so sánh', ({ source: { row } }) => comparison(row.values.value?.comparator)),
  figure('value', 'Chỉ tiêu giao'),
  field('upper', 'number', 'Cận trên của khoảng', ({ source: { row } }) => row.values.value?.upper ?? null),
  figure('previous', 'Kết quả kỳ trước'),
  figure('numerator', 'Tử số'),
  figure('denominator', 'Mẫu số'),
  figure('actual', 'Kết quả trong kỳ'),
  figure('cumulative', 'Lũy kế'),
  ...AGENCIES,
];

const FIGURES: readonly OpenField<OpenFigure>[] = [
  ...PLACE,
  field('annex', 'string', 'Loại phụ lục', ({ annex }) => annex),
  field('subject', 'string', 'Chỉ tiêu hoặc nhiệm vụ', (row) =>
    text(row, row.annex === 'tasks' ? 'task' : 'indicator'),
  ),
  field('measure', 'string', 'Đơn vị tính', (row) => text(row, 'measure')),
  field('key', 'string', 'Là số gì', ({ key }) => key),
  field('qualifier', 'string', 'Của năm hoặc mốc nào', ({ qualifier }) => withoutContacts(qualifier) || null),
  field('comparator', 'string', 'Dấu so sánh', ({ figure }) => comparison(figure.comparator)),
  field('value', 'number', 'Giá trị', ({ figure }) => figure.value),
  field('upper', 'number', 'Cận trên của khoảng', ({ figure }) => figure.upper),
  field('percent', 'boolean', 'Ghi theo phần trăm', ({ figure }) => figure.percent),
];

const UNITS: readonly OpenField<OpenUnit>[] = [
  field('plan', 'string', 'Mã kế hoạch', ({ plan }) => plan.id),
  field('period', 'string', 'Mã kỳ', ({ period }) => period),
  field('unit', 'string', 'Mã đơn vị', ({ unit }) => unit),
  field('unit_name', 'string', 'Tên đơn vị', ({ unitName }) => unitName),
  field('annex', 'string', 'Loại phụ lục', ({ annex }) => annex.annex),
  field('revision', 'integer', 'Lần gửi', ({ annex }) => annex.revision),
  // To the second: tools of the first edition of the standard take no more.
  field('received_at', 'datetime', 'Thời điểm Sở nhận', ({ annex }) => annex.receivedAt.replace(/\.\d+Z$/, 'Z')),
  field('late', 'boolean', 'Gửi sau hạn', ({ annex }) => annex.late),
  field('nil', 'boolean', 'Không phát sinh trong kỳ', ({ annex }) => annex.nil),
  field('rows', 'integer', 'Số dòng', ({ annex }) => annex.rows),
];

/** Everything that is open, and nothing else: what is no column here does not leave. */
export const OPEN_TABLES = {
  units: { title: 'Phụ lục đã đạt yêu cầu', fields: UNITS },
  tasks: { title: 'Nhiệm vụ', fields: TASKS },
  targets: { title: 'Chỉ tiêu', fields: TARGETS },
  figures: { title: 'Số liệu, mỗi số một dòng', fields: FIGURES },
} as const;
export type OpenTableName = keyof typeof OPEN_TABLES;

/** The numbers of a row, those of other years included. */
export function figuresOf(row: OpenRow): OpenFigure[] {
  const { values, more } = row.source.row;
  const own = Object.entries(values).map(([key, value]) => ({ key: key as ColumnKey, qualifier: '', value }));
  return [...own, ...more].flatMap(({ key, qualifier, value }) =>
    value.reads === 'measure' && value.value !== null ? [{ ...row, key, qualifier, figure: value }] : [],
  );
}
