import { bundle } from './bundle.ts';
import { clientOf, openCity, PERIOD, PLAN } from './city.ts';
import { fillUnits, migrate } from './database.ts';
import { type Cost, deadlineHour, type Occasion } from './hour.ts';
import { type PreviewResult, preview } from './preview.ts';
import { seeded } from './random.ts';
import { startRuntime } from './runtime.ts';
import { faults } from './stored.ts';
import { unitsFor } from './units.ts';

export interface DeadlineResult {
  units: number;
  /** Units that the city sees as having sent. */
  sent: number;
  stored: number;
  lostAnswers: number;
  duplicates: number;
  faults: string[];
  costs: Record<Occasion, Summary>;
  preview: PreviewResult;
}

interface Summary {
  requests: number;
  /** Rows per request: median and most. */
  read: [number, number];
  written: [number, number];
}

/** A city of so many units in the hour before the due date, and what each sending costs the database. */
export async function deadline(count: number, seed: number, folder: string): Promise<DeadlineResult> {
  const units = unitsFor(count);
  const runtime = await startRuntime(await bundle('test/worker/soak/entry.ts', folder, units), folder);
  await migrate(runtime.database);
  await fillUnits(runtime.database, units);
  const { admin, clerks } = await openCity(runtime.url, units);

  const hour = await deadlineHour(runtime.url, clerks, seeded(seed));
  const look = await faults(runtime, hour.acknowledged, 0);
  if (look.stored !== hour.acknowledged.size)
    look.faults.push(`${look.stored} stored, ${hour.acknowledged.size} acknowledged`);
  const { totals } = await clientOf(runtime.url, admin).city(PLAN, PERIOD);
  const previewed = await preview(runtime.url, admin);
  await runtime.stop();
  return {
    units: count,
    sent: totals.sent,
    stored: look.stored,
    lostAnswers: hour.lostAnswers,
    duplicates: hour.duplicates,
    faults: look.faults,
    costs: {
      first: summary(hour.costs, 'first'),
      second: summary(hour.costs, 'second'),
      later: summary(hour.costs, 'later'),
      twelfth: summary(hour.costs, 'twelfth'),
      repeated: summary(hour.costs, 'repeated'),
    },
    preview: previewed,
  };
}

function summary(all: readonly Cost[], occasion: Occasion): Summary {
  const costs = all.filter((cost) => cost.occasion === occasion);
  const of = (what: 'read' | 'written'): [number, number] => {
    const counts = costs.map((cost) => cost[what]).sort((a, b) => a - b);
    return [counts[counts.length >> 1] ?? 0, counts.at(-1) ?? 0];
  };
  return { requests: costs.length, read: of('read'), written: of('written') };
}
