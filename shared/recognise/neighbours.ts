import type { ColumnKey } from '../annex/columns.ts';
import { fold } from '../text.ts';
import type { Candidate } from './candidate.ts';
import type { Heading } from './heading.ts';

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
