import { cellText } from '../grid.ts';
import { cleanLine } from '../text.ts';
import type { Heading } from './heading.ts';
import type { Sheet } from './sheet.ts';

/** Characters that the second line of a heading has at most. */
const LINE = 25;
/** A known wording, or nearly one. */
const WHOLE = 0.9;
/** What is less like a heading is none. */
const KNOWN = 0.6;

/**
 * A heading typed over two rows that are not merged, "Đơn" above "vị tính": some wording is whole only with its second
 * line, and none is spoilt by it. `judge` says how much a text looks like a heading, 0…1.
 */
export function isCutInTwo(sheet: Sheet, top: number, judge: (text: string) => number): boolean {
  const upper = new Map(sheet.row(top).map((cell) => [cell.column, cleanLine(cellText(cell))]));
  const lower = sheet.row(top + 1);
  if (lower.length * 2 < upper.size) return false;
  let mended = false;
  for (const { column, value } of lower) {
    const above = upper.get(column);
    if (above === undefined || typeof value !== 'string' || value.length > LINE) return false;
    const [alone, whole] = [judge(above), judge(`${above} ${cleanLine(value)}`)];
    if (whole < alone && whole < KNOWN) return false;
    mended ||= alone < KNOWN && whole >= WHOLE;
  }
  return mended;
}

/** The two lines of each heading as one. */
export const joinedLines = (headings: readonly Heading[]): Heading[] =>
  headings.map((heading) => ({ ...heading, parts: [heading.parts.join(' ')] }));
