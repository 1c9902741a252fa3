import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { applied, type Mutant, mutantsOf, sample } from './mutants.ts';

const ROOM = 'shared/check';
/** Near tests first: most mutants die there, in two seconds. */
const TESTS = [
  ['test/shared/check', 'test/shared/rulebook', 'test/shared/fix.test.ts'],
  ['test/shared', 'test/unseen.test.ts', 'test/cases.test.ts'],
];

/**
 * Are the tests of the rules worth anything? Each mutant of shared/check is tried in a copy of the last commit; one that no
 * test notices is told.
 */
export function mutants(count: number, seed: number, tell: (line: string) => void): void {
  const copy = mkdtempSync(join(tmpdir(), 'phu-luc-mutants-'));
  execFileSync('git', ['worktree', 'add', '--detach', '--quiet', copy, 'HEAD']);
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  try {
    const all = readdirSync(join(copy, ROOM))
      .filter((name) => name.endsWith('.ts') && name !== 'rules.ts')
      .flatMap((name) => mutantsOf(`${ROOM}/${name}`, readFileSync(join(copy, ROOM, name), 'utf8')));
    const chosen = sample(all, count, seed);
    const killed = chosen.filter((mutant, i) => {
      const survived = survives(copy, mutant);
      if (survived)
        tell(`survived ${mutant.file}:${mutant.line}\n  - ${mutant.before.trim()}\n  + ${mutant.after.trim()}`);
      if ((i + 1) % 10 === 0) tell(`${i + 1} of ${chosen.length} tried`);
      return !survived;
    }).length;
    const share = ((100 * killed) / chosen.length).toFixed(1);
    tell(`${killed} of ${chosen.length} killed (${share} %), of ${all.length} mutants; seed ${seed}`);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', copy]);
    rmSync(copy, { recursive: true, force: true });
  }
}

function survives(copy: string, mutant: Mutant): boolean {
  const path = join(copy, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, applied(source, mutant));
  const survived = TESTS.every((tests) => passes(copy, tests));
  writeFileSync(path, source);
  return survived;
}

/** Long enough for a busy machine: only a mutant that never ends is stopped, and so noticed. */
const NEVER_ENDS = 900_000;

const passes = (cwd: string, tests: readonly string[]): boolean =>
  spawnSync(execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'core', '--bail', '1', ...tests], {
    cwd,
    stdio: 'ignore',
    timeout: NEVER_ENDS,
  }).status === 0;
