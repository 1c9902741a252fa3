import type { CityUnit } from '../../shared/api.ts';
import { localDay } from '../../shared/message/moment.ts';
import { FIGURES, type Figure, type Standing, standingOf } from './figures.ts';

/** What a list of units is of: a figure, what a tile says, or the day on which they first sent anything. */
export interface ListOf {
  list?: Figure | undefined;
  standing?: Standing | undefined;
  day?: string | undefined;
}

export interface UnitsListed {
  of: ListOf;
  units: CityUnit[];
}

/** The units behind what was asked for; null where nothing was. */
export function unitsListed(of: ListOf, units: readonly CityUnit[]): UnitsListed | null {
  const { list, standing, day } = of;
  const asked = list ? FIGURES[list] : standing ? isStanding(standing) : day ? cameOn(day) : null;
  return asked && { of, units: units.filter(asked) };
}

const isStanding = (standing: Standing) => (unit: CityUnit) => standingOf(unit) === standing;
const cameOn = (day: string) => (unit: CityUnit) => firstDayOf(unit) === day;

/** The day on which a unit first sent anything of what stands. */
const firstDayOf = ({ annexes }: CityUnit): string | null => {
  const [first] = annexes.map(({ firstReceivedAt }) => firstReceivedAt).sort();
  return first === undefined ? null : localDay(first);
};

export interface Arrival {
  day: string;
  /** Units that first sent on this day, and up to its end. */
  units: number;
  sofar: number;
}

/** Day by day, those on which anybody came. */
export function arrivalsOf(units: readonly CityUnit[]): Arrival[] {
  const days = Map.groupBy(
    units.flatMap((unit) => firstDayOf(unit) ?? []),
    (day) => day,
  );
  let sofar = 0;
  return [...days.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, came]) => {
      sofar += came.length;
      return { day, units: came.length, sofar };
    });
}
