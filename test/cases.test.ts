import { readdir, readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { inspect } from '../shared/inspect.ts';
import { planById } from '../shared/plan/built-in.ts';
import { readWorkbook } from '../shared/xlsx/read.ts';
import type { Case, Expected } from './cases/case.ts';
import { CASES } from './cases/cases.ts';
import { compare, type Verdict } from './cases/compare.ts';
import { expectedOf } from './cases/expected.ts';
import { KNOWN } from './cases/known.ts';
import { measuresOf } from './cases/measures.ts';
import { workbookOf } from './cases/workbook.ts';

const folder = new URL('./cases/workbooks/', import.meta.url);
const stored = (name: string): Promise<Buffer> => readFile(new URL(name, folder));

/** From the bytes of a workbook to what the checker makes of it, beside what a person reads there. */
async function verdictOn({ name, plan, stage = 'plan' }: Case): Promise<Verdict> {
  const grids = await readWorkbook(await stored(`${name}.xlsx`));
  const expected: Expected = JSON.parse((await stored(`${name}.json`)).toString());
  return compare(expected, inspect(grids, plan ? planById(plan) : null, { stage }));
}

const verdicts: Verdict[] = [];

describe('workbooks laid out as people do it', () => {
  for (const example of CASES)
    (KNOWN[example.name] ? it.fails : it)(`${example.name}: ${example.about}`, async () => {
      const verdict = await verdictOn(example);
      verdicts.push(verdict);
      expect(verdict.mismatches).toEqual([]);
    });

  afterAll(() => console.log(measuresOf(verdicts)));
});

it('every workbook and its expectation are those of the drawings: node test/cases/make.ts', async () => {
  const names = CASES.flatMap(({ name }) => [`${name}.json`, `${name}.xlsx`]);
  expect((await readdir(folder)).sort()).toEqual(names.sort());
  for (const example of CASES) {
    expect(new Uint8Array(await stored(`${example.name}.xlsx`)), example.name).toEqual(workbookOf(example));
    expect(JSON.parse((await stored(`${example.name}.json`)).toString()), example.name).toEqual(expectedOf(example));
  }
});

it('a case that is known to fail is one of the cases', () => {
  const names = new Set(CASES.map(({ name }) => name));
  expect(Object.keys(KNOWN).filter((name) => !names.has(name))).toEqual([]);
});
