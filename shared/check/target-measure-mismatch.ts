import { fold } from '../text.ts';
import { itemRule } from './rule.ts';

const isPercent = (measure: string): boolean => /%|ti le|phan tram/.test(fold(measure));

/** "60%" beside "người", or "30 hộ" beside "%". A bare number takes the measure beside it. */
export const targetMeasureMismatch = itemRule(({ values: { measure, value, actual } }, report) => {
  if (!measure) return;
  for (const number of [value, actual]) {
    if (number?.value == null) continue;
    const unit = fold(number.text.replace(/^.*\d/su, '')).replace(/^% ?/, '');
    const counts = /^(nguoi|ho|ho so|lan|cuoc|can bo|buoi|lop|don vi|truong|doanh nghiep|bai|tin)\b/.test(unit);
    const differs = isPercent(measure.text) ? counts && !number.percent : number.percent;
    if (differs) report('target.measure-mismatch', number.at, { value: number.text, measure: measure.text });
  }
});
