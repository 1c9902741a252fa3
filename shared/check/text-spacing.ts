import { tidySpaces } from '../text.ts';
import { edit, textRule } from './rule.ts';

/** Double spaces, spaces at the ends, non-breaking spaces and tabs from Word; line breaks are kept. */
export const textSpacing = textRule((text, cell, report) => {
  const tidy = tidySpaces(text);
  if (tidy !== text) report('text.spacing', cell, {}, [edit(cell, tidy)]);
});
