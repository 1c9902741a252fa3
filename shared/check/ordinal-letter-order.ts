import { LETTERS } from '../value/ordinal.ts';
import { tableRule } from './rule.ts';
import { framed, series } from './siblings.ts';

const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';

/**
 * d) e) f) where Vietnamese has d) đ) e): letters of points follow the Vietnamese order (NĐ 30/2020/NĐ-CP, Phụ lục I,
 * II.6.đ). For an annex table only usage, and the body text may cite "4.e": a note, never renumbered.
 */
export const ordinalLetterOrder = tableRule(({ rows }, report) => {
  for (const siblings of series(rows))
    siblings.forEach(({ ordinal, at }, i) => {
      const expected = LETTERS[i];
      const english = ordinal.style === 'letter' && ordinal.label === ENGLISH[i];
      if (english && expected && ordinal.label !== expected)
        report('ordinal.letter-order', at, { expected: framed(ordinal, expected) });
    });
});

/** A series lettered a b c d e f… throughout: its steps are right in the English order. */
export const isEnglish = (labels: readonly string[]): boolean => labels.every((label, i) => label === ENGLISH[i]);
