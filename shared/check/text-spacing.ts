import { rightSpaces } from '../text.ts';
import { mend } from './mend.ts';
import { formRule } from './rule.ts';

/** Double spaces, spaces at the ends, non-breaking spaces and tabs from Word, a space before a mark; line breaks are kept. */
export const textSpacing = formRule((text, cell, report) => {
  if (rightSpaces(text) !== text) report('text.spacing', cell, {}, [mend(cell)]);
});
