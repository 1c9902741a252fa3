import { looksNumeric, readMeasure } from '../value/measure.ts';
import { repairDigits } from '../value/slip.ts';
import { rewrite } from './mend.ts';
import { itemRule } from './rule.ts';

/** Only where a letter stands for a digit and a number is read then; "4 8" may be 48 or two numbers. */
function repaired(text: string): string | null {
  const after = repairDigits(text);
  return after !== null && readMeasure(after).value !== null ? after : null;
}

/** A number was meant but cannot be read ("8O%" with the letter O). Words such as "Hoàn thành" are fine. */
export const targetUnreadable = itemRule(({ values, more }, report, { sheet }) => {
  for (const measure of [...Object.values(values), ...more.map(({ value }) => value)])
    if (measure.reads === 'measure' && looksNumeric(measure))
      report('target.unreadable', measure.at, { text: measure.text }, rewrite(sheet, measure.at, repaired));
});
