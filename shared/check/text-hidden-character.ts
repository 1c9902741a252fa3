import type { SheetCell } from '../recognise/sheet.ts';
import { HIDDEN } from '../text.ts';
import { mend } from './mend.ts';
import { both, formRule, type Report, type Rule, titleRule } from './rule.ts';

/**
 * Zero-width and direction signs cannot be seen, come along from web pages, and make equal words differ. Those of a text
 * typed for an old font go with its repair. Titles count: they are what a search finds.
 */
const check = (text: string, cell: SheetCell, report: Report): void => {
  const characters = [...new Set(text.match(HIDDEN) ?? [])];
  if (characters.length === 0 || cell.old) return;
  const names = characters.map(
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  report('text.hidden-character', cell, { characters: names }, [mend(cell)]);
};

export const textHiddenCharacter: Rule = both(titleRule(check), formRule(check));
