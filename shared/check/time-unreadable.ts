import { timeMeant } from './meant.ts';
import { rewrite } from './mend.ts';
import { hasOwnWords, itemRule } from './rule.ts';

/** A time cell that names no time: "Quý V", "31/02/2025", a name. Open times ("Sau khi có hướng dẫn") are readable. */
export const timeUnreadable = itemRule(({ values }, report, subject) => {
  const { sheet } = subject;
  for (const time of [values.start, values.finish, values.time])
    if (time && !time.readable && hasOwnWords(subject, time.at))
      report('time.unreadable', time.at, { text: time.text }, rewrite(sheet, time.at, timeMeant));
});
