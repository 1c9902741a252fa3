export interface StoredCheckpoint {
  size: number;
  root: string;
  note: string;
  /** When it was signed. */
  signed: string;
}

/** Signed heads of the log: their growing and never changing is the database's. */
export const checkpoints = (db: D1Database) => ({
  /** The last signed head; null before the first. */
  async newest(): Promise<StoredCheckpoint | null> {
    return db
      .prepare('SELECT size, root, note, signed FROM checkpoints ORDER BY size DESC LIMIT 1')
      .first<StoredCheckpoint>();
  },

  /** Signed heads from `size` on, at most `limit`, in order. */
  async from(size: number, limit: number): Promise<StoredCheckpoint[]> {
    const { results } = await db
      .prepare('SELECT size, root, note, signed FROM checkpoints WHERE size >= ?1 ORDER BY size LIMIT ?2')
      .bind(size, limit)
      .all<StoredCheckpoint>();
    return results;
  },

  /**
   * The first signed head over all that these submissions went through until then: whoever asks later is told the same one.
   * Null as long as there is none, or where nothing of it is in the log.
   */
  async over(submissions: readonly string[], until: string | null): Promise<StoredCheckpoint | null> {
    return db
      .prepare(
        `SELECT size, root, note, signed FROM checkpoints WHERE size > (SELECT max(seq) FROM (
           SELECT l.seq FROM json_each(?1) w JOIN log l ON l.subject = w.value
           UNION ALL
           SELECT l.seq FROM json_each(?1) w JOIN reviews r ON r.submission = w.value AND r.at <= coalesce(?2, r.at)
             JOIN log l ON l.subject = r.id))
         ORDER BY size LIMIT 1`,
      )
      .bind(JSON.stringify(submissions), until)
      .first<StoredCheckpoint>();
  },
});
