import { LETTERS } from '../value/ordinal.ts';
import { tableRule } from './rule.ts';
import { framed, type Sibling, series } from './siblings.ts';

const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';

/** The letters that stand there because somebody went by the English alphabet: e after d, f after e. */
export function englishLetters(siblings: readonly Sibling[]): Map<Sibling, string> {
  const found = new Map<Sibling, string>();
  let place = 0;
  siblings.forEach((sibling, i) => {
    const { ordinal, unnumbered } = sibling;
    place += i === 0 ? 0 : 1 + unnumbered;
    if (ordinal.style !== 'letter') return;
    const behindD = ordinal.label === 'e' && siblings[i - 1]?.ordinal.label === 'd' && unnumbered === 0;
    const expected = behindD ? 'đ' : LETTERS[place];
    const english = behindD || ENGLISH[place] === ordinal.label;
    if (english && expected && expected !== ordinal.label) found.set(sibling, expected);
  });
  return found;
}

/**
 * d) e) f) where Vietnamese has d) đ) e): letters of points follow the Vietnamese order (NĐ 30/2020/NĐ-CP, Phụ lục I,
 * II.6.đ). For an annex table only usage, and the body text may cite "4.e": a note, never renumbered.
 */
export const ordinalLetterOrder = tableRule(({ rows }, report) => {
  for (const siblings of series(rows))
    for (const [{ ordinal, at }, expected] of englishLetters(siblings))
      report('ordinal.letter-order', at, { expected: framed(ordinal, expected) });
});
