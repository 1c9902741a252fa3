import type { Row } from '../../shared/annex/row.ts';
import type { SentFinding } from '../../shared/api.ts';
import type { PartRow } from '../../shared/comments.ts';
import type { Finding } from '../../shared/finding.ts';
import type { NewSubmission } from './submission.ts';

/** Of a submission, what its sender wrote beside the table; document and justifications as JSON. */
export type Letter = Pick<
  NewSubmission,
  'senderName' | 'senderPosition' | 'document' | 'justifications' | 'nilRemark' | 'clientName'
>;

/** What a submission holds beside its head. */
export const contents = (db: D1Database) => ({
  /** What came along with the table. */
  async letter(id: string): Promise<Letter | null> {
    return db
      .prepare(
        `SELECT sender_name AS senderName, sender_position AS senderPosition, document, justifications,
                nil_remark AS nilRemark, client_name AS clientName
         FROM submissions WHERE id = ?1`,
      )
      .bind(id)
      .first<Letter>();
  },

  /**
   * Whether a submission came with this file, as the original of a part or as its signed copy: one of this unit, or of any;
   * of these plans, or of all. What a draft came with is its unit's alone.
   */
  async holdsFile(hash: string, { unit, plans }: { unit: string | null; plans: readonly string[] | null }) {
    const found = await db
      .prepare(
        `SELECT 1 FROM submissions WHERE (?2 IS NULL OR unit = ?2)
           AND (?3 IS NULL OR plan IN (SELECT value FROM json_each(?3)))
           AND id IN (SELECT submission FROM submission_parts WHERE original IS NOT NULL AND original = ?1
             UNION ALL SELECT id FROM submissions WHERE document ->> 'file' IS NOT NULL AND document ->> 'file' = ?1)
         UNION ALL
         SELECT 1 FROM drafts d WHERE d.unit = ?2 AND (d.body ->> '$.document.file' = ?1
           OR EXISTS (SELECT 1 FROM json_each(d.body, '$.parts') p WHERE p.value ->> 'original' = ?1)) LIMIT 1`,
      )
      .bind(hash, unit, plans && JSON.stringify(plans))
      .first();
    return found !== null;
  },

  /** The rows of all parts, in order. */
  async rows(submission: string): Promise<Row[]> {
    return (await this.partRows(submission)).map(({ row }) => row);
  },

  async partRows(submission: string): Promise<PartRow[]> {
    const { results } = await db
      .prepare('SELECT part, content FROM submission_rows WHERE submission = ?1 ORDER BY place')
      .bind(submission)
      .all<{ part: number; content: string }>();
    return results.map(({ part, content }) => ({ part, row: JSON.parse(content) as Row }));
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
