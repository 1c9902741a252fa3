import type { MeasureValue } from './annex/row.ts';
import type { Plan } from './plan/schema.ts';
import { similarity, wordsOf } from './similar.ts';

export type Minimum = Plan['minimums'][number];

/** A target answers a minimum from this likeness on. */
const SAME = 0.7;

/** What the plan demands of every commune for this. */
export function minimumOf(plan: Pick<Plan, 'minimums'>, indicator: string): Minimum | null {
  const words = wordsOf(indicator);
  return plan.minimums.find((wanted) => similarity(wordsOf(wanted.indicator), words) >= SAME) ?? null;
}

export const isBelow = (
  { value }: Pick<MeasureValue, 'value'>,
  minimum: Pick<Minimum, 'comparator' | 'value'>,
): boolean => value !== null && (minimum.comparator.startsWith('<') ? value > minimum.value : value < minimum.value);

/** "40%", "3 lớp". */
export const withMeasure = ({ value, measure }: { value: number; measure: string }): string =>
  `${value}${measure === '%' ? '%' : ` ${measure}`}`;
