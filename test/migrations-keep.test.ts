import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { columnsOf, tablesOf } from '../ops/tables.ts';
import { fill, type Row, rowsOf } from './migrations/fill.ts';

const folder = new URL('../worker/migrations/', import.meta.url);
const files = readdirSync(folder).sort();
const SEED = 5;

/** Columns that a migration moved elsewhere on purpose: test/migrations.test.ts says where to. */
const MOVED = ['submissions.grid_hash', 'submissions.mapping', 'submissions.file', 'submissions.sheet'];
/** What a migration is allowed to say anew of a row that was there: none so far. */
const CHANGED: readonly string[] = [];

/** As D1 applies them: each in a transaction, foreign keys on. */
function apply(db: DatabaseSync, names: readonly string[]): void {
  for (const name of names) db.exec(`BEGIN; ${readFileSync(new URL(name, folder), 'utf8')} COMMIT;`);
}

function filledAt(version: number): { db: DatabaseSync; before: Map<string, Row[]>; empty: string[] } {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = ON');
  apply(db, files.slice(0, version));
  const empty = fill(db, 4, SEED);
  return { db, empty, before: new Map(tablesOf(db).map((table) => [table, rowsOf(db, table)])) };
}

/** The row of a table with the key of another. */
function found(db: DatabaseSync, table: string, row: Row): Row | undefined {
  const keys = columnsOf(db, table).filter(({ pk }) => pk > 0);
  const where = keys.map(({ name }) => `"${name}" IS ?`).join(' AND ');
  return db.prepare(`SELECT * FROM ${table} WHERE ${where}`).get(...keys.map(({ name }) => row[name] ?? null)) as
    | Row
    | undefined;
}

describe.each(files.map((name, i) => [name, i + 1] as const))('a database as %s left it', (_, version) => {
  const { db, before, empty } = filledAt(version);
  const columns = new Map([...before.keys()].map((table) => [table, columnsOf(db, table).map(({ name }) => name)]));
  apply(db, files.slice(version));

  it('had something in every table', () => expect(empty).toEqual([]));

  it('has every row it had, each value where it was', () => {
    for (const [table, rows] of before)
      for (const row of rows) {
        const kept = Object.fromEntries(
          Object.entries(row).filter(([name]) => ![...MOVED, ...CHANGED].includes(`${table}.${name}`)),
        );
        expect({ table, row: found(db, table, row) }).toEqual({ table, row: expect.objectContaining(kept) });
      }
  });

  it('lost no column but those that were moved', () => {
    const lost = [...columns].flatMap(([table, names]) => {
      const now = columnsOf(db, table).map(({ name }) => name);
      return names.filter((name) => !now.includes(name)).map((name) => `${table}.${name}`);
    });
    expect(MOVED).toEqual(expect.arrayContaining(lost));
  });

  it('is whole: every reference leads somewhere', () => {
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  });
});
