import type { MeasureValue } from './annex/row.ts';
import type { Plan } from './plan/schema.ts';
import { saysMore, similarity } from './similar.ts';
import { type Words, wordsOf } from './wording.ts';

export type Minimum = Plan['minimums'][number];

/** A target answers a minimum from this likeness on. */
const SAME = 0.7;

/** "(trừ hồ sơ mật)", "; trừ hồ sơ mật". */
const EXCEPTION = /\([^)]*\)|[;,]\s*(?:ngoại trừ|trừ|không (?:bao )?gồm)(?!\p{L}).*$/giu;

/** What a target is about; exceptions are the same for all. */
const subjectOf = (text: string): Words => wordsOf(text.normalize('NFC').replace(EXCEPTION, ' '));

/** A word of its own ("của các đoàn thể", "cấp huyện") makes it a share of something else. */
const speaksOf = (words: Words, wanted: Words): boolean =>
  similarity(wanted, words) >= SAME && !saysMore(words, wanted);

/** What the plan demands of every commune for this. */
export function minimumOf(plan: Pick<Plan, 'minimums'>, indicator: string): Minimum | null {
  const words = subjectOf(indicator);
  return plan.minimums.find((wanted) => speaksOf(words, subjectOf(wanted.indicator))) ?? null;
}

export const isBelow = (
  { value }: Pick<MeasureValue, 'value'>,
  minimum: { comparator: string; value: number },
): boolean => value !== null && (minimum.comparator.startsWith('<') ? value > minimum.value : value < minimum.value);

/** "40%", "3 lớp". */
export const withMeasure = ({ value, measure }: { value: number; measure: string }): string =>
  `${value}${measure === '%' ? '%' : ` ${measure}`}`;
