/** npm run bench -- [NAME…]: medians and ratios measured side by side; the same as JSON in bench/results/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { BENCHES } from './benches.ts';
import { type Result, run } from './measure.ts';
import { table } from './table.ts';

const FOLDER = 'bench/results';

const named = argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  exit(2);
}

mkdirSync(FOLDER, { recursive: true });
for (const [name, benches] of Object.entries(BENCHES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const results: Result[] = [];
  for (const bench of await benches()) {
    results.push(...(await run(bench)));
    console.log(table(results.filter((result) => result.bench === bench.name)));
  }
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(results, null, 1)}\n`);
}
// Runtimes of a contestant may keep something open.
exit(0);
