/** One bench: contestants doing the same work in the same run, and the one the others are compared with. */
export interface Bench {
  name: string;
  /** What one unit of work is, for the table: "row", "push". */
  unit: string;
  units: number;
  limit: string;
  contestants: Record<string, () => unknown>;
}

export interface Result {
  bench: string;
  contestant: string;
  /** Median and interquartile range, milliseconds. */
  median: number;
  spread: number;
  /** Nanoseconds per unit of work. */
  perUnit: number;
  /** Against the limit, in the same run: 1 is as fast as it. */
  ratio: number;
}

const WARM_UP = 2;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs the contestants in turn, round after round, so that what disturbs the machine disturbs all of them. */
export function run(bench: Bench, rounds: number): Result[] {
  const times = new Map(Object.keys(bench.contestants).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < rounds; round++)
    for (const [name, work] of Object.entries(bench.contestants)) {
      const start = performance.now();
      work();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  const medians = new Map([...times].map(([name, all]) => [name, [...all].sort((a, b) => a - b)]));
  const limit = quantile(medians.get(bench.limit) ?? [], 0.5);
  return [...medians].map(([contestant, sorted]) => {
    const median = quantile(sorted, 0.5);
    return {
      bench: bench.name,
      contestant,
      median,
      spread: quantile(sorted, 0.75) - quantile(sorted, 0.25),
      perUnit: (median * 1e6) / bench.units,
      ratio: median / limit,
    };
  });
}
