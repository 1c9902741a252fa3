import { cleanLine } from '../text.ts';
import { isCutInTwo, joinedLines } from './cut-heading.ts';
import { firstHeaderRow, isHeaderRow, lastHeaderRow } from './header-rows.ts';
import { headingJudge } from './likeness.ts';
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
