import { REPEATED, type Stage } from '../annex/columns.ts';
import { fold } from '../text.ts';
import type { Candidate } from './candidate.ts';
import { saysDone, saysPlanned } from './done.ts';
import type { Heading } from './heading.ts';

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

/** The years a table speaks of, told from its headings. */
interface Years {
  /** The latest of all columns of figures. */
  latest: number;
  /** The latest with a result: what a report says of a year to come is a target. */
  done: number;
  /** The earliest that something is planned for. */
  planned: number;
}

function yearsOf(figures: readonly Heading[], done: readonly Heading[]): Years {
  const planned = figures.filter(({ parts }) => saysPlanned(parts.join(' ')) && !done.some((d) => d.parts === parts));
  return {
    latest: Math.max(0, ...figures.map(yearOf)),
    done: Math.max(0, ...done.map(yearOf)),
    planned: Math.min(...planned.map(yearOf).filter((year) => year > 0)),
  };
}

/** A result of that year came before what the table asks for; of a report, unless it is the last and the year has a target. */
function isPast(heading: Heading, { latest, done, planned }: Years, stage: Stage): boolean {
  const year = yearOf(heading);
  if (stage === 'report' && (saysEstimate(heading) || year >= planned)) return year < done;
  return year < latest;
}

const PART = /\b(qui|thang) (\d{1,2}|i{1,3}|iv)\b/;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv'];

/** "Kết quả quý II" → "qui", 2; null where a heading names no quarter or month of a result. */
function partOf({ parts }: Heading): { unit: string; at: number } | null {
  const own = parts.at(-1) ?? '';
  const [, unit, number = ''] = PART.exec(fold(own)) ?? [];
  return unit && saysDone(own) ? { unit, at: Number(number) || ROMAN.indexOf(number) } : null;
}

/** "Kết quả quý II" beside "Kết quả quý III" of a report is what came before. Of three and more each is its own. */
function earlierPart(headings: readonly Heading[], stage: Stage): Heading[] {
  const parts = headings.flatMap((heading) => {
    const part = partOf(heading);
    return part ? [{ heading, ...part }] : [];
  });
  const [first, second, third] = parts;
  if (stage === 'plan' || !first || !second || third || first.unit !== second.unit) return [];
  if (yearOf(first.heading) !== yearOf(second.heading) || first.at === second.at) return [];
  return [first.at < second.at ? first.heading : second.heading];
}

/** "Năm 2024 / Kết quả" beside "Năm 2025 / Chỉ tiêu giao" is what came before. */
export function heedEarlier(
  headings: readonly Heading[],
  candidates: readonly Candidate[],
  { stage, year: asked }: Asked,
): Candidate[] {
  const figures = new Set(candidates.filter(({ key }) => REPEATED.has(key)).map(({ column }) => column));
  const done = headings.filter((heading) => saysResult(heading) || isReachedFirst(heading, headings));
  const years = yearsOf(
    headings.filter(({ column }) => figures.has(column)),
    done,
  );
  const now = asked ?? (stage === 'report' ? years.latest : 0);
  const current = actualWithoutYear(headings, candidates);
  const earlier = [
    ...headings.filter((heading) => isYearAlone(heading) && yearOf(heading) < now),
    ...done.filter((heading) => yearOf(heading) > 0 && (current || isPast(heading, years, stage))),
    ...earlierPart(headings, stage),
  ];
  const columns = new Set(earlier.map(({ column }) => column));
  const before = [...columns].map(
    (column): Candidate => ({ column, key: 'previous', score: 0.9, words: 0.9, ambiguous: false }),
  );
  return [...candidates.filter(({ column }) => !columns.has(column)), ...before];
}
