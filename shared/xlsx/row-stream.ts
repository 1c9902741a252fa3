import { columnLetter } from '../grid.ts';
import { isSimple, looksLikeFormula, xmlText } from './cell-text.ts';
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

/** What stands around the content of a column's cells, from behind the row's number on: put together once. */
interface Frame {
  empty: string;
  number: string;
  text: string;
  /** The same for a text whose tag says more. */
  tag: string;
  guarded: string;
}

const frameOf = (style: number, guarded: number): Frame => ({
  empty: `" s="${style}"/>`,
  number: `" s="${style}"><v>`,
  text: `" s="${style}" t="inlineStr"><is><t>`,
  tag: `" s="${style}" t="inlineStr"><is><t`,
  guarded: `" s="${guarded}" t="inlineStr"><is><t`,
});

interface Column<T> {
  of: ListColumn<T>['of'];
  /** Up to the row's number. */
  open: string;
  plain: Frame;
  bold: Frame;
  width: number;
  /** From how many characters on a text may take a second line; none ever does where the column does not wrap. */
  long: number;
}

const laidOut = <T>({ of, width, look }: ListColumn<T>, styles: CellStyles, letter: string): Column<T> => ({
  of,
  open: `<c r="${letter}`,
  plain: frameOf(styles.plain, styles.guarded),
  bold: { ...frameOf(styles.bold, styles.guardedBold), empty: frameOf(styles.plain, styles.guarded).empty },
  width,
  long: look === 'text' || look === 'centered' ? width * SURELY_SHORT : Number.POSITIVE_INFINITY,
});

const PLAIN_FONT = { ...FONT, bold: false };
const BOLD_FONT = { ...FONT, bold: true };

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

/** Spaces at the ends and line breaks are lost in reading unless the tag says that they count. */
const needsSpacePreserved = (text: string): boolean =>
  text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32 || text.includes('\n') || text.includes('\t');

function textXml(text: string, frame: Frame): string {
  const tag = needsSpacePreserved(text) ? ' xml:space="preserve">' : '>';
  return `${looksLikeFormula(text) ? frame.guarded : frame.tag}${tag}${xmlText(text)}</t></is></c>`;
}

/** One row. Text is always stored as text (`inlineStr`), numbers as numbers; there is no way to a formula from here. */
function rowXml<T>(row: T, bold: boolean, number: string, columns: readonly Column<T>[]): string {
  const font = bold ? BOLD_FONT : PLAIN_FONT;
  let cells = '';
  let lines = 1;
  for (const column of columns) {
    const value = column.of(row);
    const frame = bold ? column.bold : column.plain;
    cells += column.open + number;
    if (typeof value === 'string' && value !== '') {
      const simple = isSimple(value);
      cells += simple ? `${frame.text}${value}</t></is></c>` : textXml(value, frame);
      if (value.length > column.long || (!simple && column.long < Number.POSITIVE_INFINITY && value.includes('\n')))
        lines = Math.max(lines, wrappedLines(value, column.width, font));
    } else if (typeof value === 'number' && Number.isFinite(value)) cells += `${frame.number}${value}</v></c>`;
    else cells += frame.empty;
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
  const columns = list.columns.map((column, k) => laidOut(column, styles[k] as CellStyles, columnLetter(k + 1)));
  let number = first;
  let batch = '';
  for await (const row of list.rows()) {
    if (number > LAST_ROW) throw new RangeError(`more than ${LAST_ROW} rows: a sheet cannot hold them`);
    extend(runs, number, list.leadsTo(row));
    batch += rowXml(row, list.heads(row), String(number++), columns);
    if (batch.length < BATCH) continue;
    yield encoder.encode(batch);
    batch = '';
  }
  yield encoder.encode(batch);
  return { last: number - 1, runs };
}
