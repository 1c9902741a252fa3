import { cellText } from '../grid.ts';
import { cleanLine, fold } from '../text.ts';
import type { Sheet } from './sheet.ts';

/** Lines that title a table: they part a second annex from the first one's page breaks. */
const TITLE = /^(phu luc|danh muc|bieu|bang|chi tieu|mau|nhiem vu|ke hoach|kem theo|ban hanh)\b/;
/** Title lines reach at most this far above the header. */
const TITLE_ROWS = 15;

/** The rows above a table that title it, nearest last; they reach up to the end of the table before. */
export const titleRowsOf = (sheet: Sheet, top: number, after: number): number[] =>
  sheet.rows.filter((row) => row < top && row > after && row >= top - TITLE_ROWS);

/** "A. CHỈ TIÊU": a title with its place before it. */
const NUMBERED_TITLE = /^(?:[a-z]|[ivx]{1,4}|\d{1,2}) (?:phu luc|danh muc|bieu|bang|chi tieu|nhiem vu)\b/;

/** The cells of a row as one line. */
export const lineOf = (sheet: Sheet, row: number): string =>
  sheet
    .row(row)
    .map((cell) => cleanLine(cellText(cell)))
    .filter(Boolean)
    .join(' ');

/** As namesTable, where titles are numbered. */
export const namesNumbered = (sheet: Sheet, row: number): boolean =>
  NUMBERED_TITLE.test(fold(cellText(sheet.row(row)[0]).slice(0, 60)));

/** The row begins like the title of a table. */
export const namesTable = (sheet: Sheet, row: number): boolean =>
  TITLE.test(fold(cellText(sheet.row(row)[0]).slice(0, 60)));

/** Whether a lone line right above a header titles what follows. */
export function isTitled(sheet: Sheet, top: number): boolean {
  for (const row of sheet.rows.filter((other) => other < top && other >= top - 6).reverse()) {
    if (sheet.row(row).length > 1) return false;
    if (namesTable(sheet, row)) return true;
  }
  return false;
}
