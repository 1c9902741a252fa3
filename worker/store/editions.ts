import type { EditionName } from '../../shared/api.ts';
import type { LogEntry } from '../../shared/log/entry.ts';
import type { PlanPeriod } from '../../shared/plan/schema.ts';
import type { Status } from '../../shared/review.ts';
import { append } from './log.ts';
import type { Act } from './periods.ts';

/** What an edition is made of: with the submissions, all that has to be kept to show it again. */
export interface EditionContent {
  planVersion: number;
  /** As it stood then: a due date changed later makes nobody late, or in time, in what was issued. */
  period: PlanPeriod;
  /** The submissions that stood. */
  standing: string[];
  /** Every submission of the period with where it stood with the city: reviews go on afterwards. */
  states: Record<string, Status>;
}

export interface NewEdition extends EditionContent {
  number: number;
  /** How many submissions the period had when this was put together. */
  seen: number;
  /** How many reviews of them there were. */
  seenReviews: number;
}

/** The city's table as it was at each close of a period. */
export const editions = (db: D1Database) => ({
  async names(plan: string, period: string): Promise<EditionName[]> {
    const { results } = await db
      .prepare('SELECT number, issued_at AS issuedAt FROM editions WHERE plan = ?1 AND period = ?2 ORDER BY number')
      .bind(plan, period)
      .all<EditionName>();
    return results;
  },

  async read(plan: string, period: string, number: number): Promise<EditionContent | null> {
    const found = await db
      .prepare('SELECT content FROM editions WHERE plan = ?1 AND period = ?2 AND number = ?3')
      .bind(plan, period, number)
      .first<{ content: string }>();
    return found && (JSON.parse(found.content) as EditionContent);
  },

  /**
   * Closes the period and keeps the edition, both or neither. False where a submission or a review came in since the edition was put
   * together, or somebody else has just closed: look again.
   */
  async close({ plan, period, by, at }: Act, edition: NewEdition, entry: LogEntry): Promise<boolean> {
    const { number, seen, seenReviews, ...content } = edition;
    const closed = at.toISOString();
    try {
      await db.batch([
        ...append(db, entry),
        db
          .prepare(
            `INSERT INTO editions (plan, period, number, issued_at, issued_by, seen, content, seen_reviews)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
          )
          .bind(plan, period, number, closed, by, seen, JSON.stringify(content), seenReviews),
        db
          .prepare(
            `INSERT INTO periods (plan, period, set_by, set_at, closed_at, plan_version) VALUES (?1, ?2, ?3, ?4, ?4, ?5)
             ON CONFLICT (plan, period) DO UPDATE SET set_by = ?3, set_at = ?4, closed_at = ?4,
               plan_version = coalesce(plan_version, ?5)`,
          )
          .bind(plan, period, by, closed, content.planVersion),
      ]);
      return true;
    } catch (error) {
      if (/edition-stale|immutable/.test(String(error))) return false;
      throw error;
    }
  },
});
