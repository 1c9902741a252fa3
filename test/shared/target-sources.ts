import type { TargetSource } from '../../shared/city-targets.ts';

/** A figure as a cell says it. */
export const figure = (value: number | null) =>
  value === null ? null : { text: String(value), value, comparator: '=' as const, percent: false };

/** A row of targets of one unit, in a submission called like it. */
export const source = (unit: string, over: Partial<TargetSource> = {}): TargetSource => ({
  ...{ unit, submission: unit, place: 0, row: 5, indicator: 'Tỷ lệ hồ sơ trực tuyến', measure: '%' },
  ...{ value: figure(50), previous: null, numerator: null, denominator: null, actual: null },
  ...over,
});

/** One with what a share of the city is computed from. */
export const share = (unit: string, numerator: number, denominator: number) =>
  source(unit, { numerator: figure(numerator), denominator: figure(denominator) });
