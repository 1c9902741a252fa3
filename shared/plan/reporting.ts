import type { IsoDate } from '../finding.ts';
import { addDays, dayNumber, iso } from '../value/calendar.ts';
import type { PlanPeriod } from './schema.ts';

/**
 * The reports that units owe at fixed times (NĐ 09/2019/NĐ-CP, Điều 8 khoản 4: month, quarter, 6 months, year; nine months
 * as in QĐ 01/2023/QĐ-UBND Khánh Hòa), with how many of each a year has and what is asked of a name.
 */
export const REPORTS = {
  month: {
    count: 12,
    first: (n) => n,
    last: (n) => n,
    id: (n, year) => `bao-cao-thang-${n}-${year}`,
    title: (n, year) => `Báo cáo tháng ${n} năm ${year}`,
  },
  quarter: {
    count: 4,
    first: (n) => 3 * n - 2,
    last: (n) => 3 * n,
    id: (n, year) => `bao-cao-quy-${n}-${year}`,
    title: (n, year) => `Báo cáo quý ${['I', 'II', 'III', 'IV'][n - 1]} năm ${year}`,
  },
  'half-year': {
    count: 1,
    first: () => 1,
    last: () => 6,
    id: (_, year) => `bao-cao-6-thang-${year}`,
    title: (_, year) => `Báo cáo 6 tháng đầu năm ${year}`,
  },
  'nine-months': {
    count: 1,
    first: () => 1,
    last: () => 9,
    id: (_, year) => `bao-cao-9-thang-${year}`,
    title: (_, year) => `Báo cáo 9 tháng năm ${year}`,
  },
  year: {
    count: 1,
    first: () => 1,
    last: () => 12,
    id: (_, year) => `bao-cao-nam-${year}`,
    title: (_, year) => `Báo cáo năm ${year}`,
  },
} as const satisfies Record<string, ReportKindFacts>;

interface ReportKindFacts {
  /** How many of the kind a year has. */
  count: number;
  /** The first and last month of the n-th. */
  first(n: number): number;
  last(n: number): number;
  id(n: number, year: number): string;
  title(n: number, year: number): string;
}

export type ReportKind = keyof typeof REPORTS;

/** The n-th report of its kind in a year: the second quarter of 2026. */
export interface ReportName {
  kind: ReportKind;
  year: number;
  number: number;
}

/** Điều 12: figures are closed on the 14th of the last month and begin on the 15th of the month before the first. */
const CUT_OFF_DAY = 14;

/**
 * Working days after the cut-off. Two for the units is Khánh Hòa's rule (as summarised by a third party); two more for the
 * city to put 114 answers together is this product's own choice. Each reporting regime sets its own: these are defaults.
 */
const DUE_AFTER = { units: 2, city: 4 } as const;

/** The end of a working day, by the clock in Vietnam. */
const CLOSING_TIME = 'T17:00:00+07:00';

/** A report period as the decree would have it; all of it can be changed afterwards. `holidays`: days nobody works. */
export function reportPeriod({ kind, year, number }: ReportName, holidays: readonly IsoDate[] = []): PlanPeriod {
  const { first, last, id, title }: ReportKindFacts = REPORTS[kind];
  const cutOff = iso(year, last(number), CUT_OFF_DAY);
  const due = (days: number) => `${workingDayAfter(cutOff, days, holidays)}${CLOSING_TIME}`;
  return {
    id: id(number, year),
    stage: 'report',
    title: title(number, year),
    span: { from: addDays(monthBefore(year, first(number)), CUT_OFF_DAY), to: cutOff },
    cutOff,
    opensAt: null,
    dueUnits: due(DUE_AFTER.units),
    dueCity: due(DUE_AFTER.city),
  };
}

/** Its first day. */
const monthBefore = (year: number, month: number): IsoDate =>
  month === 1 ? iso(year - 1, 12, 1) : iso(year, month - 1, 1);

/** Day 0, 1/1/1970, was a Thursday. */
const isWeekend = (date: IsoDate): boolean => [2, 3].includes(((dayNumber(date) % 7) + 7) % 7);

/** The n-th day after this one on which offices are open. */
export function workingDayAfter(date: IsoDate, n: number, holidays: readonly IsoDate[] = []): IsoDate {
  let day = date;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !holidays.includes(day)) left--;
  }
  return day;
}
