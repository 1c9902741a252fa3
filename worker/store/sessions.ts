export interface Session {
  hash: string;
  credential: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Browsers that are signed in. Whose a session is and whether it is good is asked of the callers. */
export const sessions = (db: D1Database) => ({
  /** Opens one, and clears away those that have ended. */
  async open({ hash, credential, createdAt, expiresAt }: Session): Promise<void> {
    const at = createdAt.toISOString();
    await db.batch([
      db.prepare('DELETE FROM sessions WHERE expires_at <= ?1').bind(at),
      db
        .prepare(
          `INSERT INTO sessions (hash, credential, created_at, expires_at, last_used_at) VALUES (?1, ?2, ?3, ?4, ?3)`,
        )
        .bind(hash, credential, at, expiresAt.toISOString()),
    ]);
  },

  async end(hash: string): Promise<void> {
    await db.prepare('DELETE FROM sessions WHERE hash = ?1').bind(hash).run();
  },

  /** Everywhere: all that were opened with this credential. */
  async endAll(credential: string): Promise<void> {
    await db.prepare('DELETE FROM sessions WHERE credential = ?1').bind(credential).run();
  },
});
