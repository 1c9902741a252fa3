import { against, pairsIn } from './baseline.ts';
import { tableRule } from './rule.ts';

/** What has been reached since the beginning of the year cannot become less from one report to the next. */
export const reportCumulativeFell = tableRule((subject, report) => {
  for (const { before, after } of pairsIn(subject, against(subject, 'previous'))) {
    const [earlier, now] = [before.values.cumulative, after.values.cumulative];
    if (earlier?.value != null && now?.value != null && now.value < earlier.value)
      report('report.cumulative-fell', now.at, { previous: earlier.text });
  }
});
