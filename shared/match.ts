import { ANNEXES, type AnnexKind } from './annex/columns.ts';
import type { Row, TextValue } from './annex/row.ts';
import { blocks } from './blocks.ts';
import { doTheSame, measureTheSame, similarity } from './similar.ts';
import { allWordsOf } from './task-wording.ts';
import { contentKey } from './text.ts';
import { type Words, wordsOf } from './wording.ts';

/** The same row of two answers, whatever number it bears in either. */
export interface Pair {
  before: Row;
  after: Row;
}

/** Rows of two answers laid beside each other. */
export interface Matching {
  pairs: Pair[];
  /** Only in the one before, only in the one after. */
  removed: Row[];
  added: Row[];
}

const ALIKE = 0.72;

/** When two wordings of a kind of row are one. */
const SAME: Record<AnnexKind, { words(text: string): Words; same(a: Words, b: Words): boolean }> = {
  tasks: { words: allWordsOf, same: doTheSame },
  targets: { words: wordsOf, same: measureTheSame },
};

/** What a row is about: its task or its indicator. */
export const subjectOf = (row: Row, kind: AnnexKind): string =>
  (row.values[ANNEXES[kind].subject] as TextValue | undefined)?.text ?? '';

const isItem = ({ kind }: Row): boolean => kind !== 'group';

/**
 * Which rows of two answers are the same: by content, never by number, since annexes are renumbered. First the same words,
 * in order where they come several times; then, of what is left, other wordings of the same (similar.ts).
 */
export function matchRows(before: readonly Row[], after: readonly Row[], kind: AnnexKind): Matching {
  const pairs: Pair[] = [];
  const left = new Map<string, Row[]>();
  for (const row of before.filter(isItem)) {
    const key = contentKey(subjectOf(row, kind));
    left.set(key, [...(left.get(key) ?? []), row]);
  }
  const unmatched = after.filter(isItem).filter((row) => {
    const found = left.get(contentKey(subjectOf(row, kind)))?.shift();
    if (found) pairs.push({ before: found, after: row });
    return !found;
  });
  const reworded = matchReworded([...left.values()].flat(), unmatched, kind);
  return { ...reworded, pairs: [...pairs, ...reworded.pairs] };
}

function matchReworded(before: readonly Row[], after: readonly Row[], kind: AnnexKind): Matching {
  const { words, same } = SAME[kind];
  const all = [...before, ...after].map((row) => ({ row, ...words(subjectOf(row, kind)) }));
  const pairs: Pair[] = [];
  const taken = new Set<Row>();
  const earlier = blocks(all);
  all.slice(before.length).forEach((later, i) => {
    const candidates = (earlier[before.length + i] ?? [])
      .filter((place) => place < before.length)
      .flatMap((place) => all[place] ?? [])
      .filter((other) => !taken.has(other.row) && same(other, later) && similarity(other, later) >= ALIKE)
      .sort((a, b) => similarity(b, later) - similarity(a, later));
    const [best] = candidates;
    if (!best) return;
    taken.add(best.row).add(later.row);
    pairs.push({ before: best.row, after: later.row });
  });
  return { pairs, removed: before.filter((row) => !taken.has(row)), added: after.filter((row) => !taken.has(row)) };
}
