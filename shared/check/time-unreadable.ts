import { repairDigits, repairQuarter } from '../value/slip.ts';
import { readTime } from '../value/time.ts';
import { ANY_YEAR } from '../value/time-point.ts';
import { rewrite } from './mend.ts';
import { hasOwnWords, itemRule } from './rule.ts';

/** Only where a letter stands for a digit, or a digit for a letter, and the time is readable then. */
function repaired(text: string): string | null {
  const tries = [repairQuarter(text), repairDigits(text)];
  return tries.find((after) => after !== null && readTime(after, ANY_YEAR).readable) ?? null;
}

/** A time cell that names no time: "Quý V", "31/02/2025", a name. Open times ("Sau khi có hướng dẫn") are readable. */
export const timeUnreadable = itemRule(({ values }, report, subject) => {
  const { sheet } = subject;
  for (const time of [values.start, values.finish, values.time])
    if (time && !time.readable && hasOwnWords(subject, time.at))
      report('time.unreadable', time.at, { text: time.text }, rewrite(sheet, time.at, repaired));
});
