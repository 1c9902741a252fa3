import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { cityTargets } from '../../../shared/city-targets.ts';
import { a1 } from '../../../shared/grid.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { UNITS } from '../../../shared/plan/units.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { figure, share, source } from '../target-sources.ts';
import { merged, PLAN } from './city-rows.ts';

const ONLINE = 'Tỷ lệ hồ sơ trực tuyến';
const minimum = { id: 'm', indicator: ONLINE, comparator: '>=' as const, value: 40, measure: '%', source: 'test' };
const plan: Plan = { ...PLAN, minimums: [minimum] };
const [first, second, third] = UNITS.map(({ code }) => code) as [string, string, string];

/** One below the minimum, one in words, one that says two things. */
const targets = cityTargets(plan, 'plan', [
  { ...share(first, 10, 40), value: figure(25), previous: figure(20) },
  { ...share(second, 90, 100), value: { text: 'Trên 90%', value: 90, comparator: '>', percent: true } },
  source(third, { indicator: 'Số lớp tập huấn', measure: 'lớp', value: figure(3) }),
  source(third, { indicator: 'Số lớp tập huấn', measure: 'lớp', value: figure(4) }),
]);

const matrixOf = async (bytes: Uint8Array) => {
  const grid = (await readWorkbook(bytes)).find(({ sheet }) => sheet === 'Chỉ tiêu theo đơn vị');
  return {
    values: Object.fromEntries((grid?.cells ?? []).map((cell) => [a1(cell), cell.value])),
    formats: Object.fromEntries((grid?.cells ?? []).map((cell) => [a1(cell), cell.format])),
  };
};

it('units beside targets: each with the figures that are there, marked by a sign, the city below', async () => {
  const { values, formats } = await matrixOf(await merged({}, { plan, targets }));
  expect(values).toMatchObject({
    ...{ A4: 'Mã đơn vị', C4: ONLINE, C5: '%; mức giao ≥ 40%; 2 đơn vị', C6: 'Kết quả kỳ trước', D6: 'Chỉ tiêu giao' },
    ...{ E4: 'Số lớp tập huấn', E5: 'lớp; 1 đơn vị', E6: 'Chỉ tiêu giao' },
    ...{ A7: first, C7: 20, D7: 25, A8: second, D8: 'Trên 90%', A9: third, E9: '3; 4 ≠' },
    ...{ B10: 'Toàn thành phố', C10: '71,43% (100/140)', E10: 'Không cộng giữa các đơn vị' },
  });
  expect([formats.C7, formats.D7]).toEqual([undefined, 'General" ▼"']);
  expect(values).not.toHaveProperty('C8');
});

it('prints over as many pages as it needs, unit and target on each', async () => {
  const many = Array.from({ length: 9 }, (_, k) =>
    source(first, { indicator: `Chỉ tiêu số ${k}`, previous: figure(1) }),
  );
  const parts = unzipSync(await merged({}, { targets: cityTargets(PLAN, 'plan', many) }));
  const xml = Object.entries(parts).flatMap(([name, part]) =>
    name.startsWith('xl/worksheets/') ? [...strFromU8(part).matchAll(/<colBreaks.*?<\/colBreaks>/gs)] : [],
  );
  // Two columns each, four targets on a page beside the two of the unit: A–J, K–R, …
  expect([...String(xml[0]).matchAll(/<brk id="(\d+)"/g)].map(([, column]) => Number(column))).toEqual([10, 18]);
  expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain(
    "'Chỉ tiêu theo đơn vị'!$A:$B,'Chỉ tiêu theo đơn vị'!$4:$6",
  );
});

it('leaves what few units have to the rows, and says so', async () => {
  const many = Array.from({ length: 70 }, (_, k) => source(first, { indicator: `Chỉ tiêu số ${k} của xã` }));
  const { values } = await matrixOf(await merged({}, { targets: cityTargets(PLAN, 'plan', many) }));
  expect(values.A3).toContain('60 trong 70 chỉ tiêu');
  expect([values.BJ7, values.BK7]).toEqual([50, undefined]);
});
