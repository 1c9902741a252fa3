import type { MeasureValue, Row } from '../annex/row.ts';
import { fold } from '../text.ts';
import { itemRule } from './rule.ts';

/** Shares of something that can grow past the whole: growth, and a result against its plan. */
const MAY_EXCEED =
  /\b(tang|tang truong|toc do|so voi|vuot|nam truoc|cung ki|tren \d+ (dan|nguoi|ho)|(hoan thanh|thuc hien|dat|bang) (chi tieu )?(ke hoach|du toan))\b/;
/** In the value itself even the bare word says so: "105 % kế hoạch". */
const AGAINST = /\b(ke hoach|du toan|kh|chi tieu)\b/;
/** What may fall below nothing: a change, a balance. */
const MAY_FALL = /\b(tang|giam|chenh lech|so voi|bien dong|can doi|nhiet do|lai|lo)\b/;

const about = (value: MeasureValue, { values }: Row): string => fold(`${values.indicator?.text ?? ''} ${value.text}`);

const isShare = (value: MeasureValue, row: Row): boolean =>
  (value.percent || /^(%|ti le( %)?|phan tram)$/.test(fold(row.values.measure?.text ?? ''))) &&
  !MAY_EXCEED.test(about(value, row)) &&
  !AGAINST.test(fold(value.text));

const withPercent = (text: string): string => (text.includes('%') ? text : `${text}%`);

/** More than all, or less than nothing: "Trên 100 %" of the officials cannot be trained. */
function bound(value: MeasureValue, row: Row): string | null {
  const { value: low, upper, comparator } = value;
  if (low === null) return null;
  const share = isShare(value, row);
  if (low < 0 || (comparator === '<' && low === 0)) return MAY_FALL.test(about(value, row)) ? null : share ? '0%' : '0';
  if (!share) return null;
  if ((upper ?? low) > 100 || (comparator === '>' && low >= 100)) return '100%';
  return null;
}

export const targetImpossible = itemRule((row, report) => {
  const { value, actual, cumulative, previous } = row.values;
  const all = [value, actual, cumulative, previous, ...row.more.map((other) => other.value)];
  for (const measure of all) {
    const limit = measure?.reads === 'measure' ? bound(measure, row) : null;
    if (!limit || measure?.reads !== 'measure') continue;
    const value = limit.endsWith('%') ? withPercent(measure.text) : measure.text;
    report('target.impossible', measure.at, { value, bound: limit });
  }
});
