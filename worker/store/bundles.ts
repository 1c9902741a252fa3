/** What a bundle is about; null does not narrow it. */
export interface BundleScope {
  submission: string | null;
  plan: string | null;
  period: string | null;
  unit: string | null;
  /** The plans that whoever asks was let in for; null: all of them. */
  plans: readonly string[] | null;
}

/** A line of the log with its content, where that was not erased, and of a submission what its receipt vouches for. */
export interface BundledLine {
  seq: number;
  entry: string;
  leaf: string;
  salt: string | null;
  content: string | null;
  receivedAt: string | null;
  gridHashes: string | null;
}

const LINE = `SELECT l.seq, l.entry, l.leaf, c.salt, c.content, s.received_at AS receivedAt,
    (SELECT json_group_array(grid_hash) FROM
      (SELECT grid_hash FROM submission_parts WHERE submission = s.id ORDER BY place)) AS gridHashes
  FROM log l LEFT JOIN log_contents c ON c.leaf = l.leaf
  LEFT JOIN submissions s ON l.kind = 'submission.received' AND s.id = l.subject`;

const within = (table: string) =>
  `(?3 IS NULL OR ${table}.plan = ?3) AND (?4 IS NULL OR ${table}.period = ?4) AND (?5 IS NULL OR ${table}.unit = ?5)
  AND (?7 IS NULL OR ${table}.plan IN (SELECT value FROM json_each(?7)))`;

/**
 * Submissions, the drafts they were approved from, what was done to them, and checks that came to nothing more. A draft that
 * was not approved is its unit's own and in no bundle.
 */
const CHOSEN = `WITH chosen AS (SELECT id, draft FROM submissions WHERE (?2 IS NULL OR id = ?2) AND ${within('submissions')}),
  subjects AS (
    SELECT id FROM chosen
    UNION SELECT draft FROM chosen WHERE draft IS NOT NULL
    UNION SELECT id FROM reviews WHERE submission IN (SELECT id FROM chosen)
    UNION SELECT id FROM inspections WHERE ?2 IS NULL AND ${within('inspections')})`;

export const bundles = (db: D1Database) => ({
  /** Lines about this from `seq` on, at most `limit`, in order. */
  async about(scope: BundleScope, seq: number, limit: number): Promise<BundledLine[]> {
    const { submission, plan, period, unit, plans } = scope;
    const { results } = await db
      .prepare(`${CHOSEN} ${LINE} WHERE l.seq >= ?1 AND l.subject IN (SELECT id FROM subjects) ORDER BY l.seq LIMIT ?6`)
      .bind(seq, submission, plan, period, unit, limit, plans && JSON.stringify(plans))
      .all<BundledLine>();
    return results;
  },

  /** How many lines the log has. */
  async lines(): Promise<number> {
    return (await db.prepare('SELECT coalesce(max(seq) + 1, 0) AS lines FROM log').first<number>('lines')) ?? 0;
  },

  async all(seq: number, limit: number): Promise<BundledLine[]> {
    const { results } = await db
      .prepare(`${LINE} WHERE l.seq >= ?1 ORDER BY l.seq LIMIT ?2`)
      .bind(seq, limit)
      .all<BundledLine>();
    return results;
  },
});
