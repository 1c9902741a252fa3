/** npm run bench: medians and ratios measured side by side; JSON with --json. */
import { inspectBench } from './inspect.ts';
import { type Result, run } from './measure.ts';

const ROUNDS = 7;

function table(results: readonly Result[]): string {
  const lines = results.map(({ contestant, median, spread, perUnit, ratio }) =>
    [
      contestant.padEnd(24),
      `${median.toFixed(1)} ms ± ${spread.toFixed(1)}`.padStart(20),
      `${Math.round(perUnit)} ns`.padStart(12),
      `${ratio.toFixed(2)}×`.padStart(9),
    ].join(''),
  );
  return [results[0]?.bench ?? '', ...lines, ''].join('\n');
}

const results = [1_000, 10_000, 100_000].flatMap((size) => run(inspectBench(size), ROUNDS));
const benches = new Set(results.map(({ bench }) => bench));
if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
else for (const bench of benches) console.log(table(results.filter((result) => result.bench === bench)));
