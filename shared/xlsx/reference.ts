import type { Address, Area } from '../grid.ts';
import { WorkbookError } from './failure.ts';

/** The last cell of a sheet: XFD1048576. */
const LAST: Address = { row: 1_048_576, column: 16_384 };

export const isOnSheet = (row: number, column: number): boolean =>
  Number.isInteger(row) && row >= 1 && row <= LAST.row && column >= 1 && column <= LAST.column;

/** "B12" → row 12, column 2. Throws for what no sheet can hold. */
export function addressOf(reference: string): Address {
  let at = 0;
  let column = 0;
  for (let code = reference.charCodeAt(0) & 0xdf; code >= 65 && code <= 90; code = reference.charCodeAt(++at) & 0xdf)
    column = column * 26 + code - 64;
  const row = Number(reference.slice(at));
  if (!isOnSheet(row, column)) throw WorkbookError.of('damaged', 'cell');
  return { row, column };
}

export function areaOf(reference: string): Area {
  const [first = '', last = first] = reference.split(':');
  const a = addressOf(first);
  const b = addressOf(last);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
