import type { LogEntry } from '../../shared/log/entry.ts';
import { append } from './log.ts';
import type { Act } from './periods.ts';

export interface NewReopening {
  id: string;
  unit: string;
  reason: string;
  until: string;
}

export interface StoredReopening extends NewReopening {
  openedAt: string;
}

/** Whether a period takes in what a unit sends. */
export interface Door {
  closedAt: string | null;
  /** The last moment until which it was opened again for the unit. */
  until: string | null;
}

/** Closed periods, open again for one unit by name. */
export const reopenings = (db: D1Database) => ({
  async add({ plan, period, by, at }: Act, { id, unit, reason, until }: NewReopening, entry: LogEntry): Promise<void> {
    await db.batch([
      ...append(db, entry),
      db
        .prepare(
          `INSERT INTO reopenings (id, plan, period, unit, reason, until, opened_by, opened_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
        )
        .bind(id, plan, period, unit, reason, until, by, at.toISOString()),
    ]);
  },

  async ofPeriod(plan: string, period: string): Promise<StoredReopening[]> {
    const { results } = await db
      .prepare(
        `SELECT id, unit, reason, until, opened_at AS openedAt FROM reopenings
         WHERE plan = ?1 AND period = ?2 ORDER BY opened_at, unit`,
      )
      .bind(plan, period)
      .all<StoredReopening>();
    return results;
  },

  async doorFor(plan: string, period: string, unit: string): Promise<Door> {
    const door = await db
      .prepare(
        `SELECT (SELECT closed_at FROM periods WHERE plan = ?1 AND period = ?2) AS closedAt,
                (SELECT max(until) FROM reopenings WHERE plan = ?1 AND period = ?2 AND unit = ?3) AS until`,
      )
      .bind(plan, period, unit)
      .first<Door>();
    return door ?? { closedAt: null, until: null };
  },
});
