import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { applied, type Mutant, mutantsOf, sample } from './mutants.ts';

/**
 * Are the tests of the rules worth anything? Each mutant of shared/check is tried in a copy of the last commit; one that no
 * test notices is printed. `npm run soak -- [COUNT] [SEED]`.
 */
const count = Number(argv[2] ?? 150);
const seed = Number(argv[3] ?? 1);
const ROOM = 'shared/check';
/** Near tests first: most mutants die there, in two seconds. */
const TESTS = [
  ['test/shared/check', 'test/shared/rulebook', 'test/shared/fix.test.ts'],
  ['test/shared', 'test/unseen.test.ts', 'test/cases.test.ts'],
];

const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'phu-luc-mutants-'));
execFileSync('git', ['worktree', 'add', '--detach', '--quiet', copy, 'HEAD']);
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const passes = (tests: readonly string[]): boolean =>
  spawnSync(execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'core', '--bail', '1', ...tests], {
    cwd: copy,
    stdio: 'ignore',
    timeout: 180_000,
  }).status === 0;

function survives(mutant: Mutant): boolean {
  const path = join(copy, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, applied(source, mutant));
  const survived = TESTS.every(passes);
  writeFileSync(path, source);
  return survived;
}

try {
  const all = readdirSync(join(copy, ROOM))
    .filter((name) => name.endsWith('.ts') && name !== 'rules.ts')
    .flatMap((name) => mutantsOf(`${ROOM}/${name}`, readFileSync(join(copy, ROOM, name), 'utf8')));
  const chosen = sample(all, count, seed);
  let killed = 0;
  for (const [i, mutant] of chosen.entries()) {
    if (survives(mutant))
      console.log(`survived ${mutant.file}:${mutant.line}\n  - ${mutant.before.trim()}\n  + ${mutant.after.trim()}`);
    else killed += 1;
    if ((i + 1) % 10 === 0) console.log(`${i + 1} of ${chosen.length}: ${killed} killed`);
  }
  console.log(
    `${killed} of ${chosen.length} killed (${((100 * killed) / chosen.length).toFixed(1)} %), of ${all.length} mutants; seed ${seed}`,
  );
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', copy]);
  rmSync(copy, { recursive: true, force: true });
}
