import type { IsoDate } from '../finding.ts';

/** Days as numbers and as ISO text, without any Date: no time zone can shift them. */
const two = (n: number): string => String(n).padStart(2, '0');

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const iso = (year: number, month: number, day: number): IsoDate => `${year}-${two(month)}-${two(day)}`;

/** Days since 1/1/1970 in the Gregorian calendar (H. Hinnant's days_from_civil). */
export function dayNumber(date: IsoDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of dayNumber (civil_from_days). */
export function dateOf(days: number): IsoDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return iso(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1);
}

export const addDays = (date: IsoDate, days: number): IsoDate => dateOf(dayNumber(date) + days);

/** Excel's day 0; serials before 1/3/1900 are off by the leap day that 1900 never had and are no plan dates. */
const EPOCH_1900 = dayNumber('1899-12-30');
const EPOCH_1904 = dayNumber('1904-01-01');

/** The day of an Excel serial number; the time of day is dropped. */
export const dateOfSerial = (serial: number, date1904: boolean): IsoDate =>
  dateOf((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial));

/** dd/mm/yyyy, as dates are written in Vietnam. */
export const vietnameseDate = (date: IsoDate): string => {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
};
