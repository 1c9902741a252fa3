import type { CityRow } from '../api.ts';
import { columnLetter } from '../grid.ts';
import { looksLikeFormula, xmlText } from './cell-text.ts';
import type { CityColumn } from './city-columns.ts';
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

interface Column extends CityColumn {
  letter: string;
  styles: CellStyles;
  wraps: boolean;
}

/** One row. Text is always stored as text (`inlineStr`), numbers as numbers; there is no way to a formula from here. */
function rowXml(row: CityRow, number: number, columns: readonly Column[]): string {
  const bold = row.row.kind === 'group';
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
 * The rows of a data sheet as bytes of XML, as fast as they come and no more of them in memory than a batch.
 * (hucre's stream writer knows one sheet, no row heights, no print titles and no footers.)
 */
export async function* rowStream(
  rows: AsyncIterable<CityRow>,
  first: number,
  columns: readonly CityColumn[],
  styles: readonly CellStyles[],
): AsyncGenerator<Uint8Array, number> {
  const encoder = new TextEncoder();
  const laidOut = columns.map((column, k) => ({
    ...column,
    letter: columnLetter(k + 1),
    styles: styles[k] as CellStyles,
    wraps: column.look === 'text' || column.look === 'centered',
  }));
  let number = first;
  let batch = '';
  for await (const row of rows) {
    if (number > LAST_ROW) throw new RangeError(`more than ${LAST_ROW} rows: a sheet cannot hold them`);
    batch += rowXml(row, number++, laidOut);
    if (batch.length < BATCH) continue;
    yield encoder.encode(batch);
    batch = '';
  }
  yield encoder.encode(batch);
  return number - 1;
}
