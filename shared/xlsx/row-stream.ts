import { columnLetter } from '../grid.ts';
import { looksLikeFormula, xmlText } from './cell-text.ts';
import type { List, ListColumn } from './list.ts';
import { FONT } from './look.ts';
import { TextEncoder } from './platform.ts';
import { heightOf, wrappedLines } from './text-width.ts';

/** The numbers of a column's styles in the workbook's style table. */
export interface CellStyles {
  plain: number;
  bold: number;
  /** For text that looks like a formula. */
  guarded: number;
  guardedBold: number;
}

const LAST_ROW = 1_048_576;
/** Characters of XML that go to the packer at once. */
const BATCH = 32_768;
/** Without a line break, a text shorter than this share of the column is on one line, whatever its letters. */
const SURELY_SHORT = 0.55;

/** Spaces at the ends and line breaks are lost in reading unless the tag says that they count. */
const needsSpacePreserved = (text: string): boolean =>
  text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes('\n') || text.includes('\t');

function textCell(reference: string, style: number, text: string): string {
  const tag = needsSpacePreserved(text) ? '<t xml:space="preserve">' : '<t>';
  return `<c r="${reference}" s="${style}" t="inlineStr"><is>${tag}${xmlText(text)}</t></is></c>`;
}

interface Column<T> extends ListColumn<T> {
  letter: string;
  styles: CellStyles;
  wraps: boolean;
}

/** Consecutive rows that lead to one place. */
export interface Run {
  first: number;
  last: number;
  to: string;
}

export interface WrittenRows {
  /** The number of the last row. */
  last: number;
  runs: Run[];
}

function extend(runs: Run[], number: number, to: string | null): void {
  const run = runs.at(-1);
  if (run?.to === to && run.last === number - 1) run.last = number;
  else if (to !== null) runs.push({ first: number, last: number, to });
}

/** One row. Text is always stored as text (`inlineStr`), numbers as numbers; there is no way to a formula from here. */
function rowXml<T>(row: T, bold: boolean, number: number, columns: readonly Column<T>[]): string {
  let cells = '';
  let lines = 1;
  for (const { of, letter, styles, wraps, width } of columns) {
    const value = of(row);
    const reference = letter + number;
    if (typeof value === 'string' && value !== '') {
      if (wraps && (value.length > width * SURELY_SHORT || value.includes('\n')))
        lines = Math.max(lines, wrappedLines(value, width, { ...FONT, bold }));
      const guarded = bold ? styles.guardedBold : styles.guarded;
      cells += textCell(reference, looksLikeFormula(value) ? guarded : bold ? styles.bold : styles.plain, value);
    } else if (typeof value === 'number' && Number.isFinite(value))
      cells += `<c r="${reference}" s="${bold ? styles.bold : styles.plain}"><v>${value}</v></c>`;
    else cells += `<c r="${reference}" s="${styles.plain}"/>`;
  }
  return `<row r="${number}" ht="${heightOf(lines, FONT.size)}" customHeight="1">${cells}</row>`;
}

/**
 * The rows of a list as bytes of XML, as fast as they come and no more of them in memory than a batch.
 * (hucre's stream writer knows one sheet, no row heights, no print titles and no footers.)
 */
export async function* rowStream<T>(
  list: List<T>,
  first: number,
  styles: readonly CellStyles[],
): AsyncGenerator<Uint8Array, WrittenRows> {
  const encoder = new TextEncoder();
  const runs: Run[] = [];
  const laidOut = list.columns.map((column, k) => ({
    ...column,
    letter: columnLetter(k + 1),
    styles: styles[k] as CellStyles,
    wraps: column.look === 'text' || column.look === 'centered',
  }));
  let number = first;
  let batch = '';
  for await (const row of list.rows()) {
    if (number > LAST_ROW) throw new RangeError(`more than ${LAST_ROW} rows: a sheet cannot hold them`);
    extend(runs, number, list.leadsTo(row));
    batch += rowXml(row, list.heads(row), number++, laidOut);
    if (batch.length < BATCH) continue;
    yield encoder.encode(batch);
    batch = '';
  }
  yield encoder.encode(batch);
  return { last: number - 1, runs };
}
