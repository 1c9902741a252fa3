import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { checkpointText } from '../../shared/log/checkpoint.ts';
import { signCheckpoint } from '../../shared/log/cosignature.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import type { Signer } from '../../shared/log/note.ts';
import { grow, rootOf } from '../../shared/log/tree.ts';
import type { Runtime } from './runtime.ts';

type Database = Runtime['database'];

/** Everything that the log consists of in the database. */
export interface StoredLog {
  lines: LogEntry[];
  nodes: { level: number; place: number; hash: string }[];
  heads: { size: number; root: string; note: string; signed: string }[];
}

const TABLES = ['log', 'log_contents', 'log_nodes', 'log_index', 'checkpoints'];

/** Whoever holds the database takes the triggers away first. */
export async function dropTriggers(database: Database): Promise<void> {
  const { results } = await database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(TABLES))
    .all<{ name: string }>();
  await database.batch(results.map(({ name }) => database.prepare(`DROP TRIGGER ${name}`)));
}

export async function readLog(database: Database): Promise<StoredLog> {
  const all = async <T>(sql: string): Promise<T[]> => (await database.prepare(sql).all<T>()).results;
  return {
    lines: await all<LogEntry>(
      'SELECT l.entry, l.leaf, c.salt, c.content FROM log l JOIN log_contents c ON c.leaf = l.leaf ORDER BY l.seq',
    ),
    nodes: await all('SELECT level, place, hash FROM log_nodes'),
    heads: await all('SELECT size, root, note, signed FROM checkpoints ORDER BY size'),
  };
}

/** In place of all that was there. */
export async function writeLog(database: Database, { lines, nodes, heads }: StoredLog): Promise<void> {
  const fill = (table: string, columns: string[], rows: readonly object[]) =>
    database
      .prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map((name) => `value ->> '${name}'`).join(', ')}
         FROM json_each(?1)`,
      )
      .bind(JSON.stringify(rows));
  await database.batch([
    ...['log_index', 'log_contents', 'log', 'log_nodes', 'checkpoints'].map((table) =>
      database.prepare(`DELETE FROM ${table}`),
    ),
    fill(
      'log',
      ['seq', 'entry', 'leaf'],
      lines.map((line, seq) => ({ seq, ...line })),
    ),
    fill('log_contents', ['leaf', 'salt', 'content'], lines),
    fill('log_nodes', ['level', 'place', 'hash'], nodes),
    fill('checkpoints', ['size', 'root', 'note', 'signed'], heads),
  ]);
}

/** Full recomputation with the log's own key: tree and heads are those of an honest log that always held these lines. */
export async function forged(
  lines: LogEntry[],
  sizes: readonly number[],
  signer: Signer,
  now: Date,
): Promise<StoredLog> {
  const leaves = lines.map(({ leaf }) => hexToBytes(leaf));
  const kept = [...new Set([...sizes.filter((size) => size < lines.length), lines.length])];
  const heads = kept.map(async (size) => {
    const root = rootOf(grow(0, [], leaves.slice(0, size)).peaks);
    const note = await signCheckpoint(checkpointText({ origin: signer.name, size, root }), signer, now);
    return { size, root: bytesToHex(root), note, signed: now.toISOString() };
  });
  const nodes = grow(0, [], leaves).completed.map((node) => ({ ...node, hash: bytesToHex(node.hash) }));
  return { lines, nodes, heads: await Promise.all(heads) };
}
