import { itemRule } from './rule.ts';

/** No day of the time lies within the plan's span: most often last year's row carried over. */
export const timeOutsidePlan = itemRule(({ values }, report, { plan }) => {
  if (!plan) return;
  const { from, to } = plan.span;
  for (const time of [values.start, values.finish, values.time])
    if (time && ((time.from && time.from > to) || (time.to && time.to < from)))
      report('time.outside-plan', time.at, { from, to });
});
