import { looksLikeFormula } from './xlsx/cell-text.ts';

/** Excel reads a file of UTF-8 as such only where it begins with this. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe in front: Excel opens a .csv
 * without asking, and what stands there was typed by others.
 */
export const csvLine = (values: readonly (string | number | null)[]): string => `${values.map(csvValue).join(',')}\r\n`;

function csvValue(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return `"${(looksLikeFormula(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}
