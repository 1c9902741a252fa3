import type { Erased } from '../../shared/api.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import { append } from './log.ts';

/** What stands where a name or a position stood. The triggers of 0009_erasure.sql let nothing else take their place. */
export const ERASED = 'đã xóa';

interface Place {
  table: string;
  name: string;
  /** Whose credential it was done with: tells people of one name in two units apart. */
  by: string;
  /** Entered by the city for this unit: the person may be one of the unit's. */
  behalf?: string;
  set: string;
}

/** Every place where a person's name and position are kept, but the log: a test looks for others. */
const PLACES: Record<Exclude<keyof Erased, 'entries'>, Place> = {
  submissions: {
    table: 'submissions',
    name: 'sender_name',
    by: 'credential',
    behalf: 'on_behalf = 1 AND unit = ?1',
    set: 'sender_name = ?3, sender_position = ?3',
  },
  approvals: {
    table: 'submissions',
    name: 'approver_name',
    by: 'approver',
    set: 'approver_name = ?3, approver_position = ?3',
  },
  reviews: { table: 'reviews', name: 'name', by: 'credential', set: 'name = ?3, position = ?3' },
  drafts: {
    table: 'drafts',
    name: `body ->> '$.sender.name'`,
    by: 'credential',
    set: `body = json_set(body, '$.sender.name', ?3, '$.sender.position', ?3)`,
  },
  returns: { table: 'draft_returns', name: 'name', by: 'credential', set: 'name = ?3, position = ?3' },
  credentials: {
    table: 'credentials',
    name: 'name',
    by: 'id',
    // Whoever is forgotten no longer acts.
    set: 'name = ?3, position = ?3, revoked_at = coalesce(revoked_at, ?4)',
  },
};

const OF_UNIT = '(SELECT id FROM credentials WHERE unit IS ?1)';

const theirs = ({ by, behalf = 'false' }: Place): string => `(${by} IN ${OF_UNIT} OR (${behalf}))`;

/**
 * Contents of the log in which one of these names (as JSON writes them, quoted) stands beside the unit or one of its
 * credentials. It reads the whole log, which is asked for once in a long while.
 */
const ENTRIES = `log_contents WHERE leaf IN (
  SELECT c.leaf FROM log_contents c JOIN log l ON l.leaf = c.leaf
  WHERE EXISTS (SELECT 1 FROM json_each(?2) WHERE instr(c.content, json_quote(value)) > 0)
    AND (c.content ->> '$.unit' = ?1
      OR EXISTS (SELECT 1 FROM credentials k WHERE k.unit IS ?1
        AND (k.id = l.subject OR instr(c.content, json_quote(k.id)) > 0))))`;

const placed = (names: readonly string[]) => JSON.stringify(names);

export const erasure = (db: D1Database) => ({
  /** Every name that people of this unit gave, in all its spellings. */
  async names(unit: string | null): Promise<string[]> {
    const found = await db.batch<{ name: string }>(
      Object.values(PLACES).map((place) =>
        db
          .prepare(`SELECT DISTINCT ${place.name} AS name FROM ${place.table} WHERE ${theirs(place)} AND name NOT NULL`)
          .bind(unit),
      ),
    );
    return [...new Set(found.flatMap(({ results }) => results.map(({ name }) => name)))].filter(
      (name) => name !== ERASED,
    );
  },

  /** How often these names stand in each place. */
  async count(unit: string | null, names: readonly string[]): Promise<Erased> {
    const selects = [
      ...Object.values(PLACES).map((place) => `${place.table} WHERE ${theirs(place)} AND ${named(place)}`),
      ENTRIES,
    ];
    const counted = await db.batch<{ count: number }>(
      selects.map((select) => db.prepare(`SELECT count(*) AS count FROM ${select}`).bind(unit, placed(names))),
    );
    const kinds = [...Object.keys(PLACES), 'entries'];
    return Object.fromEntries(kinds.map((kind, i) => [kind, counted[i]?.results[0]?.count ?? 0])) as Erased;
  },

  /** The log's contents first: whose they are is told by the credentials, which keep their unit. */
  async erase(unit: string | null, names: readonly string[], at: Date, entry: LogEntry): Promise<void> {
    await db.batch([
      db.prepare(`DELETE FROM ${ENTRIES}`).bind(unit, placed(names)),
      db.prepare(`DELETE FROM sessions WHERE credential IN ${HOLDERS}`).bind(unit, placed(names)),
      ...Object.values(PLACES).map((place) => {
        const values = [unit, placed(names), ERASED, at.toISOString()];
        const used = place.set.includes('?4') ? values : values.slice(0, 3);
        return db
          .prepare(`UPDATE ${place.table} SET ${place.set} WHERE ${theirs(place)} AND ${named(place)}`)
          .bind(...used);
      }),
      ...append(db, entry),
    ]);
  },
});

const named = ({ name }: Place): string => `${name} IN (SELECT value FROM json_each(?2))`;
const HOLDERS = `(SELECT id FROM credentials WHERE unit IS ?1 AND name IN (SELECT value FROM json_each(?2)))`;
