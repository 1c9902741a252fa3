import type { Row } from '../../shared/annex/row.ts';
import type { SentFinding } from '../../shared/api.ts';
import type { PartRow } from '../../shared/comments.ts';
import type { Finding } from '../../shared/finding.ts';
import type { NewSubmission } from './submission.ts';

/** Of a submission, what its sender wrote beside the table; document and justifications as JSON. */
export type Letter = Pick<NewSubmission, 'senderName' | 'senderPosition' | 'document' | 'justifications' | 'nilRemark'>;

/** What a submission holds beside its head. */
export const contents = (db: D1Database) => ({
  /** What came along with the table. */
  async letter(id: string): Promise<Letter | null> {
    return db
      .prepare(
        `SELECT sender_name AS senderName, sender_position AS senderPosition, document, justifications,
                nil_remark AS nilRemark
         FROM submissions WHERE id = ?1`,
      )
      .bind(id)
      .first<Letter>();
  },

  /** Whether a submission or a draft of this unit came with this file, as the original of a part or as its signed copy. */
  async holdsFile(unit: string, hash: string): Promise<boolean> {
    const found = await db
      .prepare(
        `SELECT 1 FROM submissions s WHERE s.unit = ?1 AND (s.document ->> 'file' = ?2
           OR EXISTS (SELECT 1 FROM submission_parts p WHERE p.submission = s.id AND p.original = ?2))
           UNION ALL
           SELECT 1 FROM drafts d WHERE d.unit = ?1 AND (d.body ->> '$.document.file' = ?2
             OR EXISTS (SELECT 1 FROM json_each(d.body, '$.parts') p WHERE p.value ->> 'original' = ?2)) LIMIT 1`,
      )
      .bind(unit, hash)
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
