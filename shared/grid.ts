/**
 * One sheet as the checker sees it: the same workbook gives the same grid through Excel, the browser page and the CLI.
 * Rows and columns count from 1, as Excel shows them. Dates stay serial numbers: nothing here knows a time zone.
 */
export type CellValue = string | number | boolean;

export interface Cell {
  row: number;
  column: number;
  value: CellValue;
  /** The number format code of a numeric cell, where it is not "General": tells dates and percentages from numbers. */
  format?: string;
  /** The value is an error such as "#REF!". */
  error?: true;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Address {
  row: number;
  column: number;
}

export interface Grid {
  sheet: string;
  /** Row by row, then column by column; a cell without content is left out. */
  cells: Cell[];
  /** Merged areas; only the top-left cell of one has content. */
  merges: Area[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** The sheet itself is hidden. */
  hidden?: true;
  /** Serial dates count from 1904 (old Excel for Mac). */
  date1904?: true;
}

/** 1 → "A", 27 → "AA". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" → 1, "AA" → 27. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const a1 = ({ row, column }: Address): string => `${columnLetter(column)}${row}`;

export const a1Area = (area: Area): string =>
  `${a1({ row: area.top, column: area.left })}:${a1({ row: area.bottom, column: area.right })}`;

/** "E9" → { row: 9, column: 5 }; null for anything else. */
export function parseA1(text: string): Address | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.toUpperCase());
  return match ? { row: Number(match[2]), column: columnNumber(match[1] ?? '') } : null;
}

export const contains = (area: Area, { row, column }: Address): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** A number as a cell holds it: whole numbers without a point, others with Vietnam's decimal comma. */
const numberText = (value: number): string => String(Math.round(value * 1e10) / 1e10).replace('.', ',');

/** The words of a cell, percent formats as shown ("60%"), other numbers with a decimal comma. Dates are read in value/time. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (typeof cell.value === 'string') return cell.value;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return isPercentFormat(cell.format) ? `${numberText(cell.value * 100)}%` : numberText(cell.value);
}

/** Quoted words and colours in a format code do not count: `0" ngày"` is no date. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

export const isPercentFormat = (format: string | undefined): boolean =>
  format !== undefined && bareFormat(format).includes('%');

export const isDateFormat = (format: string | undefined): boolean =>
  format !== undefined && /[dy]|m{3,}|m[/-]|[/-]m/i.test(bareFormat(format));
