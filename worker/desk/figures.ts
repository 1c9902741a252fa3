import type { CityAnnex, CityUnit } from '../../shared/api.ts';

const some = (of: (annex: CityAnnex) => boolean) => (unit: CityUnit) => unit.annexes.some(of);
const came = ({ state }: CityUnit) => state !== 'missing';

/** Every figure of the desk and which units it counts: the number and the list behind it cannot disagree. */
export const FIGURES = {
  asked: () => true,
  sent: came,
  late: ({ state }) => state === 'late',
  missing: ({ state }) => state === 'missing',
  incomplete: (unit) => came(unit) && unit.lacks.length > 0,
  received: some(({ state }) => state === 'received'),
  returned: some(({ state }) => state === 'returned'),
  accepted: (unit) => came(unit) && unit.lacks.length === 0 && unit.annexes.every(({ state }) => state === 'accepted'),
  nil: some(({ nil }) => nil),
  onBehalf: some(({ onBehalf }) => onBehalf),
  unconfirmed: some(({ unconfirmed }) => unconfirmed),
} as const satisfies Record<string, (unit: CityUnit) => boolean>;

export type Figure = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as [Figure, ...Figure[]];

/** What a unit's tile says: the one thing that the city would do next about it. */
const STANDINGS = ['missing', 'returned', 'received', 'incomplete', 'accepted'] as const satisfies Figure[];
export type Standing = (typeof STANDINGS)[number];
export { STANDINGS };

/** Whoever sent all that was asked and had all of it accepted is left at the end, so one always fits. */
export const standingOf = (unit: CityUnit): Standing => STANDINGS.find((name) => FIGURES[name](unit)) ?? 'accepted';
