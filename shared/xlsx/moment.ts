import type { IsoDate } from '../finding.ts';

/** Times as the city writes them. Vietnam has had one time zone and no summer time since 1975, so arithmetic will do. */
const VIETNAM = 7 * 3_600_000;
const MS_PER_DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** The serial number of a day, for a cell with a date format. */
export const serialOfDay = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + UNIX_EPOCH;

/** The serial number of a moment (ISO 8601) by the clock in Vietnam, to the minute. */
export const serialOfMoment = (moment: string): number =>
  Math.floor((Date.parse(moment) + VIETNAM) / 60_000) / 1_440 + UNIX_EPOCH;

const two = (number: number): string => String(number).padStart(2, '0');

/** "17 giờ 00, ngày 18/3/2026". */
export function spokenMoment(moment: string): string {
  const local = new Date(Date.parse(moment) + VIETNAM);
  const day = `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
  return `${local.getUTCHours()} giờ ${two(local.getUTCMinutes())}, ngày ${day}`;
}
