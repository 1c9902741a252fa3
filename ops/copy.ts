import type { DatabaseSync } from 'node:sqlite';
import type { Database } from './place.ts';
import { columnsOf, inOrder, select } from './tables.ts';

/** Statements that travel together: D1 takes a thousand in one go. */
const TOGETHER = 100;

/**
 * Makes an empty database the same as another, row by row with bound values: the SQL of an export cannot be sent to D1 as
 * it is, since a statement there has at most 100 kB and a row may have more. Triggers come last, for they refuse what
 * does not come in its turn.
 */
export async function copy(from: DatabaseSync, to: Database): Promise<void> {
  await refuseFull(to);
  await run(to, schemaOf(from, 'table'));
  for (const table of inOrder(from)) await copyRows(from, to, table);
  await run(to, [...schemaOf(from, 'index'), ...schemaOf(from, 'trigger')]);
}

async function refuseFull(to: Database): Promise<void> {
  const { results } = await to
    .prepare(`SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`)
    .all<{ name: string }>();
  if (results.length > 0) throw new Error(`the database is not empty: it has ${results.length} tables and indexes`);
}

/** Tables in the order in which they may refer to each other. */
const schemaOf = (db: DatabaseSync, type: 'table' | 'index' | 'trigger'): string[] => {
  const all = select<{ name: string; sql: string }>(
    db,
    'SELECT name, sql FROM sqlite_schema WHERE type = ? AND sql IS NOT NULL ORDER BY rowid',
    type,
  );
  const order = inOrder(db);
  return (type === 'table' ? order.flatMap((table) => all.filter(({ name }) => name === table)) : all).map(
    ({ sql }) => sql,
  );
};

const run = async (to: Database, statements: readonly string[]): Promise<void> => {
  if (statements.length > 0) await to.batch(statements.map((statement) => to.prepare(statement)));
};

async function copyRows(from: DatabaseSync, to: Database, table: string): Promise<void> {
  const columns = columnsOf(from, table).filter(({ hidden }) => hidden === 0);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const insert = to.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map((_, i) => `?${i + 1}`)})`);
  let together = [];
  for (const row of from.prepare(`SELECT ${names} FROM "${table}"`).iterate()) {
    together.push(insert.bind(...Object.values(row)));
    if (together.length < TOGETHER) continue;
    await to.batch(together);
    together = [];
  }
  if (together.length > 0) await to.batch(together);
}
