import { isBelow, minimumOf, withMeasure } from '../minimum.ts';
import { itemRule } from './rule.ts';

/** The unit promises less than the plan demands of every commune; to be confirmed or explained, not refused. */
export const targetBelowMinimum = itemRule(({ values: { indicator, value } }, report, { plan, stage }) => {
  if (!indicator || !value || !plan || stage !== 'plan') return;
  const minimum = minimumOf(plan, indicator.text);
  if (minimum && isBelow(value, minimum)) report('target.below-minimum', value.at, { minimum: withMeasure(minimum) });
});
