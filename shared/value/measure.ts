import type { Comparator, MeasureValue } from '../annex/row.ts';
import { type Address, type Cell, cellText, isPercentFormat } from '../grid.ts';
import { cleanLine } from '../text.ts';

export type MeasureReading = Omit<MeasureValue, 'reads' | 'at'>;

/** A number as written in Vietnam: dots group thousands, a comma starts the fraction; "0.7" and "1.5" are read as meant. */
const NUMBER = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** No letter or digit may touch it: "4G/5G" and "NQ57" hold no number. */
const ALONE = String.raw`(?<![\p{L}\d.,/]|(?:năm|nam)\s*(?=(?:19|20)\d\d(?!\d)))(${NUMBER})(?![\d]|\p{L})`;
const SINGLE = new RegExp(ALONE, 'u');
const RANGE = new RegExp(String.raw`${ALONE}\s*%?\s*(?:-|–|—|đến|tới|÷|~)\s*${ALONE}`, 'iu');

/** Words and signs before (or after) the number, widest meaning first. "đạt", "phấn đấu" alone mean no more than "=". */
const BEFORE: [RegExp, Comparator][] = [
  [/(≥|>=|=>|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ)\s*(đạt\s*)?$/iu, '>='],
  [/(≤|<=|=<|tối đa|không quá|không vượt quá|nhiều nhất|không cao hơn)\s*$/iu, '<='],
  [/(>|trên|hơn|vượt|lớn hơn)\s*$/iu, '>'],
  [/(<|dưới|nhỏ hơn|thấp hơn)\s*$/iu, '<'],
];
const AFTER: [RegExp, Comparator][] = [
  [/^\s*%?[^\d]{0,30}trở lên/iu, '>='],
  [/^\s*\+(?!\s*\d)/u, '>='],
  [/^\s*%?[^\d]{0,30}trở xuống/iu, '<='],
];

export function readNumber(text: string): number {
  const grouped = /^[1-9]\d{0,2}([. ]\d{3})+(,\d+)?$/.test(text);
  return Number(grouped ? text.replace(/[. ]/g, '').replace(',', '.') : text.replace(',', '.'));
}

const words = (text: string): MeasureReading => ({
  text,
  comparator: null,
  value: null,
  upper: null,
  percent: text.includes('%'),
});

function comparatorOf(before: string, after: string): Comparator {
  const found = BEFORE.find(([form]) => form.test(before)) ?? AFTER.find(([form]) => form.test(after));
  return found?.[1] ?? '=';
}

/** Reads the words of a value cell; words without a number ("Hoàn thành") are kept without complaint. */
export function readMeasure(text: string): MeasureReading {
  const line = cleanLine(text);
  const range = RANGE.exec(line);
  if (range) {
    const [value, upper] = [readNumber(range[1] ?? ''), readNumber(range[2] ?? '')];
    return { ...words(line), comparator: 'range', value, upper };
  }
  const match = SINGLE.exec(line);
  if (!match?.[1]) return words(line);
  const negative = /(?:^|\s)[-−]$/.test(line.slice(0, match.index));
  const value = readNumber(match[1]) * (negative ? -1 : 1);
  const comparator = comparatorOf(line.slice(0, match.index), line.slice(match.index + match[0].length));
  return { ...words(line), comparator, value };
}

/** A value cell: a number as it is (a percent format counts in hundredths: 0.6 shown as 60% is 60), else its words. */
export function readMeasureCell(cell: Cell, at: Address): MeasureValue {
  const text = cellText(cell);
  if (typeof cell.value !== 'number') return { reads: 'measure', at, ...readMeasure(text) };
  const percent = isPercentFormat(cell.format);
  const value = Math.round(cell.value * (percent ? 100 : 1) * 1e10) / 1e10;
  return { reads: 'measure', at, text, comparator: '=', value, upper: null, percent };
}

/** It looks as if a number was meant ("8O%", "6o", "1..5"), but none can be read. */
export const looksNumeric = (reading: MeasureReading): boolean =>
  reading.value === null &&
  reading.text.length <= 20 &&
  /^[^\p{L}]*\d|[≥≤<>]|\d\s*%|^[^\p{L}]*[OolI]\d/u.test(reading.text) &&
  !/\d[A-NP-Z](?!\p{L})/u.test(reading.text);
