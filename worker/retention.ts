import { z } from 'zod';
import type { Surroundings } from './context.ts';
import { record } from './log.ts';
import type { Store } from './store/store.ts';

const DAY = 24 * 60 * 60_000;

/** Days after the end. The least that is allowed: an auditor of a season may ask for a refused run more than a year later. */
export const Retention = z.strictObject({
  refused: z.int().min(400),
  codes: z.int().min(30),
  sessions: z.int().min(1),
  attempts: z.int().min(1),
  signIns: z.int().min(0).default(1),
});
export type Retention = z.infer<typeof Retention>;

/** Days for which a merged workbook is kept beside what it can be made of again. */
const COPIES = 30;

/**
 * Clears away what was kept long enough, and records how much of what. The grids go last: were they gone and not recorded,
 * nobody could tell why; recorded and still there, they go the next day. Submissions and their grids are never touched.
 */
export async function applyRetention(
  store: Store,
  days: Retention,
  surroundings: Pick<Surroundings, 'now' | 'newSalt'>,
): Promise<void> {
  const now = surroundings.now();
  const ago = (count: number) => new Date(now.getTime() - count * DAY);
  const before = {
    codes: ago(days.codes),
    sessions: ago(days.sessions),
    attempts: ago(days.attempts),
    signIns: ago(days.signIns),
  };
  await store.workbooks.clearBefore(ago(COPIES));
  const grids = await store.grids.inspectedBefore(ago(days.refused));
  const removed = { refused: grids.length, ...(await store.retention.count(before)) };
  if (Object.values(removed).every((count) => count === 0)) return;
  const entry = record(surroundings, 'retention.applied', now.toISOString().slice(0, 10), { days, removed });
  await store.retention.clear(before, entry);
  await store.grids.clear(grids);
}
