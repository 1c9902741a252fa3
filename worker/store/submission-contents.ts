import type { Row } from '../../shared/annex/row.ts';
import type { SentFinding } from '../../shared/api.ts';
import type { Finding } from '../../shared/finding.ts';

/** What a submission holds beside its head. */
export const contents = (db: D1Database) => ({
  /** The rows of all parts, in order. */
  async rows(submission: string): Promise<Row[]> {
    const { results } = await db
      .prepare('SELECT content FROM submission_rows WHERE submission = ?1 ORDER BY place')
      .bind(submission)
      .all<{ content: string }>();
    return results.map(({ content }) => JSON.parse(content) as Row);
  },

  async findings(submission: string): Promise<SentFinding[]> {
    const { results } = await db
      .prepare('SELECT part, content FROM submission_findings WHERE submission = ?1 ORDER BY place')
      .bind(submission)
      .all<{ part: number; content: string }>();
    return results.map(({ part, content }) => ({ ...(JSON.parse(content) as Finding), part }));
  },

  /** What each part was read from and how, as it came. */
  async parts(submission: string): Promise<{ gridHash: string; mapping: string | null }[]> {
    const { results } = await db
      .prepare('SELECT grid_hash AS gridHash, mapping FROM submission_parts WHERE submission = ?1 ORDER BY place')
      .bind(submission)
      .all<{ gridHash: string; mapping: string | null }>();
    return results;
  },
});
