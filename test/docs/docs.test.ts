import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandName, WORDS } from '../../cli/words.ts';
import { rulesPage } from '../../docs/make/rules.ts';
import { fingerprint, READ, seedFindingsPage } from '../../docs/make/seed-findings.ts';
import settings from '../../package.json' with { type: 'json' };
import { COLUMNS } from '../../shared/annex/columns.ts';
import { PLANS } from '../../shared/plan/built-in.ts';
import { FAILURES } from '../../shared/xlsx/failure.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const README = read('README.md');
const CLI = read('docs/cli.md');
const DECISIONS = read('docs/decisions.md');
const options = (text: string) => new Set([...text.matchAll(/--([a-z]+)/g)].map((match) => match[1]));

describe.each([
  'README.md',
  'docs/rules.md',
  'docs/seed-findings.md',
  'docs/architecture.md',
  'docs/decisions.md',
  'docs/cli.md',
  'docs/security.md',
  'docs/huong-dan-thanh-tra.md',
  'docs/huong-dan-can-bo.md',
])('%s', (path) => {
  const text = read(path);

  it('links to what exists', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => join(dirname(path), match[1] ?? ''));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const named = [...text.matchAll(/`((?:shared|addin|worker|cli|demo|test|bench|docs)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((each) => !existsSync(each))).toEqual([]);
  });

  it('names scripts that exist', () => {
    const scripts = [...text.matchAll(/npm (?:run (?:--silent )?)?(start|test|(?<=run |silent )\w+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(scripts.filter((each) => !Object.hasOwn(settings.scripts, each))).toEqual([]);
  });
});

it('docs/rules.md is what the rules say now (npm run docs)', () => expect(read('docs/rules.md')).toBe(rulesPage()));

it('docs/seed-findings.md is what the checker says now', async () =>
  expect(read('docs/seed-findings.md')).toBe(await seedFindingsPage()));

it('docs/seed-findings.md was read by hand as it stands: who changes it reads it again (READ in docs/make)', async () =>
  expect(READ.fingerprint).toBe(await fingerprint()));

it('the README begins with the two commands that CI and newcomers run', () => {
  expect(README.indexOf('npm ci && npm start')).toBeLessThan(README.indexOf('npm ci && npm test'));
  expect(read('.ci/run')).toMatch(/npm ci( --\S+)* && npm test/);
});

it('the README names every built-in plan', () =>
  expect(PLANS.filter(({ id }) => !README.includes(`\`${id}\``))).toEqual([]));

describe('docs/cli.md', () => {
  it.each(['check', 'enrol', 'push', 'merge', 'template'] satisfies CommandName[])(
    'gives %s the options of its usage',
    (name) => {
      // A command may be called in several ways, each on a line of its own.
      const calls = CLI.matchAll(new RegExp(`^npm run --silent phuluc -- ${name} (.*)$`, 'gm'));
      const call = [...calls].map(([, given]) => given).join(' ');
      expect(options(call)).toEqual(options(WORDS.en.usage[name]));
      expect(options(call)).toEqual(options(WORDS.vi.usage[name]));
    },
  );

  it('names every column under its kind of value', () => {
    const row = (kind: string) =>
      new Set((new RegExp(`^\\| ${kind} \\| \`([^\`]*)\``, 'm').exec(CLI)?.[1] ?? '').split(' '));
    const keys = (...kinds: string[]) =>
      new Set(
        Object.entries(COLUMNS)
          .filter(([, { reads }]) => kinds.includes(reads))
          .map(([key]) => key),
      );
    expect(row('text')).toEqual(keys('text', 'ordinal'));
    for (const kind of ['time', 'measure', 'agencies']) expect(row(kind)).toEqual(keys(kind));
  });

  it('names every reason why a file cannot be read', () => {
    const listed = /`reason` is one of `([^`]*)`/.exec(CLI)?.[1]?.split(' ') ?? [];
    expect(Object.keys(FAILURES).filter((reason) => !listed.includes(reason))).toEqual([]);
  });
});

it('docs/decisions.md gives a reason for every dependency, at the version that is installed', () => {
  for (const [name, version] of Object.entries({ ...settings.dependencies, ...settings.devDependencies })) {
    const stated = new RegExp(`\`${name}\`(?: (\\d[\\w.-]*))?`).exec(DECISIONS);
    expect(stated, name).not.toBeNull();
    expect(stated?.[1] ?? version, name).toBe(version);
  }
});
