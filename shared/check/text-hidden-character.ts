import { HIDDEN } from '../text.ts';
import { mend } from './mend.ts';
import { textRule } from './rule.ts';

/** Zero-width and direction signs cannot be seen, come along from web pages, and make equal words differ. */
export const textHiddenCharacter = textRule((text, cell, report) => {
  const characters = [...new Set(text.match(HIDDEN) ?? [])];
  if (characters.length === 0) return;
  const names = characters.map(
    (character) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  report('text.hidden-character', cell, { characters: names }, [mend(cell)]);
});
