import type { Row, TimeValue } from '../annex/row.ts';
import { fold } from '../text.ts';
import { hasOwnWords, itemRule } from './rule.ts';

/** A task of last year that goes on, and says so in its text or its remark. */
const CARRIED_OVER = /\b(chuyen tiep|chuyen sang|keo dai tu|tiep tuc (thuc hien )?tu)\b/;

const saysCarriedOver = ({ values: { task, indicator, note, reason } }: Row): boolean =>
  [task, indicator, note, reason].some((value) => value && CARRIED_OVER.test(fold(value.text)));

/** One time column holds both ends: "Quý IV/2024 - Quý II/2025" runs out of the plan of 2024. Whole years may ("2024 - 2025"). */
const runsOut = (time: TimeValue | undefined, planEnd: string): boolean =>
  !!time?.from && !!time.to && time.from <= planEnd && time.to > planEnd && time.precision !== 'year';

/** No day of the time lies within the plan's span: most often last year's row carried over; or it ends after the plan. */
export const timeOutsidePlan = itemRule((row, report, subject) => {
  const { plan } = subject;
  if (!plan) return;
  const { values } = row;
  const { from, to } = plan.span;
  for (const time of [values.start, values.finish, values.time])
    if (
      time &&
      ((time.from && time.from > to) || (time.to && time.to < from)) &&
      hasOwnWords(subject, time.at) &&
      !(time.to && time.to < from && saysCarriedOver(row))
    )
      report('time.outside-plan', time.at, { from, to });
  if (values.time && runsOut(values.time, to) && hasOwnWords(subject, values.time.at))
    report('time.outside-plan', values.time.at, { from, to });
});
