import type { TimeValue } from '../annex/row.ts';
import type { IsoDate } from '../finding.ts';
import { vietnameseDate } from '../value/calendar.ts';
import { readTime } from '../value/time.ts';
import { ANY_YEAR } from '../value/time-point.ts';
import { timeMeant } from './meant.ts';
import { itemRule } from './rule.ts';

/** Where no year is known (no plan, no title), two times of one row still mean the same year. */
const dated = (time: TimeValue, other: TimeValue): Pick<TimeValue, 'from' | 'to'> =>
  time.from || time.to || other.from || other.to ? time : readTime(timeMeant(time.text) ?? time.text, ANY_YEAR);

/** A cell that holds both ends: "Quý IV - Quý II". */
const runsBackwards = (time: TimeValue | undefined): time is TimeValue & { from: IsoDate; to: IsoDate } =>
  time?.from != null && time.to != null && time.to < time.from;

/** A task cannot be finished before it begins. Compared at the coarser precision of the two: "Quý I" – "tháng 3" is fine. */
export const timeReversed = itemRule(({ values: { start, finish, time } }, report) => {
  const backwards = [start, finish, time].filter(runsBackwards);
  for (const { at, from, to } of backwards)
    report('time.reversed', at, { start: vietnameseDate(from), finish: vietnameseDate(to) });
  if (!start || !finish || backwards.length > 0) return;
  const [{ from }, { to }] = [dated(start, finish), dated(finish, start)];
  if (from && to && to < from) report('time.reversed', finish.at, { start: start.text, finish: finish.text });
});
