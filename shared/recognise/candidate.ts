import { ANNEXES, type AnnexKind, type ColumnKey, REPEATED, type Stage } from '../annex/columns.ts';
import { type Contents, suits } from './contents.ts';
import { type Asked, heedEarlier } from './earlier.ts';
import { fitsOf, type Wordings } from './fits.ts';
import type { Heading } from './heading.ts';
import { heedCode, heedLastEnd, heedMerged, heedNeighbours } from './neighbours.ts';

/** One way to read one column, with what speaks for it. */
export interface Candidate {
  column: number;
  key: ColumnKey;
  score: number;
  /** Likeness of the words alone. */
  words: number;
  ambiguous: boolean;
}

/** Its words mean this column and no other. */
export const isSure = ({ words, ambiguous }: Candidate): boolean => words === 1 && !ambiguous;

/** What the stage makes likelier: "Kết quả" of a plan is what shall come out, of a report what did. */
const STAGE_LEAN: Record<Stage, Partial<Record<ColumnKey, number>>> = {
  plan: { deliverable: 0.08, value: 0.08, time: 0.04 },
  report: { result: 0.08, actual: 0.08, status: 0.04 },
};

/** A column of ticks says when or how far by its place among others: no value of its own, and surely no time. */
const MARKED = 0.8;
const TIMES: ReadonlySet<ColumnKey> = new Set(['start', 'finish', 'time']);

/**
 * A doubtful heading, or one of figures that is only like a known one, is not read against what its cells hold: times are
 * no "actual" value.
 */
const UNLIKELY = 0.45;

function candidatesOf(
  heading: Heading,
  contents: Contents,
  kind: AnnexKind,
  stage: Stage,
  phrases: Wordings,
): Candidate[] {
  const fits = fitsOf(heading, kind, stage, phrases);
  const known: readonly ColumnKey[] = ANNEXES[kind].columns;
  return [...fits]
    .filter(
      ([key, { words, ambiguous }]) =>
        words > 0 &&
        known.includes(key) &&
        !((ambiguous || words < 1 || TIMES.has(key)) && contents.mark >= MARKED) &&
        !((ambiguous || (words < 1 && REPEATED.has(key))) && suits(key, contents) < UNLIKELY),
    )
    .map(([key, { words, ambiguous }]) => {
      const lean = ambiguous ? (STAGE_LEAN[stage][key] ?? 0) : 0;
      const weight = ambiguous || words < 0.9 ? 0.6 : 0.3;
      return {
        column: heading.column,
        key,
        words,
        ambiguous,
        score: words * (1 - weight + weight * suits(key, contents)) + lean,
      };
    });
}

/** Every way to read every heading as a column of this kind of annex. */
export function findCandidates(
  headings: readonly Heading[],
  contents: (column: number) => Contents,
  kind: AnnexKind,
  asked: Asked,
  phrases: Wordings,
): Candidate[] {
  const all = headings.flatMap((heading) =>
    candidatesOf(heading, contents(heading.column), kind, asked.stage, phrases),
  );
  const kept = heedMerged(
    heedLastEnd(headings, heedCode(headings, all)),
    ANNEXES[kind].subject,
    (column) => contents(column).down,
  );
  return heedNeighbours(kind === 'targets' ? heedEarlier(headings, kept, asked) : kept);
}
