import { ANNEXES, type AnnexKind, COLUMNS, type ColumnKey, type Stage } from '../annex/columns.ts';
import type { MeasureValue, RowValues, Value } from '../annex/row.ts';
import type { CityRow } from '../api.ts';
import { a1 } from '../grid.ts';
import { columnLabel } from '../message/column.ts';
import { COMPARATOR_SIGNS } from '../message/comparator.ts';
import type { Plan } from '../plan/schema.ts';
import { CENTERED_COLUMNS, COLUMN_WIDTHS } from './column-width.ts';
import { columnsOf, type ListColumn } from './list.ts';
import { serialOfDay } from './moment.ts';
import { plainNumber } from './plain-number.ts';

type CityColumn = ListColumn<CityRow>;

const { printed, onScreen } = columnsOf<CityRow>();

interface Asked {
  key: ColumnKey;
  label: string;
}

/** The plan's columns in its own words; all there are where the plan says nothing of this stage. */
const askedOf = (plan: Plan, annex: AnnexKind, stage: Stage): readonly Asked[] =>
  plan.annexes.find(({ kind }) => kind === annex)?.stages[stage] ??
  ANNEXES[annex].columns.map((key) => ({ key, label: columnLabel(key, 'vi') }));

const valueAt = (row: CityRow, key: ColumnKey): Value | undefined => row.row.values[key];

/** The cell of the sheet that a row is known by: that of its task or target, else the first there is. */
function sourceCell(row: CityRow, subject: ColumnKey): string {
  const value = valueAt(row, subject) ?? Object.values(row.row.values as Partial<Record<ColumnKey, Value>>)[0];
  return a1(value?.at ?? { row: row.row.row, column: 1 });
}

const KINDS: Record<CityRow['row']['kind'], string> = { group: 'Nhóm', task: 'Nhiệm vụ', target: 'Chỉ tiêu' };

const numberIn = (value: Value | undefined): number | null => (value?.reads === 'measure' ? plainNumber(value) : null);

/** One column "Thời gian" holds both ends: where the plan asks for two, its words stand in the second. */
const shown = (row: CityRow, key: ColumnKey): string | number | null =>
  numberIn(valueAt(row, key)) ??
  valueAt(row, key)?.text ??
  (key === 'finish' ? (row.row.values.time?.text ?? null) : null);

const isShown = (key: ColumnKey, asked: ReadonlySet<ColumnKey>): boolean =>
  asked.has(key) || key === 'ordinal' || (key === 'time' && asked.has('finish'));

/** What a unit wrote in columns the plan did not ask for, and in further columns of one kind: kept, each with its name. */
function otherContent({ row: { values, more } }: CityRow, asked: ReadonlySet<ColumnKey>): string | null {
  const lines: string[] = [];
  for (const key in values) {
    const column = key as ColumnKey;
    const text = isShown(column, asked) ? '' : (values as Partial<Record<ColumnKey, Value>>)[column]?.text;
    if (text) lines.push(`${columnLabel(column, 'vi')}: ${text}`);
  }
  for (const { key, qualifier, value } of more) lines.push(`${columnLabel(key, 'vi')} (${qualifier}): ${value.text}`);
  return lines.join('; ') || null;
}

const day = (date: string | null | undefined): number | null => (date ? serialOfDay(date) : null);

/** First and last day as read: "Quý I" to "Quý IV" is 1 January to 31 December. */
const days: readonly CityColumn[] = [
  onScreen('Từ ngày', 12, 'date', ({ row: { values } }) => day((values.start ?? values.time)?.from)),
  onScreen('Đến ngày', 12, 'date', ({ row: { values } }) => day((values.finish ?? values.time)?.to)),
];

/** "Trên 60%" once more as a comparator and a number, for counting. */
function figures({ key, label }: Asked): CityColumn[] {
  const measure = (row: CityRow) => row.row.values[key as keyof RowValues] as MeasureValue | undefined;
  return [
    onScreen(`${label}: so sánh`, 10, 'centered', (row) => {
      const sign = measure(row)?.comparator;
      return sign ? COMPARATOR_SIGNS[sign] : null;
    }),
    onScreen(`${label}: giá trị`, 12, 'number', (row) => measure(row)?.value ?? null),
    onScreen(`${label}: đến`, 10, 'number', (row) => measure(row)?.upper ?? null),
  ];
}

/** Characters across a page of the merged table: letters of about 10 points on paper. */
const PAGE_WIDTH = 140;
/** Unit, path and source. */
const FIXED_WIDTH = 8 + 19 + 6 + 5.5 + 7;

/** What an annex of few columns leaves of the page goes to the one that says what a row is about. */
function widthsOf(asked: readonly Asked[], subject: ColumnKey): (key: ColumnKey) => number {
  const used = asked.reduce((sum, { key }) => sum + (key === 'ordinal' ? 0 : COLUMN_WIDTHS[key]), FIXED_WIDTH);
  return (key) => COLUMN_WIDTHS[key] + (key === subject ? Math.max(0, PAGE_WIDTH - used) : 0);
}

/** The columns of the merged table of one annex, those on paper first. */
export function cityColumns(plan: Plan, annex: AnnexKind, stage: Stage): CityColumn[] {
  const asked = askedOf(plan, annex, stage);
  const keys = new Set(asked.map(({ key }) => key));
  const { subject } = ANNEXES[annex];
  const width = widthsOf(asked, subject);
  const hasTime = keys.has('start') || keys.has('finish') || keys.has('time');
  return [
    printed('Mã đơn vị', 8, 'centered', ({ unit }) => unit),
    printed('Đơn vị', 19, 'text', ({ unitName }) => unitName),
    printed('Mục', 6, 'centered', ({ row }) => row.path),
    ...asked
      .filter(({ key }) => key !== 'ordinal')
      .map(({ key, label }) =>
        printed(label, width(key), CENTERED_COLUMNS.has(key) ? 'centered' : 'text', (row) => shown(row, key)),
      ),
    printed('Lần gửi', 5.5, 'centered', ({ revision }) => revision, 'sent'),
    printed('Ô nguồn', 7, 'centered', (row) => sourceCell(row, subject)),
    onScreen('Trang tính', 18, 'line', ({ sheet }) => sheet),
    onScreen('Tệp', 30, 'line', ({ file }) => file),
    onScreen('Loại dòng', 12, 'centered', ({ row }) => KINDS[row.kind]),
    onScreen('Số thứ tự trong tệp', 10, 'centered', ({ row }) => row.values.ordinal?.text ?? null),
    ...(hasTime ? days : []),
    ...asked.filter(({ key }) => COLUMNS[key].reads === 'measure').flatMap(figures),
    onScreen('Nội dung khác', 60, 'line', (row) => otherContent(row, keys)),
  ];
}
