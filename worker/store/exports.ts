import type { LogEntry } from '../../shared/log/entry.ts';
import { append } from './log.ts';

/** What was taken away or looked at: nothing of it is stored but its line of the log. */
export const exports = (db: D1Database) => ({
  async add(entry: LogEntry): Promise<void> {
    await db.batch(append(db, entry));
  },
});
