import type { Letter } from './contents.ts';

/** A file that a part was read from, where it came along. */
export interface Original {
  submission: string;
  file: string;
  hash: string;
}

/** What came along with many submissions, each read with one statement. */
export const letters = (db: D1Database) => ({
  async of(submissions: readonly string[]): Promise<Map<string, Letter>> {
    const { results } = await db
      .prepare(
        `SELECT id, sender_name AS senderName, sender_position AS senderPosition, document, justifications,
                nil_remark AS nilRemark, client_name AS clientName
         FROM submissions WHERE id IN (SELECT value FROM json_each(?1))`,
      )
      .bind(JSON.stringify(submissions))
      .all<Letter & { id: string }>();
    return new Map(results.map(({ id, ...letter }) => [id, letter]));
  },

  async originals(submissions: readonly string[]): Promise<Original[]> {
    const { results } = await db
      .prepare(
        `SELECT submission, file, original AS hash FROM submission_parts
         WHERE submission IN (SELECT value FROM json_each(?1)) AND original IS NOT NULL ORDER BY submission, place`,
      )
      .bind(JSON.stringify(submissions))
      .all<Original>();
    return results;
  },
});
