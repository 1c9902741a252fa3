import type { Words } from './wording.ts';

/** Texts sharing a rare word are compared; at most so many for each, so that a sheet of look-alikes stays linear. */
const RAREST = 6;
const CANDIDATES = 24;

/** A word of the texts: in how many it stands, and in which of those looked at so far. */
interface Word {
  frequency: number;
  earlier: number[];
}

/** The rarest words; of equally rare ones the first. */
function rarestOf(words: readonly Word[]): Word[] {
  const rarest: Word[] = [];
  for (const word of words) {
    const at = rarest.findLastIndex((other) => other.frequency <= word.frequency) + 1;
    if (at >= RAREST) continue;
    rarest.splice(at, 0, word);
    if (rarest.length > RAREST) rarest.pop();
  }
  return rarest;
}

/** The words of each text, each the same object wherever it stands. */
function wordsIn(texts: readonly Words[]): Word[][] {
  const known = new Map<string, Word>();
  return texts.map(({ words }) => {
    const own: Word[] = [];
    for (const text of words) {
      const word = known.get(text) ?? { frequency: 0, earlier: [] };
      if (word.frequency++ === 0) known.set(text, word);
      own.push(word);
    }
    return own;
  });
}

/** For each text the earlier ones worth comparing with it: those that share one of its rarest words. */
export function blocks(texts: readonly Words[]): number[][] {
  return wordsIn(texts).map((words, i) => {
    const found = new Set<number>();
    for (const { earlier } of rarestOf(words))
      for (const other of earlier) if (found.size < CANDIDATES) found.add(other);
    for (const { earlier } of words) if (earlier.length < CANDIDATES) earlier.push(i);
    return [...found];
  });
}
