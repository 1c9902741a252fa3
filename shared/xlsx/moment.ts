import type { IsoDate } from '../finding.ts';
import { VIETNAM } from '../message/moment.ts';

const MS_PER_DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** The serial number of a day, for a cell with a date format. */
export const serialOfDay = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + UNIX_EPOCH;

/** The serial number of a moment (ISO 8601) by the clock in Vietnam, to the minute. */
export const serialOfMoment = (moment: string): number =>
  Math.floor((Date.parse(moment) + VIETNAM) / 60_000) / 1_440 + UNIX_EPOCH;
