import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cityTargets, type TargetSource } from '../../shared/city-targets.ts';
import { outliers } from '../../shared/outliers.ts';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { sumsShort } from '../../shared/sum-short.ts';
import { figure, share, source } from './target-sources.ts';

const base = planById('hai-phong-2025') as Plan;
const cityOf = (sources: TargetSource[]) => cityTargets(base, 'plan', sources)[0]?.city;

it('a share of the city is numerators by denominators, whatever the units are and in whatever order', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 30 }), (pairs) => {
      const sources = pairs.map(([numerator, denominator], unit) => share(String(unit), numerator, denominator));
      const sum = (at: 0 | 1) => pairs.reduce((all, each) => all + each[at], 0);
      const expected = { known: true, value: (100 * sum(0)) / sum(1), numerator: sum(0), denominator: sum(1) };
      expect(cityOf(sources)).toEqual(expected);
      expect(cityOf(sources.toReversed())).toEqual(expected);
    }),
  );
});

it('is not the mean of percentages, and is unknown where a unit lacks a part or contradicts itself', () => {
  expect(cityOf([share('a', 1, 1), share('b', 0, 9)])).toMatchObject({ known: true, value: 10 });
  expect(cityOf([share('a', 1, 2), source('b')])).toEqual({ known: false, lacking: 1 });
  expect(cityOf([share('a', 1, 2), share('b', 1, 0)])).toEqual({ known: false, lacking: 1 });
  expect(cityOf([source('a', { measure: 'lớp' })])).toEqual({ known: false, lacking: null });
  const twice = [share('a', 1, 2), { ...share('a', 1, 2), value: figure(60) }];
  expect(cityOf(twice)).toEqual({ known: false, lacking: 1 });
  expect(cityTargets(base, 'plan', twice)[0]?.cells.map(({ flags }) => flags)).toEqual([['conflict'], ['conflict']]);
});

it('what is far from the others stays so however all are moved; of few nothing is far', () => {
  expect([...outliers([50, 51, 52, 53, 54, 55, 56, 57, null, 500])]).toEqual([9]);
  expect([...outliers([1, 1, 1, 1, 1, 1, 900])]).toEqual([]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 8 }),
      fc.integer({ min: -9_999, max: 9_999 }),
      (values, by) => {
        expect(outliers(values.map((value) => value + by))).toEqual(outliers(values));
      },
    ),
  );
});

it('city.sum-short: where the plan states a sum and all units together stay below it', () => {
  const target = { id: 'lop', text: 'Mở 10 lớp tập huấn', comparator: '>=' as const, value: 10, upper: null };
  const plan = (sum: boolean): Plan => ({ ...base, targets: [{ ...target, measure: 'lớp', sum, source: 'test' }] });
  const classes = (unit: string, value: number | null) =>
    source(unit, { indicator: 'Mở lớp tập huấn', measure: 'lớp', value: figure(value) });
  const codes = (stated: boolean, values: (number | null)[]) =>
    sumsShort(
      plan(stated),
      cityTargets(
        plan(stated),
        'plan',
        values.map((value, unit) => classes(String(unit), value)),
      ),
    ).map(({ code, severity, params, sources }) => ({
      code,
      severity,
      params,
      units: sources.map(({ unit }) => unit),
    }));
  expect(codes(true, [4, 5])).toEqual([
    {
      code: 'city.sum-short',
      severity: 'note',
      params: { target: target.text, wanted: '10 lớp', sum: '9 lớp' },
      units: ['0', '1'],
    },
  ]);
  expect(codes(true, [5, 5])).toEqual([]);
  expect(codes(true, [4, null])).toEqual([]);
  expect(codes(false, [4, 5])).toEqual([]);
});
