import type { Edit } from '../finding.ts';
import type { Address, Cell } from '../grid.ts';
import { readLegacy } from '../legacy.ts';
import type { Sheet } from '../recognise/sheet.ts';
import { legible, rightSpaces } from '../text.ts';

/**
 * A text put in order: Unicode, composed, without hidden signs, spaces as they should be. Every rule about the form of a
 * text offers this one repair, so that repairs of one cell never contradict each other.
 */
export const mended = (text: string): string => rightSpaces(legible(readLegacy(text)?.unicode ?? text));

export const mend = (cell: Cell): Edit => {
  const before = String(cell.value);
  return { row: cell.row, column: cell.column, before, after: mended(before) };
};

/** A cell's text put into other words, where `change` knows them; its form is mended in the same edit. */
export function rewrite(sheet: Sheet, at: Address, change: (text: string) => string | null): Edit[] | undefined {
  const before = sheet.at(at.row, at.column)?.value;
  if (typeof before !== 'string') return undefined;
  const after = change(mended(before));
  return after === null || after === before ? undefined : [{ row: at.row, column: at.column, before, after }];
}
