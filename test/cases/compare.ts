import { a1Area, columnLetter } from '../../shared/grid.ts';
import type { Inspection, TableInspection } from '../../shared/inspection.ts';
import type { Expected, ExpectedTable } from './case.ts';
import { compareRow, type Differences, type Score, say } from './compare-row.ts';

export interface Verdict {
  /** What was expected and what came, one line each; empty where all is right. */
  mismatches: string[];
  score: Score;
  /** Of each table that was found: how sure it was, and whether it is such an annex with these columns and rows. */
  tables: { confidence: number; right: boolean }[];
}

const nothing = (): Score => ({
  columns: { all: 0, right: 0 },
  rows: { all: 0, right: 0 },
  values: { all: 0, wrong: 0, unreadable: 0 },
});

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

function compareTable(expected: ExpectedTable, found: TableInspection | undefined, score: Score): Differences {
  const place = `${expected.sheet} ${expected.range ?? ''}`.trim();
  if (!found) {
    score.columns.all += expected.columns.filter(({ key }) => key !== '?').length;
    score.rows.all += expected.rows.length;
    return { layout: [`${place}: no such table`], values: [] };
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
  const compared = new Set(expected.columns.filter(({ key }) => key && key !== '?').map(({ letter }) => letter));
  const lines = expected.rows.map((row) => compareRow(row, compared, byRow.get(row.row), score));
  return {
    layout: [
      ...(say(whole) === say(wanted) ? [] : [`table: expected ${say(wanted)}, came ${say(whole)}`]),
      ...compareColumns(expected, found, score),
      ...lines.flatMap(({ layout }) => layout),
      ...rows
        .filter(({ row }) => !wantedRows.has(row))
        .map(({ row, kind, path }) => `row ${row}: none expected, came ${kind} ${path}`),
    ],
    values: lines.flatMap(({ values }) => values),
  };
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
    return { found, ...compareTable(table, found, score) };
  });
  const extra = [...left];
  const reasons = new Map(actual.notAnnexes.map(({ sheet, reason }) => [sheet, reason]));
  return {
    mismatches: [
      ...pairs.flatMap(({ layout, values }) => [...layout, ...values]),
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
      ...pairs.flatMap(({ found, layout }) =>
        found ? [{ confidence: found.table.confidence, right: layout.length === 0 }] : [],
      ),
      ...extra.map(({ table }) => ({ confidence: table.confidence, right: false })),
    ],
  };
}
