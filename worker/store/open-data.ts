import type { LogEntry } from '../../shared/log/entry.ts';
import { appendIfChanged } from './log.ts';
import type { Act } from './periods.ts';

export interface OpenPeriod {
  plan: string;
  period: string;
  openedAt: string;
}

/** Which periods anybody may fetch. */
export const openData = (db: D1Database) => ({
  async all(): Promise<OpenPeriod[]> {
    const { results } = await db
      .prepare('SELECT plan, period, opened_at AS openedAt FROM open_data ORDER BY plan, period')
      .all<OpenPeriod>();
    return results;
  },

  async isOpen(plan: string, period: string): Promise<boolean> {
    return (
      (await db.prepare('SELECT 1 FROM open_data WHERE plan = ?1 AND period = ?2').bind(plan, period).first()) !== null
    );
  },

  /** Done again it changes nothing, and nothing is recorded. */
  async open({ plan, period, by, at }: Act, entry: LogEntry): Promise<void> {
    await db.batch([
      db
        .prepare(
          'INSERT INTO open_data (plan, period, opened_at, opened_by) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING',
        )
        .bind(plan, period, at.toISOString(), by),
      ...appendIfChanged(db, entry),
    ]);
  },

  async close({ plan, period }: Act, entry: LogEntry): Promise<void> {
    await db.batch([
      db.prepare('DELETE FROM open_data WHERE plan = ?1 AND period = ?2').bind(plan, period),
      ...appendIfChanged(db, entry),
    ]);
  },
});
