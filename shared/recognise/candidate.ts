import { ANNEXES, type AnnexKind, type ColumnKey, type Stage } from '../annex/columns.ts';
import { type Contents, suits } from './contents.ts';
import { cuedKeys } from './cues.ts';
import type { Heading } from './heading.ts';
import { likeness } from './likeness.ts';
import { heedEarlierYear, heedMerged, heedNeighbours, saysDone } from './neighbours.ts';
import { isUnasked, type Phrase, spannedLoosely, type Wording, wordingsOf } from './phrases.ts';

/** One way to read one column, with what speaks for it. */
export interface Candidate {
  column: number;
  key: ColumnKey;
  score: number;
  /** Likeness of the words alone. */
  words: number;
  ambiguous: boolean;
}

/** Figures that come once for each year, period or place. */
export const REPEATED: ReadonlySet<ColumnKey> = new Set(['value', 'previous', 'actual', 'cumulative']);

/** What the stage makes likelier: "Kết quả" of a plan is what shall come out, of a report what did. */
const STAGE_LEAN: Record<Stage, Partial<Record<ColumnKey, number>>> = {
  plan: { deliverable: 0.08, value: 0.08, time: 0.04 },
  report: { result: 0.08, actual: 0.08, status: 0.04 },
};

const YEAR = /(?:19|20)\d\d/;

/** Ways to say one heading: its own words, and all words together. */
function wordings(heading: Heading): Wording[] {
  const own = wordingsOf(heading.parts.at(-1) ?? '');
  return heading.parts.length === 1 ? own : [...own, ...wordingsOf(heading.parts.join(' '))];
}

/** A heading that surely belongs to the other kind of annex ("Đơn vị tính") speaks less for this one. */
const FOREIGN = 0.5;

export interface Wordings {
  own: readonly Phrase[];
  /** Those of the other kind. */
  foreign: readonly Phrase[];
}

type Fits = Map<ColumnKey, Pick<Candidate, 'words' | 'ambiguous'>>;

/** A hint weighs less than any known wording, and what the cells hold decides with it. */
const CUED = 0.5;

function heedCues(texts: readonly Wording[], kind: AnnexKind, fits: Fits): void {
  for (const key of texts.flatMap(({ words }) => cuedKeys(words, kind)))
    if ((fits.get(key)?.words ?? 0) < CUED) fits.set(key, { words: CUED, ambiguous: true });
}

/** "So với kế hoạch năm (%)": what was reached, as a share. It is no value of a year, and gives way to the result itself. */
const COMPARED = /\bso (voi|sanh)\b|\bti le (thuc hien|th|dat|hoan thanh) (ke hoach|kh|chi tieu|so voi)\b/;

function heedComparison(fits: Fits, stage: Stage): void {
  for (const [key, fit] of fits)
    if (key === 'actual' && stage === 'report') fits.set(key, { words: Math.min(fit.words, 0.6), ambiguous: true });
    else fits.delete(key);
}

/** "Ước cả năm": what will have been reached, no value set. */
const ESTIMATED = /^uoc\b/;

function wordsFit(heading: Heading, kind: AnnexKind, stage: Stage, phrases: Wordings): Fits {
  const fits: Fits = new Map();
  const texts = wordings(heading);
  const said = new Set(texts.map(({ words }) => words));
  const own = phrases.own.some((phrase) => said.has(phrase.words));
  const above = heading.parts.slice(0, -1).flatMap(wordingsOf);
  if (!own && [...texts, ...above].some(({ words }) => isUnasked(words))) return fits;
  const surely =
    heading.parts.length === 1 && phrases.foreign.some((phrase) => !phrase.ambiguous && said.has(phrase.words));
  const weight = surely && !own ? FOREIGN : 1;
  for (const phrase of phrases.own) {
    const words = weight * Math.max(...texts.map((text) => text.weight * likeness(text.words, phrase)));
    if (words > (fits.get(phrase.key)?.words ?? 0)) fits.set(phrase.key, { words, ambiguous: phrase.ambiguous });
  }
  heedCues(texts, kind, fits);
  if (kind === 'targets' && texts.some(({ words }) => COMPARED.test(words))) heedComparison(fits, stage);
  if (texts.some(({ words }) => ESTIMATED.test(words))) fits.delete('value');
  return fits;
}

/** A year alone or below "Mục tiêu" is a value of that year. */
function heedYear(heading: Heading, fits: Fits, spans: ReadonlySet<ColumnKey>): void {
  const known = (fits.get('value')?.words ?? 0) >= 0.75 || fits.get('previous')?.words === 1;
  const own = heading.parts.at(-1) ?? '';
  if (known || !YEAR.test(own) || saysDone(own)) return;
  fits.set('value', { words: heading.parts.length === 1 || spans.has('value') ? 0.75 : 0.5, ambiguous: false });
}

/** A sub-heading that says nothing ("Tổng số") is a column of what stands above it ("Kinh phí"). */
const SPANNED_ONLY = 0.5;

/** A spanning heading lifts the columns it speaks for and lowers the doubtful others. */
function heedSpan(heading: Heading, fits: Fits, kind: AnnexKind): void {
  const spans = new Set(heading.parts.slice(0, -1).flatMap((part) => [...spannedLoosely(part)]));
  if (kind === 'targets') heedYear(heading, fits, spans);
  if (spans.size === 0) return;
  const [first] = spans;
  if (first && ![...fits.keys()].some((key) => spans.has(key)))
    fits.set(first, { words: SPANNED_ONLY, ambiguous: !REPEATED.has(first) });
  const named = [...fits].some(([key, fit]) => spans.has(key) && fit.words === 1);
  for (const [key, fit] of fits)
    if (spans.has(key) && !(named && fit.words < 1))
      fits.set(key, { words: Math.min(1, fit.words + 0.3), ambiguous: false });
    else if (fit.ambiguous) fits.set(key, { ...fit, words: fit.words * 0.75 });
}

/** A column of ticks says when or how far by its place among others: no value of its own. */
const MARKED = 0.8;

/** A doubtful heading is not read against what its cells hold: times are no "actual" value. */
const UNLIKELY = 0.45;

function candidatesOf(
  heading: Heading,
  contents: Contents,
  kind: AnnexKind,
  stage: Stage,
  phrases: Wordings,
): Candidate[] {
  const fits = wordsFit(heading, kind, stage, phrases);
  heedSpan(heading, fits, kind);
  const known: readonly ColumnKey[] = ANNEXES[kind].columns;
  return [...fits]
    .filter(
      ([key, { words, ambiguous }]) =>
        words > 0 &&
        known.includes(key) &&
        !((ambiguous || words < 1) && contents.mark >= MARKED) &&
        !(ambiguous && suits(key, contents) < UNLIKELY),
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
  stage: Stage,
  phrases: Wordings,
): Candidate[] {
  const all = headings.flatMap((heading) => candidatesOf(heading, contents(heading.column), kind, stage, phrases));
  const kept = heedMerged(all, ANNEXES[kind].subject, (column) => contents(column).down);
  return heedNeighbours(kind === 'targets' ? heedEarlierYear(headings, kept) : kept);
}
