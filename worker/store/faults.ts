import type { Code, Severity } from '../../shared/finding.ts';

/** How often one code was found, with one of its findings to show what it says. */
export interface FaultCount {
  code: Code;
  severity: Severity;
  findings: number;
  units: number;
  /** The finding as JSON. */
  content: string;
}

/** A finding and where it stands. */
export interface FaultFound {
  submission: string;
  part: number;
  /** The finding as JSON. */
  content: string;
}

const ids = (submissions: readonly { id: string }[]) => JSON.stringify(submissions.map(({ id }) => id));

/** What was found in many submissions, counted by the database. Notes are left out: they ask for nothing. */
export const faults = (db: D1Database) => ({
  /** The most frequent first. */
  async counts(submissions: readonly { id: string }[], limit: number): Promise<FaultCount[]> {
    // With one min(), SQLite takes the other columns from the row that it was found in.
    const { results } = await db
      .prepare(
        `SELECT f.code, f.severity, count(*) AS findings, count(DISTINCT s.unit) AS units, f.content, min(f.rowid) AS first
         FROM submission_findings f JOIN submissions s ON s.id = f.submission
         WHERE f.submission IN (SELECT value FROM json_each(?1)) AND f.severity IN ('error', 'warning')
         GROUP BY f.code, f.severity ORDER BY findings DESC, f.code LIMIT ?2`,
      )
      .bind(ids(submissions), limit)
      .all<FaultCount>();
    return results;
  },

  /** Everywhere one code was found, in the order of submission and sheet. */
  async ofCode(submissions: readonly { id: string }[], code: string, limit: number): Promise<FaultFound[]> {
    const { results } = await db
      .prepare(
        `SELECT submission, part, content FROM submission_findings
         WHERE submission IN (SELECT value FROM json_each(?1)) AND code = ?2 AND severity IN ('error', 'warning')
         ORDER BY submission, place LIMIT ?3`,
      )
      .bind(ids(submissions), code, limit)
      .all<FaultFound>();
    return results;
  },
});
