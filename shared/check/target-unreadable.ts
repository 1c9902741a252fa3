import { looksNumeric } from '../value/measure.ts';
import { itemRule } from './rule.ts';

/** A number was meant but cannot be read ("8O%" with the letter O). Words such as "Hoàn thành" are fine. */
export const targetUnreadable = itemRule(({ values }, report) => {
  for (const measure of [values.value, values.actual, values.cumulative, values.numerator, values.denominator])
    if (measure && looksNumeric(measure)) report('target.unreadable', measure.at, { text: measure.text });
});
