import { UNITS, type Unit } from '../../shared/plan/units.ts';

/** The city's units and, beyond them, made-up ones: 3,321 is every commune-level unit of the country since 1 July 2025. */
export const unitsFor = (count: number): Unit[] =>
  Array.from(
    { length: count },
    (_, i) =>
      UNITS[i] ?? { code: String(20_000 + i), name: `Đơn vị ${i + 1}`, kind: i % 5 === 0 ? 'phường' : ('xã' as const) },
  );
