import type { MeasureValue, Row } from '../annex/row.ts';
import { fold } from '../text.ts';
import { itemRule } from './rule.ts';

/** Shares of something that can grow past the whole: growth, and a result against its plan ("105 % kế hoạch"). */
const MAY_EXCEED = /\b(tang|tang truong|so voi|ke hoach|du toan|vuot|nam truoc|cung ki|tren \d+ (dan|nguoi|ho))\b/;

const isShare = (value: MeasureValue, { values }: Row): boolean =>
  (value.percent || /^(%|ti le( %)?|phan tram)$/.test(fold(values.measure?.text ?? ''))) &&
  !MAY_EXCEED.test(fold(`${values.indicator?.text ?? ''} ${value.text}`));

const withPercent = (text: string): string => (text.includes('%') ? text : `${text}%`);

/** More than all, or less than nothing: "Trên 100 %" of the officials cannot be trained. */
function bound(value: MeasureValue): string | null {
  const { value: low, upper, comparator } = value;
  if (low === null) return null;
  if (low < 0 || (comparator === '<' && low === 0)) return '0%';
  if ((upper ?? low) > 100 || (comparator === '>' && low >= 100)) return '100%';
  return null;
}

export const targetImpossible = itemRule((row, report) => {
  const { value, actual, cumulative, previous } = row.values;
  const all = [value, actual, cumulative, previous, ...row.more.map((other) => other.value)];
  for (const measure of all) {
    if (measure?.reads !== 'measure' || !isShare(measure, row)) continue;
    const limit = bound(measure);
    if (limit) report('target.impossible', measure.at, { value: withPercent(measure.text), bound: limit });
  }
});
