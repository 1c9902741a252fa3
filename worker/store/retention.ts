import type { LogEntry } from '../../shared/log/entry.ts';
import { append } from './log.ts';

/** What ends by itself and is cleared away some time after. A code that was used stays: it says who let whom in. */
const ENDED = {
  codes: `enrolments WHERE expires_at < ?1 AND NOT EXISTS (SELECT 1 FROM credentials WHERE origin = enrolments.hash)`,
  sessions: 'sessions WHERE expires_at < ?1',
  attempts: 'attempts WHERE since < ?1',
  signIns: 'sign_ins WHERE expires_at < ?1',
} as const;

export type Ended = keyof typeof ENDED;
/** Before when each of them has to have ended. */
export type Before = Record<Ended, Date>;

const ENDING = Object.keys(ENDED) as Ended[];

export const retention = (db: D1Database) => ({
  async count(before: Before): Promise<Record<Ended, number>> {
    const counted = await db.batch<{ count: number }>(
      ENDING.map((what) => db.prepare(`SELECT count(*) AS count FROM ${ENDED[what]}`).bind(before[what].toISOString())),
    );
    const count = (i: number) => counted[i]?.results[0]?.count ?? 0;
    return Object.fromEntries(ENDING.map((what, i) => [what, count(i)])) as Record<Ended, number>;
  },

  async clear(before: Before, entry: LogEntry): Promise<void> {
    await db.batch([
      ...append(db, entry),
      ...ENDING.map((what) => db.prepare(`DELETE FROM ${ENDED[what]}`).bind(before[what].toISOString())),
    ]);
  },
});
