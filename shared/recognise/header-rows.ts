import { cellText } from '../grid.ts';
import { cleanLine } from '../text.ts';
import { readOrdinal } from '../value/ordinal.ts';
import { LONGEST } from './likeness.ts';
import { spannedKeys } from './phrases.ts';
import type { Sheet } from './sheet.ts';

/** A row with this much likeness to known wordings in half of its cells is a header. */
const LIKE = 0.6;
/** Long, polite headings say less each; a row in which every cell sounds like one is a header too. */
const RESEMBLING = 0.5;

const isYear = (text: string): boolean => /^(năm\s*)?(19|20)\d\d$/i.test(text.trim());

function textCells(sheet: Sheet, row: number) {
  return sheet
    .row(row)
    .map((cell) => ({ column: cell.column, text: cellText(cell), number: typeof cell.value === 'number' }));
}

/** "Quý I", "Tháng 9": what stands below the heading "Quý" or "Tháng". */
const TIME = /^(quý|quí|tháng|ngày|tuần)\s*([ivx]+|\d+)(\s*[-/–,.]\s*[\divx]+|\s+năm\s+\d+)*$/iu;

/** A row that begins with a number of a series, or holds numbers other than years, is a row of the body. */
const isBody = (cells: ReturnType<typeof textCells>): boolean =>
  (cells[0] !== undefined && readOrdinal(cells[0].text) !== null) ||
  cells.some(({ text }) => TIME.test(text.normalize('NFC'))) ||
  cells.some(({ number, text }) => number && !isYear(text));

/** Names of places or units above figures: what no wording knows is headed by all that is short and holds figures below, one by the texts of the rows. */
function headsFigures(sheet: Sheet, row: number, cells: ReturnType<typeof textCells>, likenesses: number[]): boolean {
  const below = sheet.row(row + 1);
  const under = (column: number) => cellText(below.find((cell) => cell.column === column));
  const unknown = cells.filter(
    ({ text, column }, i) =>
      (likenesses[i] ?? 0) < LIKE && !(text.length <= SHORT_NAME && /\d/.test(under(column)) && !isLong(under(column))),
  );
  return unknown.length === 0 || (unknown.length === 1 && unknown.every(({ column }) => isLong(under(column))));
}
const SHORT_NAME = 30;
const isLong = (text: string): boolean => text.length > SHORT_NAME;

/** Whether most texts of a row are headings as annexes have them. */
export function isHeaderRow(sheet: Sheet, row: number, judge: (text: string) => number): boolean {
  const cells = textCells(sheet, row);
  if (isBody(cells)) return false;
  const likenesses = cells.map((cell) => (cell.text.length <= LONGEST ? judge(cell.text) : 0));
  const alike = likenesses.filter((like) => like >= LIKE).length;
  if (alike >= 2 && alike * 2 >= cells.length) return true;
  if (alike >= 2 && alike * 3 >= cells.length && headsFigures(sheet, row, cells, likenesses)) return true;
  return cells.length >= 4 && likenesses.every((like) => like >= RESEMBLING);
}

/** "T7", "Quý IV" below "Lịch triển khai". */
const PERIOD = /^(t|q|tháng|quý|quí)\s*(\d{1,2}|[ivx]{1,4})$/iu;

const isAcross = (sheet: Sheet, row: number, column: number): boolean => {
  const area = sheet.merged(row, column);
  return area !== undefined && area.right > area.left;
};

/** Every text of the next row stands below a heading merged over several columns, two at least: no row of the body is filled so. */
function isUnderSpans(sheet: Sheet, top: number): boolean {
  const below = textCells(sheet, top + 1);
  return (
    below.length >= 2 &&
    !isBody(below) &&
    below.every(({ text, column }) => text.length <= LONGEST_PART && isAcross(sheet, top, column))
  );
}
const LONGEST_PART = 40;

/** Rows below the first that still belong to the header: covered by a merge, or sub-headings under spanning ones. */
export function lastHeaderRow(sheet: Sheet, top: number, judge: (text: string) => number): number {
  let bottom = top;
  for (const cell of sheet.row(top)) bottom = Math.max(bottom, sheet.merged(top, cell.column)?.bottom ?? top);
  bottom = Math.min(bottom, top + 3);
  if (bottom > top) return bottom;
  const first = new Set(
    sheet
      .row(top)
      .filter((cell) => spannedKeys(cleanLine(cellText(cell))).size === 0 && !isAcross(sheet, top, cell.column))
      .map((cell) => cell.column),
  );
  const below = textCells(sheet, top + 1);
  if (isUnderSpans(sheet, top)) return top + 1;
  const subHeading = (text: string) => judge(text) >= LIKE || isYear(text) || PERIOD.test(text.normalize('NFC').trim());
  const fits = below.length > 0 && below.every((cell) => !first.has(cell.column) && subHeading(cell.text));
  return fits ? top + 1 : top;
}

/** A row of spanning headings above the first matching row ("Kết quả thực hiện" over three columns). */
export function firstHeaderRow(sheet: Sheet, row: number): number {
  const above = sheet.row(row - 1);
  const width = sheet.row(row).length;
  const spans = above.some((cell) => {
    const area = sheet.merged(row - 1, cell.column);
    return area && area.bottom === row - 1 && area.right > area.left && area.right - area.left + 1 < width;
  });
  const named = above.every((cell) => spannedKeys(cellText(cell)).size > 0);
  return spans && (above.length >= 2 || named) ? row - 1 : row;
}
