import { type ColumnKey, REPEATED, type Stage } from '../annex/columns.ts';
import { fold } from '../text.ts';
import type { Candidate } from './candidate.ts';
import type { Heading } from './heading.ts';
import { wordingsOf } from './phrases.ts';

/** What was done in that year, and no value to be reached. */
const DONE =
  /\b(thuc hien|ket qua|dat duoc|da dat|uoc|cung ki|ki truoc|nam truoc|hien trang|hien dat|thuc trang|co so|goc|diem dat|tu cham|tu danh gia)\b/;

/** "Lộ trình thực hiện", "Mục tiêu năm 2026": what shall be done, whatever else the heading says. */
const PLANNED =
  /\b(can dat|phai dat|mong doi|lo trinh|ke hoach|muc tieu|chi tieu|phan dau|phan ki|dat ra|dang ki|du kien)\b/;

/** "Phân kỳ thực hiện", "Lộ trình": above years it makes each a value of its year. */
export const saysPlanned = (heading: string): boolean => wordingsOf(heading).some(({ words }) => PLANNED.test(words));

/** The heading of a result, whatever its year. */
export const saysDone = (heading: string): boolean =>
  wordingsOf(heading).some(({ words }) => DONE.test(words) && !PLANNED.test(words));

/** Columns that come side by side: "Bắt đầu" makes the "Hoàn thành" next to it a finish. */
const PAIRS: [ColumnKey, ColumnKey][] = [
  ['start', 'finish'],
  ['lead', 'coordinating'],
  ['indicator', 'measure'],
  ['measure', 'value'],
  ['value', 'actual'],
  ['deliverable', 'result'],
];
const BESIDE = 0.25;

/** A doubtful reading gains where the column next to it surely holds the other half of a pair. */
export function heedNeighbours(candidates: readonly Candidate[]): Candidate[] {
  const sure = new Set(candidates.filter(({ words }) => words > 0.9).map(({ column, key }) => `${column} ${key}`));
  const paired = ({ column, key }: Candidate) =>
    PAIRS.some(
      ([left, right]) =>
        (key === right && sure.has(`${column - 1} ${left}`)) || (key === left && sure.has(`${column + 1} ${right}`)),
    );
  return candidates.map((candidate) =>
    candidate.ambiguous && paired(candidate) ? { ...candidate, score: candidate.score + BESIDE } : candidate,
  );
}

/** A subject merged down over most of its rows names a group where another column holds what is done in each row. */
export function heedMerged(
  candidates: readonly Candidate[],
  subject: ColumnKey,
  down: (column: number) => number,
): Candidate[] {
  const finer = candidates.some(({ key, column, words }) => key === subject && words >= 0.5 && down(column) < 0.2);
  return candidates.filter(({ key, column }) => !(finer && key === subject && down(column) >= 0.5));
}

/** "Mã NV" beside "TT" is a code of the office's own. */
export function heedCode(headings: readonly Heading[], candidates: readonly Candidate[]): Candidate[] {
  const isCode = ({ parts }: Heading) => /^ma\b/.test(fold(parts.at(-1) ?? ''));
  const codes = new Set(headings.filter(isCode).map(({ column }) => column));
  const ordinals = candidates.filter(({ key, words }) => key === 'ordinal' && words === 1);
  return ordinals.some(({ column }) => !codes.has(column))
    ? candidates.filter(({ key, column }) => !(key === 'ordinal' && codes.has(column)))
    : [...candidates];
}

const above = ({ parts }: Heading): string => parts.slice(0, -1).join(' / ');

/** "Thời hạn trình" over "Lãnh đạo Bộ" and "Cấp có thẩm quyền": done with the last of them. */
export function heedLastEnd(headings: readonly Heading[], candidates: readonly Candidate[]): Candidate[] {
  const spans = new Map(headings.map((heading) => [heading.column, above(heading)]));
  const later = (a: Candidate, b: Candidate) =>
    b.key === a.key && b.column > a.column && b.words >= 0.9 && spans.get(b.column) === spans.get(a.column);
  return candidates.filter(
    (candidate) =>
      candidate.key !== 'finish' ||
      !spans.get(candidate.column) ||
      !candidates.some((other) => later(candidate, other)),
  );
}

const yearIn = (text: string): number => Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? 0);
const yearOf = (heading: Heading): number => yearIn(heading.parts.join(' '));

/** "Kết quả và kế hoạch" above says nothing of "Thực hiện 2022" below, which speaks for itself. */
function saysResult({ parts }: Heading): boolean {
  const own = parts.at(-1) ?? '';
  return saysDone(parts.join(' ')) || (yearIn(own) > 0 && saysDone(own));
}

const isYearAlone = ({ parts }: Heading): boolean =>
  parts.length === 1 && /^(năm\s*)?(19|20)\d\d$/iu.test((parts[0] ?? '').normalize('NFC').trim());

/** What a table is asked for: its stage, and the year its title names. */
export interface Asked {
  stage: Stage;
  year: number | null;
}

/** "Năm 2022 đạt". */
const REACHED = /\bnam (?:19|20)\d\d dat$/;
const saysReached = ({ parts }: Heading): boolean => REACHED.test(fold(parts.at(-1) ?? ''));

/** "Năm 2024 đạt" beside "Mục tiêu năm 2025" is what came before; "Năm 2025 đạt", "Năm 2030 đạt" are both to be reached. */
const isReachedFirst = (heading: Heading, headings: readonly Heading[]): boolean =>
  saysReached(heading) && !headings.some((other) => saysReached(other) && yearOf(other) > yearOf(heading));

/** "Ước thực hiện năm 2025": of the year that is not over. */
const saysEstimate = ({ parts }: Heading): boolean => /^(uoc|uth)\b/.test(fold(parts.at(-1) ?? ''));

/** "Kết quả đạt được" is that of now: "Kết quả năm 2024" beside it came before. */
const actualWithoutYear = (headings: readonly Heading[], candidates: readonly Candidate[]): boolean =>
  candidates.some(
    ({ key, words, ambiguous, column }) =>
      key === 'actual' &&
      words === 1 &&
      !ambiguous &&
      headings.some((heading) => heading.column === column && yearOf(heading) === 0),
  );

/** "Năm 2024 / Kết quả" beside "Năm 2025 / Chỉ tiêu giao" is what came before. */
export function heedEarlierYear(
  headings: readonly Heading[],
  candidates: readonly Candidate[],
  { stage, year: asked }: Asked,
): Candidate[] {
  const done = (heading: Heading) => saysResult(heading) || isReachedFirst(heading, headings);
  const figures = new Set(candidates.filter(({ key }) => REPEATED.has(key)).map(({ column }) => column));
  const latest = Math.max(0, ...headings.filter(({ column }) => figures.has(column)).map(yearOf));
  // What a report says of a year to come is a target: the last year with a result is the one it speaks of.
  const last = Math.max(0, ...headings.filter(done).map(yearOf));
  const now = asked ?? (stage === 'report' ? latest : 0);
  const current = actualWithoutYear(headings, candidates);
  const earlier = headings.filter((heading) => {
    const year = yearOf(heading);
    if (isYearAlone(heading) && year < now) return true;
    return (
      year > 0 && done(heading) && (current || year < (stage === 'report' && saysEstimate(heading) ? last : latest))
    );
  });
  const columns = new Set(earlier.map(({ column }) => column));
  const before = earlier.map(
    ({ column }): Candidate => ({ column, key: 'previous', score: 0.9, words: 0.9, ambiguous: false }),
  );
  return [...candidates.filter(({ column }) => !columns.has(column)), ...before];
}
