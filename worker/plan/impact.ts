import { standing } from '../../shared/merge.ts';
import type { Store } from '../store/store.ts';
import { again, type KeptPart, keptPart, type Version } from '../submission/again.ts';
import { baselineOf } from '../submission/baseline.ts';
import { type Counts, Tally } from './tally.ts';

/** What one request may still look at; what it does look at is taken off. */
export interface Room {
  units: number;
  rows: number;
}

/** What a page holds: some 20 reads of the database for each unit, of the 1,000 that a request may make; of rows, seconds. */
export const PAGE: Readonly<Room> = { units: 20, rows: 2_000 };

export const isFull = ({ units, rows }: Room): boolean => units <= 0 || rows <= 0;

/**
 * What another version would say of what stands in a period: unit by unit from the one after `after`, each submission checked
 * again under both, until there is no room. A unit is looked at whole; `last` is the last one.
 */
export async function impactOn(
  store: Store,
  before: Version,
  after: Version,
  from: string,
  room: Room,
): Promise<Counts & { last: string }> {
  const heads = await store.submissions.ofUnits(before.plan.id, before.period.id, from, room.units);
  const tally = new Tally();
  let last = from;
  for (const [unit, own] of Map.groupBy(heads, (head) => head.unit)) {
    if (isFull(room)) break;
    last = unit;
    room.units--;
    const heldAgainst = (version: Version) => baselineOf(store, version.plan, version.period, unit);
    const [was, is] = [await heldAgainst(before), await heldAgainst(after)];
    for (const { id, annex, rows } of standing(own)) {
      room.rows -= rows;
      const parts = await keptParts(store, id);
      tally.add(unit, again(annex, parts, before, was) ?? [], again(annex, parts, after, is));
    }
  }
  return { ...tally.counts, last };
}

/** The grids as they were sent; those of a submission are kept for good. */
const keptParts = async (store: Store, submission: string): Promise<KeptPart[]> =>
  Promise.all(
    (await store.submissions.parts(submission)).map(async ({ gridHash, mapping }) => {
      const part = await keptPart(store, gridHash, mapping);
      if (!part) throw new Error(`the grid ${gridHash} is not there`);
      return part;
    }),
  );
