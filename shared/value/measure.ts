import type { Comparator, MeasureValue } from '../annex/row.ts';
import { type Address, type Cell, cellText, isPercentFormat } from '../grid.ts';
import { cleanLine } from '../text.ts';

export type MeasureReading = Omit<MeasureValue, 'reads' | 'at'>;

/** A number as written in Vietnam: dots group thousands, a comma starts the fraction; "0.7" and "1.5" are read as meant. */
const NUMBER = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
/** No letter or digit may touch it: "4G/5G" and "NQ57" hold no number. */
const ALONE = String.raw`(?<![\p{L}\d.,/]|(?:năm|nam)\s*(?=(?:19|20)\d\d(?!\d))|(?<!\p{L})(?:bước|giai đoạn|đợt)\s*)(${NUMBER})(?!\d|\p{L}|[.,]{1,2}\d)`;
const SINGLE = new RegExp(ALONE, 'u');
const RANGE = new RegExp(String.raw`${ALONE}\s*%?\s*(?:-|–|—|đến|tới|÷|~)\s*${ALONE}`, 'iu');

/** Words and signs before (or after) the number, widest meaning first. "đạt", "phấn đấu" alone mean no more than "=". */
const BEFORE: [RegExp, Comparator][] = [
  [/(≥|>=|=>|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ)\s*(đạt\s*)?$/iu, '>='],
  [/(≤|<=|=<|tối đa|không quá|không vượt quá|nhiều nhất|không cao hơn|(?<!\p{L})top)\s*$/iu, '<='],
  [/(>|trên|hơn|vượt|lớn hơn)\s*$/iu, '>'],
  [/(<|dưới|nhỏ hơn|thấp hơn)\s*$/iu, '<'],
];
const AFTER: [RegExp, Comparator][] = [
  [/^\s*%?[^\d]{0,30}trở lên/iu, '>='],
  [/^\s*\+(?!\s*\d)/u, '>='],
  [/^\s*%?[^\d]{0,30}trở xuống/iu, '<='],
];

function readNumber(text: string): number {
  const grouped = /^[1-9]\d{0,2}([. ]\d{3})+(,\d+)?$/.test(text);
  return Number(grouped ? text.replace(/[. ]/g, '').replace(',', '.') : text.replace(',', '.'));
}

const words = (text: string): MeasureReading => ({
  text,
  comparator: null,
  value: null,
  upper: null,
  percent: /^[^\d]*%/.test(text),
});

/** The sign right after the number: "36 (bằng 105 % kế hoạch)" is a count. */
const isPercent = (after: string): boolean => /^\s*(%|phần trăm|phan tram)/iu.test(after);

/**
 * A letter in place of a digit ("8O%", "1.5OO", "l00", "1 OO%"), or a number that fell apart ("4 8"): no number can be
 * read in it, though parts of it look like one.
 */
const SLIP =
  /\d[\s.,]*[Oo]+(?!\p{L})|(?<!\p{L})[OolI]+[.,]?\d|\d[lI]+(?!\p{L})|^\d{1,3}(?: \d{1,2})+\s*%?$|^(?=.{2})[OolI]{1,3}\s*%?$|\d[.,]\s*%|\d\s*\?|[≥>]\s*[≤<]|[≤<]\s*[≥>]|^[^\p{L}\d]*%$|^[xX]+\s*%$|(?<!\p{L})[OolI]{1,3}\s*%|%\s*%|\d[\s%]*[-–]\s*%?$|\d\s*\/\s*%|\d[A-Z][.,]?\d|\d[SBZ](?:\s*%|$)|(?<!\p{L})[SBZ](?:\d{1,2}\s*%|0+(?![\p{L}\d]))/u;

function comparatorOf(before: string, after: string): Comparator {
  const found = BEFORE.find(([form]) => form.test(before)) ?? AFTER.find(([form]) => form.test(after));
  return found?.[1] ?? '=';
}

/** When, not how much: "trước tháng 6/2023", "trong quý 3", "trước 30/6"; but "mỗi tháng 2 lần" counts. */
const DATE =
  /(?<!\p{L})(?:(?:ngày\s+\d{1,2}\s+tháng|ngày|tháng|quý)\s+\d{1,2}(?:\s*[/.-]\s*\d{1,4}){0,2}(?=\s*(?:$|[:;,.)]|năm))|(?:trước|hết|vào)\s+\d{1,2}\/\d{1,2}(?:\/\d{4})?(?!\d))/giu;
const withoutDates = (line: string): string => line.replace(DATE, (date) => ' '.repeat(date.length));

/** A place or a level, and no amount: "Nhóm 10 đơn vị dẫn đầu", "Trong top 30", "Đạt mức 3"; but "Đạt mức 90%" is one. */
const RANKED = /(?<!\p{L})(?:(?:nhóm|top|hạng|thứ)\s+\d|(?:mức|mức độ|cấp độ|loại)\s+\d(?!\d))(?![^;]*%)/iu;

/** Reads the words of a value cell; words without a number ("Hoàn thành") are kept without complaint. */
export function readMeasure(text: string): MeasureReading {
  const said = cleanLine(text);
  if ((said.length <= LONGEST && SLIP.test(said)) || RANKED.test(said.normalize('NFC'))) return words(said);
  const line = withoutDates(said);
  const range = RANGE.exec(line);
  if (range) {
    const [value, upper] = [readNumber(range[1] ?? ''), readNumber(range[2] ?? '')];
    if (value > upper && !/giảm/iu.test(line)) return words(said);
    const percent = isPercent(line.slice(range.index + range[0].length)) || range[0].includes('%');
    return { ...words(said), comparator: 'range', value, upper, percent };
  }
  const match = SINGLE.exec(line);
  if (!match?.[1]) return words(said);
  const negative =
    /(?:^|\s)[-−]$|(?:^|\s)âm\s$/iu.test(line.slice(0, match.index)) || /^[-−]\s\d+(?:[.,]\d+)?\s*%$/u.test(line);
  const value = readNumber(match[1]) * (negative ? -1 : 1);
  const after = line.slice(match.index + match[0].length);
  const comparator = comparatorOf(line.slice(0, match.index), after);
  return { ...words(said), comparator, value, percent: isPercent(after) };
}

/** A value cell: a number as it is (a percent format counts in hundredths: 0.6 shown as 60% is 60), else its words. */
export function readMeasureCell(cell: Cell, at: Address): MeasureValue {
  const text = cellText(cell);
  if (typeof cell.value !== 'number') return { reads: 'measure', at, ...readMeasure(text) };
  const percent = isPercentFormat(cell.format);
  const value = Math.round(cell.value * (percent ? 100 : 1) * 1e10) / 1e10;
  return { reads: 'measure', at, text, comparator: '=', value, upper: null, percent };
}

/** Longer cells tell a story; a slip in one of its numbers is not what the cell is about. */
const LONGEST = 20;

/** It looks as if a number was meant ("8O%", "6o", "1..5"), but none can be read; a slip is one whatever it stands for. */
export const looksNumeric = ({ text, value }: MeasureReading): boolean =>
  text.length <= LONGEST &&
  (SLIP.test(text) ||
    (value === null && /^[^\p{L}]*\d|[≥≤<>]|\d\s*%/u.test(text) && !/\d[A-NP-Z](?!\p{L})/u.test(text)));
