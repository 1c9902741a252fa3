import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deadline } from './soak/deadline.ts';
import { kills } from './soak/kills.ts';
import { tamper } from './soak/tamper.ts';
import { workbookCampaign } from './soak/workbook/campaign.ts';

/** The short versions of `npm run soak`. */
const MINUTES = 60_000;
const SEED = 3;
const UNITS_MERGED = 24;

let folder: string;
beforeEach(async () => {
  await mkdir('.wrangler', { recursive: true });
  folder = await mkdtemp(resolve('.wrangler', 'test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it(
  'loses, tears and doubles nothing that was acknowledged when the server is killed under load',
  async () => {
    const { faults, acknowledged } = await kills(4, SEED, folder, () => undefined);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(8);
  },
  3 * MINUTES,
);

it(
  'tells every alteration of the log that something held elsewhere covers, and none of the honest log',
  async () => {
    const { faults, attacks, told, uncovered } = await tamper(60, SEED, folder, () => undefined);
    expect(faults).toEqual([]);
    expect(Math.min(...Object.values(attacks))).toBeGreaterThan(0);
    expect(told).toBeGreaterThan(uncovered);
  },
  3 * MINUTES,
);

it(
  'costs the database the same for each sending, however many units send in the hour before the due date, and how often',
  async () => {
    const few = await deadline(40, SEED, folder);
    await rm(`${folder}/state`, { recursive: true });
    const many = await deadline(120, SEED, folder);
    for (const { units, sent, faults, lostAnswers, duplicates, preview } of [few, many]) {
      expect({ sent, faults }).toEqual({ sent: units, faults: [] });
      // Twenty units to a page; every annex has one task outside the plan's year.
      expect(preview).toMatchObject({ units, worse: units, pages: units / 20 + 1 });
      expect(Math.min(lostAnswers, duplicates)).toBeGreaterThan(0);
    }
    const { first, second, twelfth } = many.costs;
    expect([first.read, first.written]).toEqual([few.costs.first.read, few.costs.first.written]);
    expect([second.read, second.written]).toEqual([few.costs.second.read, few.costs.second.written]);
    // Nor does it matter how often the unit has sent before.
    expect([twelfth.read, twelfth.written]).toEqual([second.read, second.written]);
  },
  5 * MINUTES,
);

it(
  'every cell of the merged workbook is what the server says, as readers that are not ours see it',
  async () => {
    const { faults, rows, sheets } = await workbookCampaign(UNITS_MERGED, SEED, folder, false);
    expect(faults).toEqual([]);
    expect(rows).toBeGreaterThan(10 * UNITS_MERGED);
    expect(sheets).toHaveLength(9);
  },
  8 * MINUTES,
);
