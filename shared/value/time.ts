import type { Precision, TimeValue } from '../annex/row.ts';
import { rememberText } from '../answers.ts';
import type { IsoDate } from '../finding.ts';
import { type Address, type Cell, cellText, isDateFormat } from '../grid.ts';
import { cleanLine, fold } from '../text.ts';
import { addDays, dateOfSerial, vietnameseDate } from './calendar.ts';
import { ANY_YEAR, findPoints, type Point } from './time-point.ts';

/** What a time cell cannot know by itself. */
export interface TimeContext {
  /** The year meant where the cell names none: the plan's, or the title's. */
  year: number | null;
  date1904: boolean;
}

export type TimeReading = Omit<TimeValue, 'reads' | 'at'>;

const RECURRING =
  /^tx$|\b(thuong xuyen|lien tuc|(?:cua )?thang cuoi (?:cua )?(?:moi )?qui(?! [iv\d])|dinh ki|dot xuat|hang (nam|qui|thang|tuan|ngay|ki)|(moi|mot) (nam|qui|thang|tuan|ngay)|\d+ (lan|ki|dot|lop|buoi|so|cuoc|hoi nghi|tin|bai|phien) ?\/ ?(nam|qui|thang|tuan)|cac (qui|thang) trong nam|quanh nam|thu (hai|ba|tu|nam|sau|bai|bay)|chu nhat|cuoi tuan)\b/;
/** Understood, but tied to an event and not to a day. */
const EVENT =
  /^-? ?(nt|nhu tren|sau|ngay sau|truoc khi|khi|som|kip thoi)\b|\b(khong (?:co )?thoi han|trong (?:ki|qui)(?! [\divx])|giua nam|mua (?:mua|bao|vu|gat|le hoi)|sau khi|ngay sau|khi co|khi duoc|theo|dot xuat|trong vong|ke tu|keo dai|lau dai|tuy|khi phat sinh|khi hoan thanh|den khi|chuyen tiep|xuyen suot|trong suot|khan truong|cap bach|chua xac dinh|chua ro|dip (tet|le)|tet|ngay lap tuc|giai doan|tuan \d|\d+ (ngay|tuan|thang|gio|tieng))\b/;
/** The point is an end that stands by itself: "Đến hết tháng 12", "Chậm nhất 20/12/2025". */
const UNTIL =
  /\b(den het|den|toi|cham nhat|xong|het|hoan thanh|muon nhat|khong qua)( (vao|ngay|trong|trong ngay))?\s*$/;
const BEFORE = /\btruoc( ngay| het| thoi diem)?\s*$/;
const FROM = /\b(tu|bat dau|ke tu|sau|tu sau)( ngay| dau)?\s*$/;
const ONWARD = /\b(va cac nam|nhung nam tiep theo|cac nam tiep theo|va nhung nam|tro di|ve sau|nam tiep theo)\b/;

/** A letter in place of a digit: "3O/10/2025", "3l/12/2025", "Tháng 1O". */
const SLIP = /\d[OolI](?!\p{L})|(?<!\p{L})[OolI]\d|\dl\d|\d\s?(?:\/\s?\/|\.\.(?!\.))\s?\d|^\D*\d{1,2}\/\d{1,2}\/$/u;

/** A form nobody filled in: "ngày … tháng … năm 2025", "xx/2025", "Tháng .../2025". */
const UNFILLED = /(?:^|ngày|tháng|quý|\/)\s*(?:…+|\.{2,}|_{2,}|x{1,2})\s*(?:\/|tháng|quý|năm|$)/iu;

/** Numerals as words: "Quý tư", "tháng mười hai". "Hằng tháng từ …" names none, nor does "hằng tháng tư vấn". */
const SPOKEN =
  /(?<!\p{L})(quý|(?<!(?:hằng|hàng|mỗi|các|từng) )tháng)\s+(mười một|mười hai|một|giêng|nhất|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|chạp)(?!\p{L}|\s+(?:hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín)(?!\p{L}))/giu;
const SAID: Record<string, number> = {
  một: 1,
  giêng: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const inFigures = (line: string): string =>
  line.replace(SPOKEN, (whole, unit: string, word: string) => {
    const number = SAID[word.toLowerCase()];
    return number ? `${unit} ${number}` : whole;
  });

const nothing = (text: string): TimeReading => ({
  text,
  from: null,
  to: null,
  precision: null,
  recurring: false,
  readable: true,
});

const COARSENESS: Precision[] = ['day', 'week', 'month', 'span', 'quarter', 'half', 'year'];
const coarser = (a: Precision, b: Precision): Precision => (COARSENESS.indexOf(a) > COARSENESS.indexOf(b) ? a : b);

/** One point with the words around it: "trước tháng 6" ends on 31/5, "từ tháng 7" has no end. */
function oneEnd(point: Point, before: string, after: string): { from: IsoDate | null; to: IsoDate | null } {
  if (ONWARD.test(after)) return { from: point.from, to: null };
  if (BEFORE.test(before)) return { from: null, to: addDays(point.from, -1) };
  if (UNTIL.test(before) && !/\btrong\s*$/.test(before)) return { from: null, to: point.to };
  if (FROM.test(before)) return { from: point.from, to: null };
  return { from: point.from, to: point.to };
}

/** What joins times that are told one after another, in no order: "Quý II, Quý I". */
const LISTED = /^\s*(?:[,;&+]\s*(?:va\b|hoac\b)?|va\b|hoac\b)\s*/;

/** A point that borrows the word before ("Quý III, II") begins with what joins it. */
const areListed = (points: readonly Point[], folded: string): boolean =>
  points.every(({ start }, i) => {
    const before = points[i - 1]?.end;
    if (before === undefined) return true;
    const joint = LISTED.exec(folded.slice(before))?.[0];
    return joint !== undefined && before + joint.length >= start;
  });

const earliest = (points: readonly Point[]): IsoDate => points.map(({ from }) => from).sort()[0] ?? '';
const latest = (points: readonly Point[]): IsoDate =>
  points
    .map(({ to }) => to)
    .sort()
    .at(-1) ?? '';

function span(points: Point[], folded: string): { from: IsoDate | null; to: IsoDate | null } {
  const [first, ...others] = points as [Point, ...Point[]];
  const last = others.at(-1);
  if (!last) return oneEnd(first, folded.slice(0, first.start), folded.slice(first.end));
  if (ONWARD.test(folded.slice(last.end))) return { from: first.from, to: null };
  if (areListed(points, folded)) return { from: earliest(points), to: latest(points) };
  return { from: first.from, to: BEFORE.test(folded.slice(0, last.start)) ? addDays(last.from, -1) : last.to };
}

/** Reads the words of a time cell. A cell that names neither a day nor a known way of saying "no day" is unreadable. */
export function readTime(text: string, year: number | null): TimeReading {
  const line = cleanLine(text);
  const folded = foldTime(line);
  const { points, broken, yearless } = findPoints(folded, year);
  const recurring = RECURRING.test(folded);
  if (broken || SLIP.test(line) || UNFILLED.test(line)) return { ...nothing(line), readable: false };
  if (points.length === 0)
    return {
      ...nothing(line),
      recurring,
      readable: yearless || recurring || EVENT.test(folded) || ONWARD.test(folded),
    };
  return {
    text: line,
    ...span(points, folded),
    precision: points.map((point) => point.precision).reduce(coarser),
    recurring,
    readable: true,
  };
}

/** It speaks of time, even where the day does not exist ("Quý V", "31/02"): what a column of times is known by. */
export function speaksOfTime(text: string): boolean {
  const folded = foldTime(cleanLine(text));
  const { points, broken } = findPoints(folded, ANY_YEAR);
  return broken || points.length > 0 || RECURRING.test(folded) || EVENT.test(folded);
}

/** As fold, but the signs inside dates stay. */
const foldTime = (line: string): string =>
  inFigures(line)
    .split(/([./:,;()+&–—-]+)/)
    .map((part, i) => (i % 2 ? part.replace(/[–—]/g, '-') : ` ${fold(part)} `))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/(\d) ?([./-]) ?(?=\d)/g, '$1$2')
    .trim();

/** Serial numbers of days between 1/1/2000 and 31/12/2059: what a date looks like when its format was lost. */
const looksLikeSerial = (value: number): boolean => value >= 36526 && value < 58440;

/** By the year and the words, the same few in every annex. */
const readInYear = rememberText((asked) => {
  const [year = ''] = asked.split(' ', 1);
  return readTime(asked.slice(year.length + 1), year === '' ? null : Number(year));
});

/** Reads time cells: a date cell by its serial number, a bare year, else by its words. */
export function timeReader({ year, date1904 }: TimeContext): (cell: Cell, at: Address) => TimeValue {
  const words = (text: string) => readInYear(`${year ?? ''} ${text}`);
  return (cell, at) => {
    if (typeof cell.value !== 'number' || !(isDateFormat(cell.format) || looksLikeSerial(cell.value)))
      return { reads: 'time', at, ...words(cellText(cell)) };
    const day = dateOfSerial(cell.value, date1904);
    const text = vietnameseDate(day);
    return { reads: 'time', at, text, from: day, to: day, precision: 'day', recurring: false, readable: true };
  };
}
