import type { CellStyle } from 'hucre/xlsx';
import type { AnnexKind } from '../annex/columns.ts';
import type { CityRow } from '../api.ts';
import { columnLetter } from '../grid.ts';
import { Canvas } from './canvas.ts';
import type { CityColumn } from './city-columns.ts';
import type { Part } from './city-part.ts';
import { bold, FONT, footer, LOOK, page, printArea, printTitles, TABLE_MARGINS } from './look.ts';
import { TextEncoder } from './platform.ts';
import { type CellStyles, rowStream } from './row-stream.ts';
import { wrappedLines } from './text-width.ts';

const HEADER = 3;
const FIRST = HEADER + 1;
/** Code, name and path stay in sight. */
const FROZEN_COLUMNS = 3;

/** Text in this format stays text while somebody edits it. */
const guarded = (style: CellStyle): CellStyle => ({ ...style, numFmt: '@' });

/** The styles of a cell, in the order of the sample rows. */
const VARIANTS: readonly { name: keyof CellStyles; of(style: CellStyle): CellStyle }[] = [
  { name: 'plain', of: (style) => style },
  { name: 'bold', of: bold },
  { name: 'guarded', of: guarded },
  { name: 'guardedBold', of: (style) => guarded(bold(style)) },
];

/** The data sheet of an annex, complete but for its rows: in their place stand sample rows, one for each kind of style. */
export function dataSheet(name: string, titles: readonly [string, string], columns: readonly CityColumn[]): Part {
  const onPaper = columns.filter(({ printed }) => printed).length;
  const canvas = new Canvas(columns.map(({ width }) => width));
  canvas.banner(1, onPaper, titles[0], LOOK.title);
  canvas.banner(2, onPaper, titles[1], LOOK.plain);
  columns.forEach(({ header, look }, c) => {
    canvas.put(HEADER, c + 1, header, LOOK.header);
    VARIANTS.forEach(({ of }, k) => {
      canvas.put(FIRST + k, c + 1, null, of(LOOK[look]));
    });
  });
  const lines = columns.map(({ header, width }) => wrappedLines(header, width, { ...FONT, bold: true }));
  canvas.height(HEADER, Math.max(...lines), FONT.size);
  return {
    sheet: {
      name,
      ...canvas.drawn,
      autoFilter: { range: `A${HEADER}:${columnLetter(columns.length)}${HEADER}` },
      freezePane: { rows: HEADER, columns: FROZEN_COLUMNS },
      pageSetup: page(TABLE_MARGINS),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, HEADER, HEADER), printArea(name, 'A', columnLetter(onPaper))],
  };
}

/** The style numbers hucre gave to the sample rows, column by column. */
function stylesOf(xml: string, columns: readonly CityColumn[]): CellStyles[] {
  return columns.map((_, c) => {
    const numbers = VARIANTS.map(({ name }, k) => {
      const found = new RegExp(`<c r="${columnLetter(c + 1)}${FIRST + k}" s="(\\d+)"`).exec(xml);
      if (!found) throw new Error('the sample rows are not as hucre 1.0.0 writes them');
      return [name, Number(found[1])] as const;
    });
    return Object.fromEntries(numbers) as unknown as CellStyles;
  });
}

/** The XML around the rows: `<dimension>` goes, since nobody knows it yet. */
function around(xml: string): { before: string; after: string } {
  const start = xml.indexOf(`<row r="${FIRST}"`);
  const end = xml.indexOf('</sheetData>');
  return { before: xml.slice(0, start).replace(/<dimension [^>]*\/>/, ''), after: xml.slice(end) };
}

/** The filter reaches to the last row, and Excel shall not mark unit codes as "numbers stored as text". */
function finish(after: string, last: number, columns: number): string {
  const all = `A${FIRST}:${columnLetter(columns)}${Math.max(last, FIRST)}`;
  return after
    .replace(/(<autoFilter ref="[A-Z]+\d+:[A-Z]+)\d+/, `$1${Math.max(last, HEADER)}`)
    .replace(
      '</worksheet>',
      `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    );
}

/** The XML of a data sheet as hucre made it, with the sample rows replaced by the rows as they come. */
export async function* dataSheetXml(
  xml: string,
  columns: readonly CityColumn[],
  rows: AsyncIterable<CityRow>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { before, after } = around(xml);
  yield encoder.encode(before);
  const last = yield* rowStream(rows, FIRST, columns, stylesOf(xml, columns));
  yield encoder.encode(finish(after, last, columns.length));
}

/** Sheets are called by what is in them. */
export const DATA_SHEETS: Record<AnnexKind, string> = { tasks: 'Nhiệm vụ', targets: 'Chỉ tiêu' };
