/** Who may call for a unit, counted. */
export interface UnitAccess {
  unit: string;
  inForce: number;
  lastUsedAt: string | null;
}

/** Which units are connected. */
export const unitAccess = (db: D1Database) => ({
  /** Units that somebody may call for: how many are in force, and when one was last used. */
  async perUnit(at: Date): Promise<UnitAccess[]> {
    const { results } = await db
      .prepare(
        `SELECT unit, COUNT(*) AS inForce, MAX(last_used_at) AS lastUsedAt FROM credentials
         WHERE unit IS NOT NULL AND revoked_at IS NULL AND expires_at > ?1 GROUP BY unit`,
      )
      .bind(at.toISOString())
      .all<UnitAccess>();
    return results;
  },
});
