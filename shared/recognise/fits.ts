import { type AnnexKind, type ColumnKey, REPEATED, type Stage } from '../annex/columns.ts';
import { rememberOf, rememberText } from '../answers.ts';
import { fold } from '../text.ts';
import { cuedKeys, helpsOnly, sureKeys } from './cues.ts';
import { saysDone, saysPlanned } from './done.ts';
import type { Heading } from './heading.ts';
import { likeness } from './likeness.ts';
import { foldHeading, isPeriod, isUnasked, type Phrase, spannedLoosely, type Wording, wordingsOf } from './phrases.ts';

const YEAR = /(?:19|20)\d\d/;

/** What stands above counts less where the words below speak for themselves: "Giải thích" over "Tại sao chưa đạt". */
const ABOVE = 0.75;

type Said = Pick<Heading, 'parts'>;

/** Ways to say one heading: its own words, and all words together. */
function wordings(heading: Said, kind: AnnexKind): Wording[] {
  const own = wordingsOf(heading.parts.at(-1) ?? '');
  if (heading.parts.length === 1) return own;
  const weight = own.some(({ words }) => cuedKeys(words, kind).length > 0) ? ABOVE : 1;
  return [...own, ...wordingsOf(heading.parts.join(' ')).map((way) => ({ ...way, weight: weight * way.weight }))];
}

/** A heading that surely belongs to the other kind of annex ("Đơn vị tính") speaks less for this one. */
const FOREIGN = 0.5;

export interface Wordings {
  own: readonly Phrase[];
  /** Those of the other kind. */
  foreign: readonly Phrase[];
}

/** How well the words of a heading fit each column, before its cells are looked at. */
type Fits = Map<ColumnKey, { words: number; ambiguous: boolean }>;

/** A hint weighs less than any known wording, and what the cells hold decides with it. */
const CUED = 0.5;
/** "Chủ trì" in a heading names the lead, nearly as surely as a known wording. */
const SURELY = 0.85;

function heedCues(texts: readonly Wording[], kind: AnnexKind, fits: Fits): void {
  for (const { words: said, weight } of texts)
    for (const key of cuedKeys(said, kind)) {
      const words = CUED * Math.max(weight, ABOVE);
      if ((fits.get(key)?.words ?? 0) < words) fits.set(key, { words, ambiguous: true });
    }
  for (const key of texts.flatMap(({ words }) => sureKeys(words)))
    if ((fits.get(key)?.words ?? 0) < SURELY) fits.set(key, { words: SURELY, ambiguous: false });
}

/** "So với kế hoạch năm (%)": what was reached, as a share. It is no value of a year, and gives way to the result itself. */
const COMPARED = /\bso (voi|sanh)\b|\bti le (thuc hien|th|dat|hoan thanh) (ke hoach|kh|chi tieu|so voi)\b/;

function heedComparison(fits: Fits, stage: Stage): void {
  for (const [key, fit] of fits)
    if (key === 'actual' && stage === 'report') fits.set(key, { words: Math.min(fit.words, 0.6), ambiguous: true });
    else fits.delete(key);
}

/** "Kết quả thực hiện" over "Tháng trước liền kề": what came before, whatever stands above it. */
const BEFORE = /\b(?:(?:nam|thang|qui|ki) (?:truoc|ngoai|roi)|lien ke|cung ki)\b/;

function heedBefore({ parts }: Said, fits: Fits): void {
  if (parts.length < 2 || !BEFORE.test(fold(parts.at(-1) ?? ''))) return;
  fits.delete('actual');
  fits.set('previous', { words: 0.9, ambiguous: false });
}

/** "Làm từ quý nào đến quý nào". */
const BOTH_ENDS = /\b(tu|bat dau)\b.*\b(den|ket thuc|xong)\b/;

function heedBothEnds(fits: Fits): void {
  fits.delete('start');
  fits.delete('finish');
  fits.set('time', { words: 0.75, ambiguous: false });
}

/** A remark that says what it is about is that: "Giải thích nguyên nhân". */
function heedRemark(fits: Fits): void {
  const note = fits.get('note');
  const about = [...fits].some(([key, { words }]) => (key === 'reason' || key === 'proposal') && words >= 0.6);
  if (note && note.words < 1 && about) fits.delete('note');
}

/** "Ước cả năm": what will have been reached, no value set. */
const ESTIMATED = /^uoc\b/;

function wordsFit(heading: Said, kind: AnnexKind, stage: Stage, phrases: Wordings): Fits {
  const fits: Fits = new Map();
  const texts = wordings(heading, kind);
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
  if ((fits.get('lead')?.words ?? 0) < 1 && texts.some(({ words }) => helpsOnly(words))) fits.delete('lead');
  if (kind === 'tasks' && texts.some(({ words }) => BOTH_ENDS.test(words))) heedBothEnds(fits);
  if (kind === 'targets' && texts.some(({ words }) => COMPARED.test(words))) heedComparison(fits, stage);
  else if (kind === 'targets') heedBefore(heading, fits);
  if (texts.some(({ words }) => ESTIMATED.test(words))) fits.delete('value');
  if (stage === 'report' && saysDone(heading.parts.at(-1) ?? '')) fits.delete('value');
  heedRemark(fits);
  return fits;
}

/** A year alone or below "Mục tiêu" is a value of that year, and so is a part of it below the year. */
function heedYear(heading: Said, fits: Fits, spans: ReadonlySet<ColumnKey>, stage: Stage): void {
  const known = (fits.get('value')?.words ?? 0) >= 0.75 || fits.get('previous')?.words === 1;
  const own = heading.parts.at(-1) ?? '';
  const ofYear = stage === 'plan' && isPeriod(own) && !saysDone(heading.parts.join(' '));
  const told = [...fits].some(([key, { words, ambiguous }]) => !REPEATED.has(key) && !ambiguous && words >= 0.55);
  if (known || told || saysDone(own) || !(YEAR.test(own) || (ofYear && YEAR.test(heading.parts.join(' '))))) return;
  const alone = heading.parts.length === 1 || spans.has('value') || saysPlanned(heading.parts.at(-2) ?? '');
  fits.set('value', { words: alone ? 0.75 : 0.5, ambiguous: false });
}

/** "6 tháng đầu năm" below "Năm 2025" in a report: what was reached by then, most likely. */
function heedPart({ parts }: Said, fits: Fits): void {
  if (fits.size === 0 && parts.length > 1 && isPeriod(parts.at(-1) ?? ''))
    fits.set('actual', { words: CUED, ambiguous: true });
}

/** A sub-heading that says nothing ("Tổng số") is a column of what stands above it ("Kinh phí"). */
const SPANNED_ONLY = 0.5;

/** A spanning heading lifts the columns it speaks for and lowers the doubtful others. */
function heedSpan(heading: Said, fits: Fits, kind: AnnexKind, stage: Stage): void {
  const spans = new Set(heading.parts.slice(0, -1).flatMap((part) => [...spannedLoosely(part)]));
  // "Kết quả" of a plan is what shall come out, of a report what did.
  if (stage === 'report' && spans.has('actual')) spans.delete('value');
  if (kind === 'targets') heedYear(heading, fits, spans, stage);
  if (kind === 'targets' && stage === 'report') heedPart(heading, fits);
  if (spans.size === 0) return;
  const [first] = spans;
  const own = foldHeading(heading.parts.at(-1) ?? '');
  const says = cuedKeys(own, kind).some((key) => REPEATED.has(key) && !spans.has(key));
  if (first && !says && ![...fits.keys()].some((key) => spans.has(key)))
    fits.set(first, { words: SPANNED_ONLY, ambiguous: !REPEATED.has(first) });
  const named = [...fits].some(([key, fit]) => spans.has(key) && fit.words === 1);
  for (const [key, fit] of fits)
    if (spans.has(key) && !(named && fit.words < 1))
      fits.set(key, { words: Math.min(1, fit.words + 0.3), ambiguous: false });
    else if (fit.ambiguous) fits.set(key, { ...fit, words: fit.words * 0.75 });
  // "T11", "Quý IV" below "Thời gian thực hiện": a column to tick, neither end of a time.
  if (isPeriod(heading.parts.at(-1) ?? '')) for (const key of ['start', 'finish'] as const) fits.delete(key);
}

/** Every column that a heading may mean by its words and those of the headings above it. */
export const fitsOf = (
  { parts }: Said,
  kind: AnnexKind,
  stage: Stage,
  phrases: Wordings,
): ReadonlyMap<ColumnKey, { words: number; ambiguous: boolean }> =>
  fitsBy(phrases)(JSON.stringify([parts, kind, stage]));

/** The headings of a sheet are the same from one check to the next. */
const fitsBy = rememberOf((phrases: Wordings) =>
  rememberText((asked): Fits => {
    const [parts, kind, stage] = JSON.parse(asked) as [string[], AnnexKind, Stage];
    const fits = wordsFit({ parts }, kind, stage, phrases);
    heedSpan({ parts }, fits, kind, stage);
    return fits;
  }),
);
