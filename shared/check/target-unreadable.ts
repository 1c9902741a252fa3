import { looksNumeric } from '../value/measure.ts';
import { figureMeant } from './meant.ts';
import { rewrite } from './mend.ts';
import { itemRule } from './rule.ts';

/** A number was meant but cannot be read ("8O%" with the letter O). Words such as "Hoàn thành" are fine. */
export const targetUnreadable = itemRule(({ values, more }, report, { sheet }) => {
  for (const measure of [...Object.values(values), ...more.map(({ value }) => value)])
    if (measure.reads === 'measure' && looksNumeric(measure)) {
      const repair = measure.value === null ? undefined : rewrite(sheet, measure.at, figureMeant);
      report('target.unreadable', measure.at, { text: measure.text }, repair);
    }
});
