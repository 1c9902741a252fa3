import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from '../annex/columns.ts';
import type { How, MappedColumn } from '../inspection.ts';
import { cleanLine } from '../text.ts';
import type { Contents } from './contents.ts';
import { suits } from './contents.ts';
import { type Heading, likeness } from './heading.ts';
import { foldHeading, type Phrase, spannedKeys } from './phrases.ts';

/** One way to read one column, with what speaks for it. */
interface Candidate {
  column: number;
  key: ColumnKey;
  score: number;
  /** Likeness of the words alone. */
  words: number;
  ambiguous: boolean;
}

export interface Assignment {
  kind: AnnexKind;
  columns: MappedColumn[];
  scores: Map<number, number>;
  total: number;
}

/** Below this a heading is unknown. */
const WEAKEST = 0.3;
/** Two readings this close are both named to the user. */
const CLOSE = 0.08;

/** What the stage makes likelier: "Kết quả" of a plan is what shall come out, of a report what did. */
const STAGE_LEAN: Record<Stage, Partial<Record<ColumnKey, number>>> = {
  plan: { deliverable: 0.08, value: 0.08, time: 0.04, indicator: 0.04 },
  report: { result: 0.08, actual: 0.08, status: 0.04, indicator: 0.04 },
};

const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)/g, ' ');
const YEAR = /(?:19|20)\d\d/;

/** Ways to say one heading: its own words, all words together, and both without what stands in brackets. */
function wordings(heading: Heading): string[] {
  const own = heading.parts.at(-1) ?? '';
  const all = heading.parts.join(' ');
  return [
    ...new Set([own, all, withoutBrackets(own), withoutBrackets(all)].map((text) => foldHeading(cleanLine(text)))),
  ];
}

function wordsFit(heading: Heading, phrases: readonly Phrase[]): Map<ColumnKey, { words: number; ambiguous: boolean }> {
  const fits = new Map<ColumnKey, { words: number; ambiguous: boolean }>();
  const texts = wordings(heading);
  for (const phrase of phrases) {
    const words = Math.max(...texts.map((text) => likeness(text, phrase)));
    if (words > (fits.get(phrase.key)?.words ?? 0)) fits.set(phrase.key, { words, ambiguous: phrase.ambiguous });
  }
  return fits;
}

/** A spanning heading lifts the columns it speaks for and lowers the others; a year below "Mục tiêu" is a value. */
function heedSpan(
  heading: Heading,
  fits: Map<ColumnKey, { words: number; ambiguous: boolean }>,
  kind: AnnexKind,
): void {
  const own = heading.parts.at(-1) ?? '';
  const spans = new Set(heading.parts.slice(0, -1).flatMap((part) => [...spannedKeys(part)]));
  if (
    kind === 'targets' &&
    YEAR.test(own) &&
    (fits.get('value')?.words ?? 0) < 0.75 &&
    !(fits.get('previous')?.words === 1)
  )
    fits.set('value', { words: heading.parts.length === 1 || spans.has('value') ? 0.75 : 0.5, ambiguous: false });
  if (spans.size === 0) return;
  for (const [key, fit] of fits)
    if (spans.has(key)) fits.set(key, { words: Math.min(1, fit.words + 0.3), ambiguous: false });
    else if (fit.ambiguous) fits.set(key, { ...fit, words: fit.words * 0.75 });
}

function candidatesOf(
  heading: Heading,
  contents: Contents,
  kind: AnnexKind,
  stage: Stage,
  phrases: readonly Phrase[],
): Candidate[] {
  const fits = wordsFit(heading, phrases);
  heedSpan(heading, fits, kind);
  const known: readonly ColumnKey[] = ANNEXES[kind].columns;
  return [...fits]
    .filter(([key, { words }]) => words > 0 && known.includes(key))
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

/** What else a doubtful heading could be is held by columns that are in no doubt: "Chỉ tiêu" beside "Chỉ tiêu giao". */
function isSettled(chosen: Candidate, candidates: readonly Candidate[], all: Map<number, Candidate>): boolean {
  if (!chosen.ambiguous || chosen.words < 0.6) return false;
  const rivals = candidates.filter((other) => other.column === chosen.column && other.key !== chosen.key);
  const held = [...all.values()];
  return rivals.every((rival) =>
    held.some((other) => other.key === rival.key && !other.ambiguous && other.words > 0.8),
  );
}

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
function heedNeighbours(candidates: readonly Candidate[]): Candidate[] {
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

function howOf(chosen: Candidate, contents: Contents): How {
  if (chosen.words === 1) return 'exact';
  if (!chosen.ambiguous) return 'similar';
  return contents.count > 0 ? 'contents' : 'neighbours';
}

const qualifierOf = (heading: Heading): string => {
  const text = heading.parts.join(' / ');
  const years = text.match(/(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?/g);
  return years?.at(-1) ?? heading.parts.at(-1) ?? '';
};

/** Best first, each column and each key once; only values may come several times, told apart by a year or period. */
function choose(candidates: Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>();
  const taken = new Set<ColumnKey>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (candidate.score < WEAKEST || chosen.has(candidate.column)) continue;
    if (taken.has(candidate.key) && (candidate.key !== 'value' || candidate.ambiguous)) continue;
    chosen.set(candidate.column, candidate);
    taken.add(candidate.key);
  }
  return chosen;
}

/** A column of numbers left of the subject without a heading is the ordinal. */
function adoptOrdinal(columns: MappedColumn[], contents: Map<number, Contents>, kind: AnnexKind): void {
  if (columns.some((column) => column.key === 'ordinal')) return;
  const subject = columns.find((column) => column.key === ANNEXES[kind].subject)?.column ?? 0;
  const found = [...contents].find(
    ([column, { ordinal, count }]) =>
      column < subject && count > 0 && ordinal >= 0.6 && !columns.some((other) => other.column === column && other.key),
  );
  if (!found) return;
  const known = columns.find((column) => column.column === found[0]);
  if (known) Object.assign(known, { key: 'ordinal', how: 'contents' });
  else
    columns.unshift({ key: 'ordinal', column: found[0], header: '', qualifier: null, how: 'contents', candidates: [] });
}

/** Reads the headings as those of one kind of annex. */
export function assignColumns(
  headings: readonly Heading[],
  contents: Map<number, Contents>,
  kind: AnnexKind,
  stage: Stage,
  phrases: readonly Phrase[],
): Assignment {
  const blank: Contents = { count: 0, time: 0, number: 0, agency: 0, ordinal: 0, unit: 0, long: 0 };
  const held = (column: number) => contents.get(column) ?? blank;
  const candidates = heedNeighbours(
    headings.flatMap((heading) => candidatesOf(heading, held(heading.column), kind, stage, phrases)),
  );
  const chosen = choose(candidates);
  const several = [...chosen.values()].filter((candidate) => candidate.key === 'value').length > 1;
  const settled = [...chosen.values()]
    .filter((choice) => isSettled(choice, candidates, chosen))
    .map((choice) => choice.column);
  const columns = headings.map((heading): MappedColumn => {
    const choice = chosen.get(heading.column);
    const close = candidates.filter(
      (other) =>
        choice && other.column === choice.column && other.key !== choice.key && choice.score - other.score < CLOSE,
    );
    return {
      key: choice?.key ?? null,
      column: heading.column,
      header: heading.parts.join(' / '),
      qualifier: several && choice?.key === 'value' ? qualifierOf(heading) : null,
      how: settled.includes(heading.column) ? 'neighbours' : choice ? howOf(choice, held(heading.column)) : 'unknown',
      candidates: choice?.ambiguous && !settled.includes(heading.column) ? close.map((other) => other.key) : [],
    };
  });
  adoptOrdinal(columns, contents, kind);
  const scores = new Map(
    [...chosen.values()].map((choice) => [choice.column, settled.includes(choice.column) ? 0.95 : choice.score]),
  );
  return { kind, columns, scores, total: [...scores.values()].reduce((sum, score) => sum + score, 0) };
}
