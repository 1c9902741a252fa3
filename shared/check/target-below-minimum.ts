import { isBelow, minimumOf, withMeasure } from '../minimum.ts';
import { plannedBy } from '../planned.ts';
import { itemRule } from './rule.ts';

/**
 * The unit promises less than the plan demands of every commune; to be confirmed or explained, not refused. Less than the
 * share that the plan sets out to reach as a whole is a note: others may reach more.
 */
export const targetBelowMinimum = itemRule(({ values: { indicator, value } }, report, { plan, stage }) => {
  if (!indicator || !value || !plan || stage !== 'plan') return;
  const minimum = minimumOf(plan, indicator.text);
  if (minimum) {
    if (isBelow(value, minimum)) report('target.below-minimum', value.at, { minimum: withMeasure(minimum) });
    return;
  }
  const planned = plannedBy(plan)(indicator.text);
  if (planned?.measure !== '%' || planned.comparator.startsWith('<') || !isBelow(value, planned)) return;
  report('target.below-minimum', value.at, { minimum: withMeasure(planned) }, undefined, true);
});
