import type { Edit } from '../finding.ts';
import type { Address } from '../grid.ts';
import { type Sheet, type SheetCell, typedIn } from '../recognise/sheet.ts';
import { legible, rightSpaces } from '../text.ts';

/**
 * A text put in order: Unicode, composed, without hidden signs, spaces as they should be. Every rule about the form of a
 * text offers this one repair, so that repairs of one cell never contradict each other.
 */
const mended = (cell: SheetCell): string => rightSpaces(legible(String(cell.value)));

export const mend = (cell: SheetCell): Edit => ({
  row: cell.row,
  column: cell.column,
  before: typedIn(cell),
  after: mended(cell),
});

/** A cell's text put into other words, where `change` knows them; its form is mended in the same edit. */
export function rewrite(sheet: Sheet, at: Address, change: (text: string) => string | null): Edit[] | undefined {
  const cell = sheet.at(at.row, at.column);
  if (typeof cell?.value !== 'string') return undefined;
  const [before, after] = [typedIn(cell), change(mended(cell))];
  return after === null || after === before ? undefined : [{ row: at.row, column: at.column, before, after }];
}
