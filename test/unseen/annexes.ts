import type { Value } from '../../shared/annex/row.ts';
import { a1, columnLetter } from '../../shared/grid.ts';
import type { Inspection, TableInspection } from '../../shared/inspection.ts';

/** What somebody who had not seen the program reads in a workbook they wrote. */
export interface ExpectedWorkbook {
  file: string;
  stage: 'plan' | 'report';
  note: string;
  tables: ExpectedTable[];
  notAnnexes: string[];
  times?: Record<string, { from: string | null; to: string | null }>;
  measures?: Record<string, { comparator: string | null; value: number | null; upper: number | null }>;
  doubtRows?: Doubt[];
}

/** A sum, a closing line: either reading is right. */
type Doubt = number | { row: number };
/** Several where a careful reader would be in doubt; null for a column that the annex does not know. */
type Keys = string | null | (string | null)[];

interface ExpectedTable {
  sheet: string;
  annex: 'tasks' | 'targets';
  headerRows: number[];
  columns: Record<string, Keys>;
  rows: { row: number; kind: string; path: string | null }[];
  joinedRows?: number[];
  doubtRows?: Doubt[];
}

export interface Score {
  columns: [right: number, all: number];
  rows: [right: number, all: number];
  values: [right: number, all: number];
  unreadable: [number: number, all: number];
  /** Tables with a confidence above 0.9: right, all. */
  sure: [right: number, all: number];
}

export const noScore = (): Score => ({
  columns: [0, 0],
  rows: [0, 0],
  values: [0, 0],
  unreadable: [0, 0],
  sure: [0, 0],
});

function count(pair: [number, number], right: boolean): boolean {
  pair[1]++;
  if (right) pair[0]++;
  return right;
}

const rowOf = (doubt: Doubt): number => (typeof doubt === 'number' ? doubt : doubt.row);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function compareColumns(expected: ExpectedTable, { table }: TableInspection, score: Score): string[] {
  const found = new Map(table.columns.map((column) => [columnLetter(column.column), column]));
  const wrong = Object.entries(expected.columns).flatMap(([letter, keys]) => {
    const key = found.get(letter)?.key ?? null;
    const right = count(score.columns, [keys].flat().includes(key));
    return right ? [] : [`column ${letter} "${found.get(letter)?.header ?? ''}": ${key}, not ${JSON.stringify(keys)}`];
  });
  const extra = table.columns.filter(
    ({ column, key, header }) => key && header !== '' && !(columnLetter(column) in expected.columns),
  );
  return [...wrong, ...extra.map(({ column, key }) => `column ${columnLetter(column)}: ${key}, none expected`)];
}

function compareRows(expected: ExpectedTable, { table, rows }: TableInspection, doubts: Set<number>, score: Score) {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const wanted = new Set(expected.rows.map(({ row }) => row));
  const kindOf = (row: number) => table.lines.find((line) => line.row === row)?.kind;
  return [
    ...expected.rows
      .filter(({ row }) => !doubts.has(row))
      .flatMap(({ row, kind, path }) => {
        const found = byRow.get(row);
        if (!count(score.rows, found?.kind === kind)) return [`row ${row}: ${found?.kind ?? kindOf(row)}, not ${kind}`];
        return path === null || found?.path === path ? [] : [`row ${row}: path ${found?.path}, not ${path}`];
      }),
    ...rows
      .filter(({ row }) => !wanted.has(row) && !doubts.has(row))
      .map(({ row, kind }) => `row ${row}: ${kind}, none expected`),
    ...(expected.joinedRows ?? [])
      .filter((row) => kindOf(row) !== 'joined')
      .map((row) => `row ${row}: ${kindOf(row)}, not joined`),
  ];
}

const valuesOf = ({ rows }: TableInspection): Value[] =>
  rows.flatMap(({ values, more }) => [...Object.values(values), ...more.map(({ value }) => value)]);

function compareTable(expected: ExpectedTable, found: TableInspection, doubts: Set<number>, score: Score): string[] {
  const { annex, headerRows } = found.table;
  for (const value of valuesOf(found))
    if (value.reads === 'time') count(score.unreadable, !value.readable);
    else if (value.reads === 'measure') count(score.unreadable, false);
  const wrong = [
    ...(annex === expected.annex ? [] : [`${expected.sheet}: ${annex}, not ${expected.annex}`]),
    ...(same(headerRows, expected.headerRows) ? [] : [`header rows ${headerRows}, not ${expected.headerRows}`]),
    ...compareColumns(expected, found, score),
    ...compareRows(expected, found, doubts, score),
  ];
  if (found.table.confidence > 0.9) count(score.sure, wrong.length === 0);
  return wrong;
}

function compareValues({ tables, times = {}, measures = {} }: ExpectedWorkbook, actual: Inspection, score: Score) {
  const here = actual.tables.filter(({ table }) => table.sheet === tables[0]?.sheet).flatMap(valuesOf);
  const byCell = new Map(here.map((value) => [a1(value.at), value]));
  const wrong = (cell: string, right: boolean) =>
    count(score.values, right) ? [] : [`${cell}: ${byCell.get(cell)?.text}`];
  return [
    ...Object.entries(times).flatMap(([cell, { from, to }]) => {
      const value = byCell.get(cell);
      return wrong(cell, value?.reads === 'time' && same([value.from, value.to], [from, to]));
    }),
    ...Object.entries(measures).flatMap(([cell, { comparator, value: number, upper = null }]) => {
      const value = byCell.get(cell);
      if (!value) return wrong(cell, number === null);
      const right =
        value.reads === 'measure' && same([value.comparator, value.value, value.upper], [comparator, number, upper]);
      return wrong(cell, right);
    }),
  ];
}

/** What differs from the expectation, a line each; counted in `score`. */
export function compareWorkbook(expected: ExpectedWorkbook, actual: Inspection, score: Score): string[] {
  const left = new Set(actual.tables);
  const tables = expected.tables.flatMap((table) => {
    const [top = 0, bottom = 0] = [table.headerRows[0], table.rows.at(-1)?.row];
    const found = [...left].find(
      ({ table: { sheet, area } }) => sheet === table.sheet && area.top <= bottom && area.bottom >= top,
    );
    if (!found) {
      score.columns[1] += Object.keys(table.columns).length;
      score.rows[1] += table.rows.length;
      return [`${table.sheet}: no such table`];
    }
    left.delete(found);
    const doubts = new Set([...(table.doubtRows ?? []), ...(expected.doubtRows ?? [])].map(rowOf));
    return compareTable(table, found, doubts, score);
  });
  for (const { table } of left) if (table.confidence > 0.9) count(score.sure, false);
  return [
    ...tables,
    ...compareValues(expected, actual, score),
    ...[...left].map(({ table }) => `${table.sheet}: ${table.annex}, no annex expected`),
  ];
}
