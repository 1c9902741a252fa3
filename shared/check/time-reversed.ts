import type { TimeValue } from '../annex/row.ts';
import { vietnameseDate } from '../value/calendar.ts';
import { readTime } from '../value/time.ts';
import { ANY_YEAR } from '../value/time-point.ts';
import { itemRule } from './rule.ts';

/** Where no year is known (no plan, no title), two times of one row still mean the same year. */
const dated = (time: TimeValue, other: TimeValue): Pick<TimeValue, 'from' | 'to'> =>
  time.from || time.to || other.from || other.to ? time : readTime(time.text, ANY_YEAR);

/** A task cannot be finished before it begins. Compared at the coarser precision of the two: "Quý I" – "tháng 3" is fine. */
export const timeReversed = itemRule(({ values: { start, finish, time } }, report) => {
  if (start && finish) {
    const [{ from }, { to }] = [dated(start, finish), dated(finish, start)];
    if (from && to && to < from) report('time.reversed', finish.at, { start: start.text, finish: finish.text });
  }
  if (time?.from && time.to && time.to < time.from)
    report('time.reversed', time.at, { start: vietnameseDate(time.from), finish: vietnameseDate(time.to) });
});
