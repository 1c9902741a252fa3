import type { Row, Value } from '../../shared/annex/row.ts';
import { a1Area, columnLetter } from '../../shared/grid.ts';
import type { Inspection, TableInspection } from '../../shared/inspection.ts';
import type { Expected, ExpectedRow, ExpectedTable, ExpectedValue } from './case.ts';

/** How much of a case came out right, in parts that can be summed. */
export interface Score {
  columns: { all: number; right: number };
  rows: { all: number; right: number };
  values: { all: number; wrong: number; unreadable: number };
}

export interface Verdict {
  /** What was expected and what came, one line each; empty where all is right. */
  mismatches: string[];
  score: Score;
  /** Of each table that was found: how sure it was, and whether all of it is right. */
  tables: { confidence: number; right: boolean }[];
}

const nothing = (): Score => ({
  columns: { all: 0, right: 0 },
  rows: { all: 0, right: 0 },
  values: { all: 0, wrong: 0, unreadable: 0 },
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const say = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** The same facts of a value as the expectation states, so that the two can be laid side by side. */
function factsOf(expected: ExpectedValue, value: Value): Partial<ExpectedValue> {
  const facts: Record<string, unknown> = { ...value };
  if (value.reads === 'agencies') facts.names = value.items.map(({ name }) => oneLine(name));
  if (expected.joined) facts.text = oneLine(value.text);
  return Object.fromEntries(Object.keys(expected).map((name) => [name, facts[name]]));
}

const unreadable = (expected: ExpectedValue, value: Value): boolean =>
  (value.reads === 'time' && !value.readable) ||
  (value.reads === 'measure' && typeof expected.value === 'number' && value.value === null);

function compareValues(expected: ExpectedRow, row: Row, score: Score): string[] {
  const found = new Map<string, { key: string; value: Value }>();
  for (const [key, value] of Object.entries(row.values)) found.set(columnLetter(value.at.column), { key, value });
  for (const { key, value } of row.more) found.set(columnLetter(value.at.column), { key, value });
  return Object.entries(expected.values).flatMap(([letter, value]) => {
    const { key, joined, ...facts } = value;
    score.values.all++;
    const actual = found.get(letter);
    const wanted = joined ? { ...facts, text: oneLine(facts.text ?? '') } : facts;
    const came = actual?.key === key ? factsOf(value, actual.value) : null;
    if (actual && unreadable(value, actual.value)) score.values.unreadable++;
    const { key: _, joined: __, ...others } = came ?? {};
    if (came && say(others) === say(wanted)) return [];
    score.values.wrong++;
    return [`${letter}${expected.row} ${key}: expected ${say(wanted)}, came ${came ? say(others) : say(actual?.key)}`];
  });
}

function compareRow(expected: ExpectedRow, row: Row | undefined, score: Score): string[] {
  score.rows.all++;
  const place = `row ${expected.row}`;
  const wanted = `${expected.kind} ${expected.path ?? '?'}`;
  const came = row && `${row.kind} ${expected.path === null ? '?' : row.path}`;
  if (!row || row.kind !== expected.kind) {
    score.values.all += Object.keys(expected.values).length;
    score.values.wrong += Object.keys(expected.values).length;
    return [`${place}: expected ${wanted}, came ${came ?? 'no row'}`];
  }
  if (came === wanted) score.rows.right++;
  const subject = (row.values.task ?? row.values.indicator)?.text ?? '';
  return [
    ...(came === wanted ? [] : [`${place}: expected ${wanted}, came ${came}`]),
    ...(expected.subject === undefined || oneLine(subject) === oneLine(expected.subject)
      ? []
      : [`${place}: expected the text ${say(expected.subject)}, came ${say(subject)}`]),
    ...compareValues(expected, row, score),
  ];
}

function compareColumns(expected: ExpectedTable, { table }: TableInspection, score: Score): string[] {
  const found = new Map(table.columns.map((column) => [columnLetter(column.column), column]));
  const mismatches = expected.columns.flatMap(({ letter, key, qualifier }) => {
    if (key === '?') return [];
    score.columns.all++;
    const actual = found.get(letter);
    const right = (actual?.key ?? null) === key && (!qualifier || actual?.qualifier === qualifier);
    if (right) score.columns.right++;
    const wanted = qualifier ? `${key} ${qualifier}` : key;
    const came = qualifier ? `${actual?.key} ${actual?.qualifier}` : (actual?.key ?? null);
    return right ? [] : [`column ${letter} "${actual?.header ?? ''}": expected ${wanted}, came ${came}`];
  });
  const known = new Set(expected.columns.map(({ letter }) => letter));
  const others = table.columns.filter(({ column, key }) => key && !known.has(columnLetter(column)));
  return [
    ...mismatches,
    ...others.map(({ column, key }) => `column ${columnLetter(column)}: none expected, came ${key}`),
  ];
}

function compareTable(expected: ExpectedTable, found: TableInspection | undefined, score: Score): string[] {
  const place = `${expected.sheet} ${expected.range ?? ''}`.trim();
  if (!found) {
    score.columns.all += expected.columns.filter(({ key }) => key !== '?').length;
    score.rows.all += expected.rows.length;
    return [`${place}: no such table`];
  }
  const { table, rows } = found;
  const whole = { sheet: table.sheet, annex: table.annex, headerRows: table.headerRows, range: a1Area(table.area) };
  const wanted = {
    sheet: expected.sheet,
    annex: expected.annex,
    headerRows: expected.headerRows,
    range: expected.range ?? whole.range,
  };
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const wantedRows = new Set(expected.rows.map(({ row }) => row));
  return [
    ...(say(whole) === say(wanted) ? [] : [`table: expected ${say(wanted)}, came ${say(whole)}`]),
    ...compareColumns(expected, found, score),
    ...expected.rows.flatMap((row) => compareRow(row, byRow.get(row.row), score)),
    ...rows
      .filter(({ row }) => !wantedRows.has(row))
      .map(({ row, kind, path }) => `row ${row}: none expected, came ${kind} ${path}`),
  ];
}

/** They share rows of one sheet: the same table, however wrong its ends are. */
function overlap({ sheet, headerRows, rows }: ExpectedTable, { table }: TableInspection): boolean {
  const top = headerRows[0] ?? 0;
  const bottom = rows.at(-1)?.row ?? headerRows.at(-1) ?? top;
  return sheet === table.sheet && table.area.top <= bottom && table.area.bottom >= top;
}

/** Lays an inspection beside what a person reads in the same workbook. */
export function compare(expected: Expected, actual: Inspection): Verdict {
  const score = nothing();
  const left = new Set(actual.tables);
  const pairs = expected.tables.map((table) => {
    const found = [...left].find((other) => overlap(table, other));
    if (found) left.delete(found);
    return { found, mismatches: compareTable(table, found, score) };
  });
  const extra = [...left];
  const reasons = new Map(actual.notAnnexes.map(({ sheet, reason }) => [sheet, reason]));
  return {
    mismatches: [
      ...pairs.flatMap(({ mismatches }) => mismatches),
      ...extra.map(
        ({ table }) =>
          `no annex expected, came ${table.sheet} ${a1Area(table.area)} ${table.annex} ${table.confidence}`,
      ),
      ...expected.notAnnexes
        .filter(({ sheet, reason }) => reasons.get(sheet) !== reason)
        .map(({ sheet, reason }) => `sheet ${sheet}: expected ${reason}, came ${reasons.get(sheet) ?? 'an annex'}`),
    ],
    score,
    tables: [
      ...pairs.flatMap(({ found, mismatches }) =>
        found ? [{ confidence: found.table.confidence, right: mismatches.length === 0 }] : [],
      ),
      ...extra.map(({ table }) => ({ confidence: table.confidence, right: false })),
    ],
  };
}
