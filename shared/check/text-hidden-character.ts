import type { Cell } from '../grid.ts';
import { readLegacy } from '../legacy.ts';
import { HIDDEN } from '../text.ts';
import { mend } from './mend.ts';
import { both, formRule, type Report, type Rule, titleRule } from './rule.ts';

/**
 * Zero-width and direction signs cannot be seen, come along from web pages, and make equal words differ. In a text of an old
 * font the soft hyphen is a letter ("ư" of TCVN3). Titles count: they are what a search finds.
 */
const check = (text: string, cell: Cell, report: Report): void => {
  const characters = [...new Set(text.match(HIDDEN) ?? [])];
  if (characters.length === 0 || readLegacy(text)) return;
  const names = characters.map(
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  report('text.hidden-character', cell, { characters: names }, [mend(cell)]);
};

export const textHiddenCharacter: Rule = both(titleRule(check), formRule(check));
