import type { Outcome } from '../../shared/log/outcome.ts';

/** The log in numbers. Each reads all of it, or of a unit's part: asked for by a person now and then. */
export const auditFigures = (db: D1Database) => ({
  /** How many lines there are of everything, or of what is about a unit. */
  async outcomes(unit?: string): Promise<{ outcome: Outcome; count: number }[]> {
    const { results } = await db
      .prepare(
        `SELECT outcome, count(*) AS count FROM log_index ${unit === undefined ? 'WHERE ?1 IS NULL' : 'WHERE unit = ?1'}
         GROUP BY outcome ORDER BY count DESC, outcome`,
      )
      .bind(unit ?? null)
      .all<{ outcome: Outcome; count: number }>();
    return results;
  },

  /** How many lines there are about each unit. */
  async units(): Promise<{ unit: string; count: number }[]> {
    const { results } = await db
      .prepare('SELECT unit, count(*) AS count FROM log_index WHERE unit IS NOT NULL GROUP BY unit ORDER BY unit')
      .all<{ unit: string; count: number }>();
    return results;
  },

  /** How many lines the log, its contents and its index have, and the place after the last: without a gap all are alike. */
  async sizes(): Promise<{ lines: number; contents: number; indexed: number; next: number }> {
    const found = await db
      .prepare(
        `SELECT (SELECT count(*) FROM log) AS lines, (SELECT count(*) FROM log_contents) AS contents,
                (SELECT count(*) FROM log_index) AS indexed, (SELECT coalesce(max(seq) + 1, 0) FROM log) AS next`,
      )
      .first<{ lines: number; contents: number; indexed: number; next: number }>();
    if (!found) throw new Error('a SELECT without a table answers one row');
    return found;
  },
});
