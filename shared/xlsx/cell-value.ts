import { type Cell, type CellValue, isDateFormat } from '../grid.ts';
import { WorkbookError } from './failure.ts';
import { unescapeText } from './text-run.ts';

/** A cell as the part has it: its type, the text of `<v>` and, of an inline string, its runs joined. */
export interface StoredCell {
  type: string;
  stored: string;
  inline: string;
}

/** What the cells of a workbook share. */
export interface CellContext {
  strings: readonly string[];
  date1904: boolean;
}

export type ReadCell = Pick<Cell, 'value' | 'format' | 'error'>;

const MS_PER_DAY = 86_400_000;
/** Serial number of 1 January 1970 in either system. */
const UNIX_EPOCH = { from1900: 25_569, from1904: 24_107 };
/** Excel counts a 29 February 1900 that never was: serials before 1 March 1900 are one lower. */
const FIRST_OF_MARCH_1900 = 61;

/** "2025-03-31T12:00:00" (only in strict workbooks) → its serial number; null where it is no date. */
function serialOf(text: string, date1904: boolean): number | null {
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  if (Number.isNaN(time)) return null;
  const days = time / MS_PER_DAY;
  if (date1904) return days + UNIX_EPOCH.from1904;
  const serial = days + UNIX_EPOCH.from1900;
  return serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial;
}

function numberOf(stored: string, format: string | undefined): ReadCell {
  const value = Number(stored) + 0;
  if (!Number.isFinite(value)) return { value: stored };
  return format === undefined ? { value } : { value, format };
}

function dateOf(stored: string, format: string | undefined, date1904: boolean): ReadCell {
  const value = serialOf(stored, date1904);
  if (value === null) return { value: stored };
  return { value, format: isDateFormat(format) ? (format as string) : 'yyyy-mm-dd' };
}

function sharedString(stored: string, strings: readonly string[]): string {
  const text = strings[Number(stored)];
  if (text === undefined) throw WorkbookError.of('damaged', 'cell');
  return text;
}

const textOf = (value: CellValue): ReadCell | null => (value === '' ? null : { value });

/**
 * The content of a cell, or null where it has none: only a format, an empty text, or a formula whose value was not
 * stored. A formula counts by its stored value. Dates stay the serial numbers they are stored as (hucre turns them into
 * times rounded to the millisecond, and 60 into 59).
 */
export function readCell(cell: StoredCell, format: string | undefined, context: CellContext): ReadCell | null {
  if (cell.type === 'inlineStr') return textOf(cell.inline || unescapeText(cell.stored));
  if (cell.stored === '') return null;
  switch (cell.type) {
    case 's':
      return textOf(sharedString(cell.stored, context.strings));
    case 'str':
      return textOf(unescapeText(cell.stored));
    case 'b':
      return { value: cell.stored === '1' || cell.stored === 'true' };
    case 'e':
      return { value: cell.stored, error: true };
    case 'd':
      return dateOf(cell.stored, format, context.date1904);
    default:
      return numberOf(cell.stored, format);
  }
}
