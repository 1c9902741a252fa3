import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { inspect } from '../shared/inspect.ts';
import { PLANS } from '../shared/plan/built-in.ts';
import { fitPlan } from '../shared/plan/fit.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';
import { compareWorkbook, type ExpectedWorkbook, noScore, type Score } from './unseen/annexes.ts';
import { compareFaults, type ExpectedFaults, type FaultScore, inspectPlanted } from './unseen/faults.ts';
import { KNOWN } from './unseen/known.ts';

const folder = (name: string) => new URL(`./unseen/${name}/`, import.meta.url);
const expectations = <E>(name: string): E[] =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith('.expected.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, folder(name)), 'utf8')) as E);
const grids = (name: string, file: string) => readWorkbook(readFileSync(new URL(file, folder(name))));
const share = ([part, all]: [number, number]) => `${part} of ${all} (${((100 * part) / (all || 1)).toFixed(1)} %)`;

describe('annexes by people who had not seen the program', () => {
  const score: Score = noScore();
  it.each(expectations<ExpectedWorkbook>('annexes').map((expected) => [expected.file, expected] as const))(
    '%s',
    async (file, expected) => {
      const sheets = await grids('annexes', file);
      const actual = inspect(sheets, fitPlan(sheets, PLANS), { stage: expected.stage });
      expect(compareWorkbook(expected, actual, score)).toEqual(KNOWN[file]?.differs ?? []);
    },
  );
  afterAll(() =>
    console.log(
      [
        `columns right: ${share(score.columns)}`,
        `rows classified right: ${share(score.rows)}`,
        `values right: ${share(score.values)}`,
        `values unreadable: ${share(score.unreadable)}`,
        `right among tables with confidence above 0.9: ${share(score.sure)}`,
      ].join('\n'),
    ),
  );
});

describe('faults planted by people who had not seen the program', () => {
  const score: FaultScore = { planted: 0, found: 0, falseAlarms: 0, falseInClean: 0 };
  it.each(expectations<ExpectedFaults>('faults').map((expected) => [expected.file, expected] as const))(
    '%s',
    async (file, expected) => {
      const actual = await inspectPlanted(expected, (name) => grids('faults', name));
      expect(compareFaults(expected, actual, score)).toEqual(KNOWN[file]?.differs ?? []);
    },
  );
  afterAll(() =>
    console.log(
      `planted faults found: ${share([score.found, score.planted])}; false alarms: ${score.falseAlarms} beside faults, ${score.falseInClean} in clean workbooks`,
    ),
  );
});
