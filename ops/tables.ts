import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

export interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  /** 0 for a column that is written; others are computed. */
  hidden: number;
}

export const select = <R>(db: DatabaseSync, sql: string, ...values: SQLInputValue[]): R[] =>
  db.prepare(sql).all(...values) as R[];

export const tablesOf = (db: DatabaseSync): string[] =>
  select<{ name: string }>(
    db,
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
  ).map(({ name }) => name);

export const columnsOf = (db: DatabaseSync, table: string): Column[] =>
  select<Column>(db, `PRAGMA table_xinfo(${table})`);

export const referencesOf = (db: DatabaseSync, table: string) =>
  select<{ table: string; from: string; to: string }>(db, `PRAGMA foreign_key_list(${table})`);

/** Tables after those they refer to. */
export function inOrder(db: DatabaseSync): string[] {
  const order = new Set<string>();
  const visit = (table: string, from: readonly string[]): void => {
    if (order.has(table) || from.includes(table)) return;
    for (const { table: other } of referencesOf(db, table)) visit(other, [...from, table]);
    order.add(table);
  };
  for (const table of tablesOf(db)) visit(table, []);
  return [...order];
}
