import { ANNEXES, COLUMNS, type ColumnKey } from './annex/columns.ts';
import type { Row, RowValues, TextValue, Value } from './annex/row.ts';
import { type Address, type Cell, cellText } from './grid.ts';
import type { Line, MappedColumn, Table } from './inspection.ts';
import { mainColumn } from './main-column.ts';
import { ownNumber } from './numbered.ts';
import { ordinalText, type RowFacts, rowReader } from './recognise/facts.ts';
import { outline } from './recognise/outline.ts';
import type { Sheet } from './recognise/sheet.ts';
import { resolveDittos } from './repeated.ts';
import { clean, cleanLine, saysNothing } from './text.ts';
import { agencyReader } from './value/agencies.ts';
import type { AgencyList } from './value/agency-list.ts';
import { isDitto } from './value/ditto.ts';
import { readMeasureCell } from './value/measure.ts';
import { type TimeContext, timeReader } from './value/time.ts';

export interface ReadingContext extends TimeContext {
  agencies: AgencyList;
}

type Reader = (cell: Cell, at: Address) => Value;
type Readers = Record<(typeof COLUMNS)[ColumnKey]['reads'], Reader>;

const text = (reads: TextValue['reads'], words: string, at: Address): TextValue => ({ reads, at, text: words });

/** One reader per way a column is read; a column names its way in annex/columns.ts. */
const readersFor = (context: ReadingContext): Readers => ({
  ordinal: (cell, at) => text('ordinal', cleanLine(ordinalText(cell.value)), at),
  text: (cell, at) => text('text', clean(cellText(cell)), at),
  time: timeReader(context),
  measure: readMeasureCell,
  agencies: agencyReader(context.agencies),
});

const says = (words: string): boolean => !saysNothing(words) || isDitto(words);

const isRead = (cell: Cell | undefined): cell is Cell => cell !== undefined && !cell.error && says(cellText(cell));

/** The cell of a row and the cells of the rows that go on with it, as one: words joined by a space, lists by a line. */
function wholeCell(sheet: Sheet, row: number, rest: readonly number[], column: number, key: ColumnKey): Cell | null {
  const own = sheet.own(row, column);
  if (rest.length === 0) return isRead(own) ? own : null;
  const cells = [own, ...rest.map((further) => sheet.at(further, column))].filter(isRead);
  const [first] = cells;
  if (!first || cells.length === 1) return first ?? null;
  const parts = cells.map((cell) => clean(cellText(cell)));
  const between = COLUMNS[key].reads === 'agencies' || parts.slice(1).every((part) => /^[-+•]/.test(part)) ? '\n' : ' ';
  return { ...first, value: parts.join(between) };
}

/** A group's text may stand across the whole row, with its ordinal before it: "I. Dữ liệu số". */
function readGroup(sheet: Sheet, table: Table, { row, subject, ordinal }: RowFacts): RowValues {
  const first = sheet.row(row)[0];
  const key = ANNEXES[table.annex].subject;
  const columnOf = (wanted: ColumnKey) =>
    table.columns.find((column) => column.key === wanted)?.column ?? first?.column ?? 1;
  const place = (wanted: ColumnKey): Address => {
    const column = columnOf(wanted);
    return sheet.at(row, column) ? { row, column } : { row, column: first?.column ?? column };
  };
  return {
    ...(ordinal
      ? { ordinal: text('ordinal', ordinal.frame[0] + ordinal.label + ordinal.frame[1], place('ordinal')) }
      : {}),
    [key]: text('text', clean(subject), place(key)),
  };
}

/** A column of the sheet that is read, how, and whether another one of the same key is the row's own. */
interface ReadColumn {
  key: ColumnKey;
  column: number;
  qualifier: string;
  reads: Reader;
  further: boolean;
}

const columnsRead = (columns: readonly MappedColumn[], readers: Readers, year: number | null): ReadColumn[] =>
  columns.flatMap(({ key, column, qualifier }) =>
    key
      ? {
          key,
          column,
          qualifier: qualifier ?? '',
          reads: readers[COLUMNS[key].reads],
          further: mainColumn(columns, key, year)?.column !== column,
        }
      : [],
  );

/** Of several columns of one key the first is the row's value; where its cell is empty, no other takes its place. */
function readItem(
  sheet: Sheet,
  columns: readonly ReadColumn[],
  row: number,
  rest: readonly number[],
): Pick<Row, 'values' | 'more'> {
  const values: Partial<Record<ColumnKey, Value>> = {};
  const more: Row['more'] = [];
  for (const { key, column, qualifier, reads, further } of columns) {
    const whole = wholeCell(sheet, row, rest, column, key);
    if (!whole) continue;
    const value = reads(whole, { row: whole.row, column });
    if (further) more.push({ key, qualifier, value });
    else values[key] = value;
  }
  return { values: values as RowValues, more };
}

/** The typed rows of a table, each value with the cell it came from. */
export function readRows(sheet: Sheet, table: Table, context: ReadingContext): Row[] {
  const joined = Map.groupBy(
    table.lines.filter((line: Line) => line.into),
    ({ into }) => into,
  );
  const lines = table.lines.filter((line) => line.kind === 'item' || line.kind === 'group');
  const reader = rowReader(sheet, table.annex, table.columns);
  const columns = columnsRead(table.columns, readersFor(context), context.year);
  const paths = outline(
    lines.map(({ row, kind }) => ({ ordinal: reader.facts(row).ordinal, group: kind === 'group' })),
  );
  const rows = lines.map((line, i): Row => {
    const path = paths[i] ?? '';
    const { row } = line;
    const rest = joined.get(row)?.map((line) => line.row) ?? [];
    const facts = reader.facts(row);
    if (line.kind === 'group')
      return { row, kind: 'group', path, values: readGroup(sheet, table, facts), more: [], joined: rest };
    const { values, more } = readItem(sheet, columns, row, rest);
    return ownNumber(table, { row, kind: ANNEXES[table.annex].item, path, values, more, joined: rest }, facts);
  });
  return resolveDittos(rows);
}
