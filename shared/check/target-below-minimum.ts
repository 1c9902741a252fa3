import type { MeasureValue } from '../annex/row.ts';
import type { Plan } from '../plan/schema.ts';
import { similarity, wordsOf } from '../similar.ts';
import { itemRule } from './rule.ts';

type Minimum = Plan['minimums'][number];

/** A target answers a minimum from this likeness on. */
const SAME = 0.7;

const isBelow = (value: MeasureValue, minimum: Minimum): boolean =>
  value.value !== null &&
  (minimum.comparator.startsWith('<') ? value.value > minimum.value : value.value < minimum.value);

/** The unit promises less than the plan demands of every commune; to be confirmed or explained, not refused. */
export const targetBelowMinimum = itemRule(({ values: { indicator, value } }, report, { plan, stage }) => {
  if (!indicator || !value || !plan || stage !== 'plan') return;
  const words = wordsOf(indicator.text);
  const minimum = plan.minimums.find((wanted) => similarity(wordsOf(wanted.indicator), words) >= SAME);
  if (minimum && isBelow(value, minimum))
    report('target.below-minimum', value.at, {
      minimum: `${minimum.value}${minimum.measure === '%' ? '%' : ` ${minimum.measure}`}`,
    });
});
