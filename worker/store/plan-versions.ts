import type { LogEntry } from '../../shared/log/entry.ts';
import type { Given } from '../../shared/plan/mistakes.ts';
import { type Plan, PlanSchema } from '../../shared/plan/schema.ts';
import { append } from './log.ts';
import type { Act } from './periods.ts';

interface Content {
  content: string;
}

/** Read through the schema: what was published before a member existed gets its default. */
const planOf = ({ content }: Content): Plan => PlanSchema.parse(JSON.parse(content));

/** Versions of plans that the city published. Those that come with the product stand in shared/plan/built-in.ts. */
export const planVersions = (db: D1Database) => ({
  /** The newest of each plan, the plan published last first. */
  async newest(): Promise<Plan[]> {
    const { results } = await db
      .prepare(
        `SELECT content FROM plan_versions v
         WHERE version = (SELECT max(version) FROM plan_versions WHERE plan = v.plan) ORDER BY published_at DESC, plan`,
      )
      .all<Content>();
    return results.map(planOf);
  },

  async newestOf(plan: string): Promise<Plan | null> {
    const found = await db
      .prepare('SELECT content FROM plan_versions WHERE plan = ?1 ORDER BY version DESC LIMIT 1')
      .bind(plan)
      .first<Content>();
    return found && planOf(found);
  },

  async at(plan: string, version: number): Promise<Plan | null> {
    const found = await db
      .prepare('SELECT content FROM plan_versions WHERE plan = ?1 AND version = ?2')
      .bind(plan, version)
      .first<Content>();
    return found && planOf(found);
  },

  /** What units have answered so far. */
  async given(plan: string): Promise<Given[]> {
    const { results } = await db
      .prepare('SELECT DISTINCT period, annex, unit FROM submissions WHERE plan = ?1')
      .bind(plan)
      .all<Given>();
    return results;
  },

  /**
   * Publishes a version; periods that are open keep the one they have. False where somebody else has just published one.
   * What was answered before has its version already (a trigger of the table of submissions).
   */
  async publish(
    plan: Plan,
    { by, at }: Pick<Act, 'by' | 'at'>,
    keep: readonly { period: string; version: number }[],
    entry: LogEntry,
  ): Promise<boolean> {
    const moment = at.toISOString();
    try {
      await db.batch([
        ...append(db, entry),
        db
          .prepare(
            `INSERT INTO plan_versions (plan, version, content, published_at, published_by) VALUES (?1, ?2, ?3, ?4, ?5)`,
          )
          .bind(plan.id, plan.version, JSON.stringify(plan), moment, by),
        db
          .prepare(
            `INSERT INTO periods (plan, period, plan_version, set_by, set_at)
             SELECT ?1, value ->> 'period', value ->> 'version', ?3, ?4 FROM json_each(?2) WHERE true
             ON CONFLICT (plan, period) DO UPDATE SET plan_version = coalesce(plan_version, excluded.plan_version)`,
          )
          .bind(plan.id, JSON.stringify(keep), by, moment),
      ]);
      return true;
    } catch (error) {
      if (/version-stale/.test(String(error))) return false;
      throw error;
    }
  },
});
