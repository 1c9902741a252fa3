export const ATTEMPTS = { limit: 20, minutes: 15 } as const;

/** Wrong codes and secrets, counted per address for a quarter of an hour. */
export const attempts = (db: D1Database) => ({
  /** Counts one more and says how many it makes. Counted before the code is looked at, so parallel guesses all count. */
  async count(source: string, now: Date): Promise<number> {
    const opened = new Date(now.getTime() - ATTEMPTS.minutes * 60_000).toISOString();
    const [, counted] = await db.batch<{ count: number }>([
      db.prepare('DELETE FROM attempts WHERE since < ?1').bind(opened),
      db
        .prepare(
          `INSERT INTO attempts (source, count, since) VALUES (?1, 1, ?2)
           ON CONFLICT (source) DO UPDATE SET count = count + 1 RETURNING count`,
        )
        .bind(source, now.toISOString()),
    ]);
    return counted?.results[0]?.count ?? 1;
  },

  /** The code was right: an office enrolling many devices behind one address is no guesser. */
  async forgive(source: string): Promise<void> {
    await db.prepare('UPDATE attempts SET count = count - 1 WHERE source = ?1').bind(source).run();
  },
});
