import type { EntryKind, LogEntry } from '../../shared/log/entry.ts';
import type { StoredCheckpoint } from './checkpoints.ts';

/** A line of the log as it stands. */
export interface Logged {
  seq: number;
  entry: string;
  leaf: string;
}

/** A line of the log with the content it commits to. */
export interface Opened extends Logged {
  salt: string;
  content: string;
}

export interface StoredNode {
  level: number;
  place: number;
  hash: string;
}

/**
 * The statements that record what happened, for the batch of what they record: both are stored or neither. Every write of
 * the store that has to be provable takes a LogEntry for this.
 */
export const append = (db: D1Database, { entry, leaf, salt, content }: LogEntry): D1PreparedStatement[] => [
  db
    .prepare('INSERT INTO log (seq, entry, leaf) SELECT coalesce(max(seq) + 1, 0), ?1, ?2 FROM log RETURNING seq')
    .bind(entry, leaf),
  db.prepare('INSERT INTO log_contents (leaf, salt, content) VALUES (?1, ?2, ?3)').bind(leaf, salt, content),
];

/** The line of the log that those statements wrote, by the answer to the first of them. */
export function openedAs(
  { entry, leaf, salt, content }: LogEntry,
  answer: D1Result<{ seq: number }> | undefined,
): Opened {
  const seq = answer?.results[0]?.seq;
  if (seq === undefined) throw new Error('the log does not say where it put a line');
  return { seq, entry, leaf, salt, content };
}

/** The same, right after a statement that may find nothing to change: then nothing is recorded either. */
export const appendIfChanged = (db: D1Database, { entry, leaf, salt, content }: LogEntry): D1PreparedStatement[] => [
  db
    .prepare(
      'INSERT INTO log (seq, entry, leaf) SELECT coalesce(max(seq) + 1, 0), ?1, ?2 FROM log HAVING changes() > 0',
    )
    .bind(entry, leaf),
  db
    .prepare(
      'INSERT INTO log_contents (leaf, salt, content) SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM log WHERE leaf = ?1)',
    )
    .bind(leaf, salt, content),
];

export const log = (db: D1Database) => ({
  /** What was recorded of this; null where nothing was, or its content was erased. */
  async opened(subject: string, kind: EntryKind): Promise<Opened | null> {
    return db
      .prepare(
        `SELECT l.seq, l.entry, l.leaf, c.salt, c.content FROM log l JOIN log_contents c ON c.leaf = l.leaf
         WHERE l.subject = ?1 AND l.kind = ?2`,
      )
      .bind(subject, kind)
      .first<Opened>();
  },

  /** Entries from `seq` on, at most `limit`, in order. */
  async from(seq: number, limit: number): Promise<Logged[]> {
    const { results } = await db
      .prepare('SELECT seq, entry, leaf FROM log WHERE seq >= ?1 ORDER BY seq LIMIT ?2')
      .bind(seq, limit)
      .all<Logged>();
    return results;
  },

  /** The name the log bears since it was last restored from a backup; null where it never was. */
  async restoredAs(): Promise<string | null> {
    return db
      .prepare(`SELECT subject FROM log WHERE kind = 'recovery' ORDER BY seq DESC LIMIT 1`)
      .first<string>('subject');
  },

  /** Stored subtrees at these places; level 0 are the leaves of the log itself. In no particular order. */
  async nodes(places: readonly { level: number; place: number }[]): Promise<StoredNode[]> {
    const { results } = await db
      .prepare(
        `SELECT n.level, n.place, n.hash FROM json_each(?1) w
           JOIN log_nodes n ON n.level = w.value ->> 'level' AND n.place = w.value ->> 'place'
         UNION ALL
         SELECT 0, l.seq, l.leaf FROM json_each(?1) w JOIN log l ON w.value ->> 'level' = 0 AND l.seq = w.value ->> 'place'`,
      )
      .bind(JSON.stringify(places))
      .all<StoredNode>();
    return results;
  },

  /** A new head with the subtrees completed since the last. Fails where another sealing was faster. */
  async seal({ size, root, note, signed }: StoredCheckpoint, completed: readonly StoredNode[]): Promise<void> {
    await db.batch([
      db
        .prepare('INSERT INTO checkpoints (size, root, note, signed) VALUES (?1, ?2, ?3, ?4)')
        .bind(size, root, note, signed),
      db
        .prepare(
          `INSERT INTO log_nodes (level, place, hash)
           SELECT value ->> 'level', value ->> 'place', value ->> 'hash' FROM json_each(?1)`,
        )
        .bind(JSON.stringify(completed)),
    ]);
  },
});
