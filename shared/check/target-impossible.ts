import type { MeasureValue, Row } from '../annex/row.ts';
import { cleanLine, fold } from '../text.ts';
import { isAgainstPlan } from './against-plan.ts';
import { itemRule } from './rule.ts';
import { countedIn } from './target-measure-mismatch.ts';

/** Shares of something that can grow past the whole: growth, and a result against its plan. "Nền tảng" grows nothing. */
const MAY_EXCEED =
  /(?<!\p{L})(tăng|tốc độ|so với|vượt|năm trước|cùng kỳ|cùng kì|trên \d+ (dân|người|hộ)|(hoàn thành|thực hiện|đạt|bằng) (chỉ tiêu )?(kế hoạch|dự toán))(?!\p{L})/u;
/** What may fall below nothing: a change, a balance. */
const MAY_FALL = /(?<!\p{L})(tăng|giảm|chênh lệch|so với|biến động|cân đối|nhiệt độ|lãi|lỗ)(?!\p{L})/u;

/** Accents kept: they tell "tăng" from "tầng" and "tảng". */
const lower = (text: string): string => cleanLine(text).toLowerCase();
const about = (value: MeasureValue, { values }: Row): string => lower(`${values.indicator?.text ?? ''} ${value.text}`);

/** "%", "% hộ", "Tỷ lệ (%)". */
const IN_HUNDREDTHS = /^(%|ti le|phan tram)(?!\p{L})/u;

function isShare(value: MeasureValue, row: Row): boolean {
  const measure = row.values.measure?.text ?? '';
  return (
    (value.percent || (IN_HUNDREDTHS.test(fold(measure)) && !countedIn(value))) &&
    !MAY_EXCEED.test(`${about(value, row)} ${lower(measure)}`) &&
    !isAgainstPlan(`${value.text} ${measure}`)
  );
}

const withPercent = (text: string): string => (text.includes('%') ? text : `${text}%`);

/** More than all, or less than nothing: "Trên 100 %" of the officials cannot be trained. */
export function boundPassed(value: MeasureValue, row: Row): string | null {
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
    const limit = measure?.reads === 'measure' ? boundPassed(measure, row) : null;
    if (!limit || measure?.reads !== 'measure') continue;
    const value = limit.endsWith('%') ? withPercent(measure.text) : measure.text;
    report('target.impossible', measure.at, { value, bound: limit });
  }
});
