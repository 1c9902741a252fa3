import type { Edit } from '../finding.ts';
import type { Cell } from '../grid.ts';
import { readLegacy } from '../legacy.ts';
import { HIDDEN, nfc, tidySpaces } from '../text.ts';

/**
 * A text put in order: Unicode, composed, without hidden signs, spaces as they should be. Every rule about the form of a
 * text offers this one repair, so that repairs of one cell never contradict each other.
 */
export const mended = (text: string): string => tidySpaces(nfc(readLegacy(text)?.unicode ?? text).replace(HIDDEN, ''));

export const mend = (cell: Cell): Edit => {
  const before = String(cell.value);
  return { row: cell.row, column: cell.column, before, after: mended(before) };
};
