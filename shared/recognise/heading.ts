import { cellText } from '../grid.ts';
import { cleanLine } from '../text.ts';
import { readOrdinal } from '../value/ordinal.ts';
import { isCutInTwo, joinedLines } from './cut-heading.ts';
import { headingJudge, LONGEST } from './likeness.ts';
import { foldHeading, type Phrase, spannedKeys } from './phrases.ts';
import { type Sheet, shownText } from './sheet.ts';

/** One column's heading: its own words last, spanning headings before. */
export interface Heading {
  column: number;
  parts: string[];
  /** It has words of its own, not only those of a heading merged over it. */
  own: boolean;
}

export interface HeaderBlock {
  top: number;
  bottom: number;
  headings: Heading[];
}

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

/** Names of places or units above figures: what no wording knows is headed by all that is short and holds figures below. */
function headsFigures(sheet: Sheet, row: number, cells: ReturnType<typeof textCells>, likenesses: number[]): boolean {
  const below = sheet.row(row + 1);
  return cells.every(
    ({ text, column }, i) =>
      (likenesses[i] ?? 0) >= LIKE ||
      (text.length <= SHORT_NAME && /\d/.test(cellText(below.find((cell) => cell.column === column)))),
  );
}
const SHORT_NAME = 30;

function isHeaderRow(sheet: Sheet, row: number, judge: (text: string) => number): boolean {
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

/** Rows below the first that still belong to the header: covered by a merge, or sub-headings under spanning ones. */
function lastHeaderRow(sheet: Sheet, top: number, judge: (text: string) => number): number {
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
  const subHeading = (text: string) => judge(text) >= LIKE || isYear(text) || PERIOD.test(text.normalize('NFC').trim());
  const fits = below.length > 0 && below.every((cell) => !first.has(cell.column) && subHeading(cell.text));
  return fits ? top + 1 : top;
}

/** A row of spanning headings above the first matching row ("Kết quả thực hiện" over three columns). */
function firstHeaderRow(sheet: Sheet, row: number): number {
  const above = sheet.row(row - 1);
  const width = sheet.row(row).length;
  const spans = above.some((cell) => {
    const area = sheet.merged(row - 1, cell.column);
    return area && area.bottom === row - 1 && area.right > area.left && area.right - area.left + 1 < width;
  });
  const named = above.every((cell) => spannedKeys(cellText(cell)).size > 0);
  return spans && (above.length >= 2 || named) ? row - 1 : row;
}

/** "(ngày, tháng)", "(%)" in a row of its own belongs to the heading above it. */
const REMARK = /^\([^()]*\)$/;

/** The parts of each column's heading; a blank to the right of a spanning heading is part of its span. */
export function headingsOf(sheet: Sheet, top: number, bottom: number): Heading[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++)
    for (const cell of sheet.row(row)) {
      const area = sheet.merged(row, cell.column);
      for (let column = cell.column; column <= Math.min(area?.right ?? cell.column, cell.column + 60); column++)
        columns.add(column);
    }
  const headings: Heading[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const parts: string[] = [];
    let own = false;
    for (let row = top; row <= bottom; row++) {
      const text = cleanLine(shownText(sheet, row, column)) || (row < bottom ? spanFromLeft(sheet, row, column) : '');
      const last = parts.at(-1);
      if (last !== undefined && REMARK.test(text)) parts[parts.length - 1] = `${last} ${text}`;
      else if (text && text !== last) parts.push(text);
      own ||= text !== '' && sheet.anchor(row, column).column === column;
    }
    if (parts.length) headings.push({ column, parts, own });
  }
  return nearest(headings);
}

/** Two empty columns and more part a table from what stands beside it (a list for drop-downs). */
function nearest(headings: Heading[]): Heading[] {
  const parts: Heading[][] = [];
  for (const heading of headings) {
    const last = parts.at(-1);
    if (last && heading.column - (last.at(-1)?.column ?? 0) <= 2) last.push(heading);
    else parts.push([heading]);
  }
  return parts.reduce((most, part) => (part.length > most.length ? part : most), []);
}

function spanFromLeft(sheet: Sheet, row: number, column: number): string {
  if (sheet.merged(row, column)) return '';
  for (let left = column - 1; left > 0 && left > column - 6; left--) {
    const text = cleanLine(shownText(sheet, row, left));
    if (text) return spannedKeys(text).size > 0 && !sheet.merged(row, left) ? text : '';
  }
  return '';
}

/** Whether a row may start a header at all: near the top, after a gap or a single cell, or where the first cell says so. */
function mayStart(sheet: Sheet, index: number, seen: number, isOrdinalHeading: (text: string) => boolean): boolean {
  if (seen === 0 && index < 300) return true;
  const [row, previous] = [sheet.rows[index] ?? 0, sheet.rows[index - 1] ?? 0];
  const first = sheet.row(row)[0];
  return (
    previous < row - 1 ||
    sheet.row(previous).length <= 1 ||
    (typeof first?.value === 'string' && isOrdinalHeading(first.value))
  );
}

/** Every header block of a sheet, from top to bottom; the same header repeated on printed pages is found each time. */
export function findHeaders(sheet: Sheet, phrases: readonly Phrase[]): HeaderBlock[] {
  const judge = headingJudge(phrases);
  const ordinals = new Set(phrases.filter((phrase) => phrase.key === 'ordinal').map((phrase) => phrase.words));
  const isOrdinalHeading = (text: string) => text.length < 20 && ordinals.has(foldHeading(text));
  const blocks: HeaderBlock[] = [];
  sheet.rows.forEach((row, index) => {
    if (row <= (blocks.at(-1)?.bottom ?? 0) || !mayStart(sheet, index, blocks.length, isOrdinalHeading)) return;
    if (!isHeaderRow(sheet, row, judge)) return;
    const top = Math.max(firstHeaderRow(sheet, row), (blocks.at(-1)?.bottom ?? 0) + 1);
    const bottom = lastHeaderRow(sheet, row, judge);
    const cut = top === bottom && isCutInTwo(sheet, top, judge);
    const headings = headingsOf(sheet, top, cut ? bottom + 1 : bottom);
    blocks.push(cut ? { top, bottom: bottom + 1, headings: joinedLines(headings) } : { top, bottom, headings });
  });
  return blocks;
}
