import type { Precision } from '../annex/row.ts';
import type { IsoDate } from '../finding.ts';
import { daysInMonth, isDay, iso } from './calendar.ts';
import { type Part, readParts } from './time-part.ts';

/** A stretch of days that some words of a time cell name, with where those words stand. */
export interface Point {
  from: IsoDate;
  to: IsoDate;
  precision: Precision;
  start: number;
  end: number;
}

/** A leap year to try days by where none is known: it tells "tháng 13" from "tháng 12". */
export const ANY_YEAR = 2000;

function stretch(part: Part, year: number): Pick<Point, 'from' | 'to' | 'precision'> | null {
  const months = (first: number, last: number, precision: Precision) => ({
    from: iso(year, first, 1),
    to: iso(year, last, daysInMonth(year, last)),
    precision,
  });
  const index = part.index ?? 0;
  const day = part.day ?? 0;
  switch (part.unit) {
    case 'day':
      return isDay(year, index, day)
        ? { from: iso(year, index, day), to: iso(year, index, day), precision: 'day' }
        : null;
    case 'week': {
      if (!isDay(year, index, 1) || day < 1 || day > 5) return null;
      const last = Math.min(day * 7, daysInMonth(year, index));
      return { from: iso(year, index, Math.min(day * 7 - 6, last)), to: iso(year, index, last), precision: 'week' };
    }
    case 'month':
      return index >= 1 && index <= 12 ? months(index, index, 'month') : null;
    case 'quarter':
      return index >= 1 && index <= 4 ? months(index * 3 - 2, index * 3, 'quarter') : null;
    case 'half':
      return index === 1 ? months(1, 6, 'half') : months(7, 12, 'half');
    case 'nine':
      return months(1, 9, 'span');
    default:
      return months(1, 12, 'year');
  }
}

/**
 * Every stretch of days named in folded text, in order. A part without a year takes that of the next one that has it
 * ("Tháng 7 - 12/2025"), else the given year. `broken`: a day, month or quarter that does not exist.
 * `yearless`: days are named, but no year is known ("Quý I" on a sheet without title or plan).
 */
export function findPoints(
  text: string,
  defaultYear: number | null,
): { points: Point[]; broken: boolean; yearless: boolean } {
  const found = readParts(text);
  const points: Point[] = [];
  let broken = false;
  let yearless = false;
  found.forEach((part, i) => {
    const year = part.year ?? found.slice(i + 1).find((later) => later.year)?.year ?? defaultYear ?? lastYear(found, i);
    const days = stretch(part, year ?? ANY_YEAR);
    if (!days) broken = true;
    else if (year) points.push({ ...days, start: part.start, end: part.end });
    else yearless = true;
  });
  return { points, broken, yearless };
}

const lastYear = (found: Part[], i: number): number | null =>
  found.slice(0, i).findLast((part) => part.year)?.year ?? null;
