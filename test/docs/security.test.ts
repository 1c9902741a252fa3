import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

const FILE = /`((?:shared|worker|addin|cli|ops|test)\/[^`]+)`/g;
const filesIn = (cell: string) => [...cell.matchAll(FILE)].map((match) => match[1] ?? '');

it('every threat has a place where it is met and a test that shows it', () => {
  expect(rows.length).toBeGreaterThan(30);
  for (const [, threat, met = '', shown = ''] of rows)
    expect([filesIn(met).length > 0, filesIn(shown).length > 0], threat).toEqual([true, true]);
});

it.each(rows.map(([, threat = '', met = '', shown = '']) => ({ threat, met, shown })))(
  'what is named for it is there: $threat',
  ({ met, shown }) => {
    expect(filesIn(met + shown).filter((file) => !existsSync(file))).toEqual([]);
    for (const test of shown.split(/;\s*(?=`test)/)) {
      const text = readFileSync(filesIn(test)[0] ?? '', 'utf8');
      const names = [...test.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !text.includes(name))).toEqual([]);
    }
  },
);
