import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, select, tablesOf } from '../ops/tables.ts';
import { fill, rowsOf } from './migrations/fill.ts';

const folder = new URL('../worker/migrations/', import.meta.url);
const ERASED = 'đã xóa';

/** Where a person's name and position stand: these, and no other column, may become 'đã xóa' (worker/store/erasure.ts). */
const PERSONAL = [
  'credentials.name',
  'credentials.position',
  'draft_returns.name',
  'draft_returns.position',
  'reviews.name',
  'reviews.position',
  'submissions.approver_name',
  'submissions.approver_position',
  'submissions.sender_name',
  'submissions.sender_position',
];
/** Names of things. */
const IMPERSONAL = ['units.name', 'inspections.client_name', 'submissions.client_name'];

const db = new DatabaseSync(':memory:');
beforeAll(() => {
  db.exec('PRAGMA foreign_keys = ON');
  for (const name of readdirSync(folder).sort()) db.exec(readFileSync(new URL(name, folder), 'utf8'));
  fill(db, 4, 5);
});

const immutable = (): string[] =>
  select<{ name: string }>(
    db,
    `SELECT tbl_name AS name FROM sqlite_schema WHERE name LIKE '%\\_no\\_update' ESCAPE '\\'`,
  ).map(({ name }) => name);

const refused = (table: string, column: string, value: string | number): boolean => {
  const before = JSON.stringify(rowsOf(db, table));
  try {
    db.prepare(`UPDATE ${table} SET "${column}" = ?`).run(value);
    return false;
  } catch {
    return JSON.stringify(rowsOf(db, table)) === before;
  }
};

it('no column of a table that is never changed can be changed, whatever is written there', () => {
  expect(immutable().length).toBeGreaterThan(8);
  for (const table of immutable())
    for (const { name, type, hidden } of columnsOf(db, table).filter(({ hidden }) => hidden === 0))
      for (const value of type === 'INTEGER'
        ? [7_777]
        : ['changed', ...(PERSONAL.includes(`${table}.${name}`) ? [] : [ERASED])])
        expect({ table, name, hidden, refused: refused(table, name, value) }).toMatchObject({ refused: true });
});

it('a name and a position can be erased, and then not be put back', () => {
  for (const column of PERSONAL.filter((column) => !column.startsWith('credentials.'))) {
    const [table = '', name = ''] = column.split('.');
    const filled = rowsOf(db, table).find((row) => row[name] !== null);
    expect({ column, filled: filled !== undefined }).toEqual({ column, filled: true });
    db.prepare(`UPDATE ${table} SET "${name}" = ? WHERE "${name}" IS NOT NULL`).run(ERASED);
    expect(refused(table, name, String(filled?.[name]))).toBe(true);
  }
});

describe('the list of where persons are named', () => {
  it('has every column that sounds like one', () => {
    const named = tablesOf(db).flatMap((table) =>
      columnsOf(db, table)
        .filter(({ name }) => /(^|_)(name|position)$/.test(name))
        .map(({ name }) => `${table}.${name}`),
    );
    expect(named.sort()).toEqual([...PERSONAL, ...IMPERSONAL].sort());
  });
});
