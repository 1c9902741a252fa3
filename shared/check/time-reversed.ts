import { vietnameseDate } from '../value/calendar.ts';
import { itemRule } from './rule.ts';

/** A task cannot be finished before it begins. Compared at the coarser precision of the two: "Quý I" – "tháng 3" is fine. */
export const timeReversed = itemRule(({ values: { start, finish, time } }, report) => {
  if (start?.from && finish?.to && finish.to < start.from)
    report('time.reversed', finish.at, { start: start.text, finish: finish.text });
  if (time?.from && time.to && time.to < time.from)
    report('time.reversed', time.at, { start: vietnameseDate(time.from), finish: vietnameseDate(time.to) });
});
