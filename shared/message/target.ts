import type { CityFigure, TargetFlag } from '../city-targets.ts';
import type { Locale } from './column.ts';

/** Beside the colour and the words: told apart in black and white. */
export const FLAG_SIGNS: Record<TargetFlag, string> = { below: '▼', outlier: '◇', conflict: '≠' };

const FLAGS: Record<TargetFlag, Record<Locale, string>> = {
  below: { vi: 'thấp hơn mức giao', en: 'below the minimum' },
  outlier: { vi: 'lệch xa các đơn vị khác', en: 'far from the other units' },
  conflict: { vi: 'đơn vị ghi hai số khác nhau', en: 'two values by one unit' },
};

export const flagLabel = (flag: TargetFlag, locale: Locale): string => FLAGS[flag][locale];

const NUMBERS: Record<Locale, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
};

/** "62,5% (5.000/8.000)", "120 lớp", or why there is none. */
export function sayCityFigure(figure: CityFigure, measure: string, locale: Locale): string {
  const number = (value: number) => NUMBERS[locale].format(value);
  if (!figure.known) return unknown(figure.lacking, locale);
  const { value, numerator, denominator } = figure;
  if (numerator === null || denominator === null) return `${number(value)} ${measure}`.trim();
  return `${number(value)}% (${number(numerator)}/${number(denominator)})`;
}

function unknown(lacking: number | null, locale: Locale): string {
  if (lacking === null) return locale === 'vi' ? 'Không cộng giữa các đơn vị' : 'Not added up';
  return locale === 'vi'
    ? `Chưa tính được: ${lacking} đơn vị thiếu tử số, mẫu số`
    : `Unknown: ${lacking} units lack a part of it`;
}
