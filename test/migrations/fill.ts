import type { DatabaseSync } from 'node:sqlite';
import { type Column, columnsOf, inOrder, referencesOf, select } from '../../ops/tables.ts';
import { seeded } from '../soak/random.ts';

export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Tries before a row is given up: constraints and triggers may refuse most of what is made up. */
const TRIES = 3_000;
/** Where a column says nothing more. */
const TEXTS = ['An', '{"kind":"k","subject":"s"}', '[]'];
const MOMENTS = ['2025-03-01T08:00:00.000Z', '2025-03-18T10:00:00.000Z'];
/** Columns by these names hold JSON, as the Worker writes them: migrations read it. */
const IS_JSON = /^(content|entry|document|body|findings|justifications|mapping|comments)$/;
/** Columns by these names hold moments, which migrations may reckon with. */
const IS_MOMENT = /(^|_)(at|since|until|signed|from|to|due_units|due_city|cut_off)$/;

export const rowsOf = (db: DatabaseSync, table: string): Row[] => select<Row>(db, `SELECT * FROM ${table}`);

/** Puts rows into every table, made up within what its constraints and triggers allow; a table that takes none is told. */
export function fill(db: DatabaseSync, each: number, seed: number): string[] {
  const random = seeded(seed);
  return inOrder(db).filter((table) => {
    let filled = 0;
    for (let tried = 0; filled < each && tried < TRIES; tried++) filled += insert(db, table, tried, random) ? 1 : 0;
    return rowsOf(db, table).length === 0;
  });
}

function insert(db: DatabaseSync, table: string, tried: number, random: () => number): boolean {
  const columns = columnsOf(db, table).filter(({ hidden }) => hidden === 0);
  const one = (values: readonly Value[]): Value => values[Math.floor(random() * values.length)] ?? null;
  const values = columns.map((column) => one(candidates(db, table, column, tried)));
  try {
    db.prepare(
      `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`)}) VALUES (${columns.map(() => '?')})`,
    ).run(...values);
    return true;
  } catch {
    return false;
  }
}

/** What may stand in a column: what it refers to, what a CHECK lists, or something of its type; NULL where it may. */
function candidates(db: DatabaseSync, table: string, { name, type, notnull, pk }: Column, tried: number): Value[] {
  const nothing: Value[] = notnull || pk ? [] : [null];
  const reference = referencesOf(db, table).find(({ from }) => from === name);
  if (reference) {
    const there = select<{ value: Value }>(db, `SELECT "${reference.to}" AS value FROM ${reference.table} LIMIT 20`);
    return [...nothing, ...there.map(({ value }) => value)];
  }
  const listed = listedIn(db, table, name);
  if (listed.length > 0) return [...nothing, ...listed];
  if (type === 'INTEGER') return [...nothing, 0, 1, 2, 3];
  if (IS_MOMENT.test(name)) return [...nothing, ...MOMENTS];
  if (IS_JSON.test(name)) return [...nothing, `{"kind":"k","subject":"s","n":${tried}}`, '[]'];
  return [...nothing, `${table} ${name} ${tried}`, ...TEXTS];
}

/** The words of "CHECK (column IN ('a', 'b'))". */
function listedIn(db: DatabaseSync, table: string, column: string): string[] {
  const [found] = select<{ sql: string }>(db, `SELECT sql FROM sqlite_schema WHERE name = '${table}'`);
  const list = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)`).exec(found?.sql ?? '')?.[1] ?? '';
  return [...list.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}
