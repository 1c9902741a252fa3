import type { AnnexKind } from '../annex/columns.ts';
import { rememberOf, rememberText } from '../answers.ts';
import { cuedKeys } from './cues.ts';
import { isUnasked, type Phrase, spannedKeys, wordingsOf } from './phrases.ts';

const KINDS: readonly AnnexKind[] = ['tasks', 'targets'];

/** Longer text is never a heading. */
export const LONGEST = 120;

/** A single word this short means nothing among others: "Từ", "Hạn", "Nguồn" count only alone. */
const SHORT = 5;

/** How well a heading fits a wording: 1 the same, less where words stand around it, 0 not at all. */
export function likeness(folded: string, phrase: Phrase): number {
  if (folded === phrase.words) return phrase.ambiguous ? 0.62 : 1;
  if (phrase.words.length <= SHORT && !phrase.words.includes(' ')) return 0;
  const at = folded.includes(phrase.words) ? ` ${folded} `.indexOf(` ${phrase.words} `) : -1;
  if (at < 0) return scattered(folded, phrase);
  const coverage = phrase.words.length / folded.length;
  return (phrase.ambiguous ? 0.25 + 0.3 * coverage : 0.42 + 0.5 * coverage) + (at === 0 ? 0.05 : 0);
}

/** The words of a wording in their order, others between them: "Thời gian phải hoàn thành". Two words say too little. */
function scattered(folded: string, phrase: Phrase): number {
  if (phrase.ambiguous || folded[0] !== phrase.words[0]) return 0;
  const wanted = phrase.words.split(' ');
  // "Số liệu đã đạt" is no "Số đã đạt": the word is "số liệu".
  if (wanted.length < 3 || folded.startsWith('so lieu ') || !folded.startsWith(`${wanted[0]} `)) return 0;
  let met = 0;
  for (const word of folded.split(' ')) if (word === wanted[met]) met++;
  return met === wanted.length ? 0.38 + (0.5 * phrase.words.length) / folded.length : 0;
}

/** Short words that hint at a column, or name one that no annex asks for. */
const HINTED = 0.6;
const hinted = (ways: readonly string[]): number =>
  ways.some(
    (words) =>
      isUnasked(words) || (words.split(' ').length <= 6 && KINDS.some((kind) => cuedKeys(words, kind).length > 0)),
  )
    ? HINTED
    : 0;

/** How much a text looks like any heading of any annex; answers are kept, since cells repeat. */
export const headingJudge = rememberOf((phrases: readonly Phrase[]): ((text: string) => number) =>
  rememberText((text) => {
    if (text.length > LONGEST) return 0;
    const ways = wordingsOf(text);
    const spans = spannedKeys(text).size > 0 ? 0.8 : hinted(ways.map(({ words }) => words));
    const like = (phrase: Phrase) => Math.max(...ways.map(({ words, weight }) => weight * likeness(words, phrase)));
    return phrases.reduce((best, phrase) => Math.max(best, like(phrase)), spans);
  }),
);
