import type { CellStyle } from 'hucre/xlsx';
import { columnLetter } from '../grid.ts';
import { Canvas } from './canvas.ts';
import { xmlText } from './cell-text.ts';
import type { Part } from './city-part.ts';
import type { List, ListColumn } from './list.ts';
import { bold, FONT, footer, LOOK, printArea, printTitles, tablePage } from './look.ts';
import { TextEncoder } from './platform.ts';
import { type CellStyles, type Run, rowStream } from './row-stream.ts';
import { wrappedLines } from './text-width.ts';

const HEADER = 3;
const FIRST = HEADER + 1;

/** Text in this format stays text while somebody edits it. */
const guarded = (style: CellStyle): CellStyle => ({ ...style, numFmt: '@' });

/** The styles of a cell, in the order of the sample rows. */
const VARIANTS: readonly { name: keyof CellStyles; of(style: CellStyle): CellStyle }[] = [
  { name: 'plain', of: (style) => style },
  { name: 'bold', of: bold },
  { name: 'guarded', of: guarded },
  { name: 'guardedBold', of: (style) => guarded(bold(style)) },
];

/** Excel calls a file damaged in which two columns of a table have one name. */
function headersOf(columns: readonly ListColumn<never>[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const times = (seen.get(header.toLowerCase()) ?? 0) + 1;
    seen.set(header.toLowerCase(), times);
    return times === 1 ? header : `${header} (${times})`;
  });
}

const tableRange = (columns: number, last: number): string =>
  `A${HEADER}:${columnLetter(columns)}${Math.max(last, FIRST)}`;

/** The sheet complete but for its rows: in their place stand sample rows, one for each kind of style. */
export function listSheet<T>({ name, table, titles, columns, frozen }: List<T>): Part {
  const onPaper = columns.filter(({ printed }) => printed).length;
  const headers = headersOf(columns);
  const canvas = new Canvas(columns.map(({ width }) => width));
  canvas.banner(1, onPaper, titles[0], LOOK.title);
  canvas.banner(2, onPaper, titles[1], LOOK.plain);
  columns.forEach(({ look }, c) => {
    canvas.put(HEADER, c + 1, headers[c] ?? '', LOOK.header);
    VARIANTS.forEach(({ of }, k) => {
      canvas.put(FIRST + k, c + 1, null, of(LOOK[look]));
    });
  });
  const lines = columns.map(({ width }, c) => wrappedLines(headers[c] ?? '', width, { ...FONT, bold: true }));
  canvas.height(HEADER, Math.max(...lines), FONT.size);
  return {
    sheet: {
      name,
      ...canvas.drawn,
      tables: [
        {
          name: table,
          range: tableRange(columns.length, FIRST),
          columns: headers.map((header) => ({ name: header })),
          // Of the plainest look: what is seen is the formatting of the cells.
          style: 'TableStyleLight1',
          showRowStripes: false,
        },
      ],
      freezePane: { rows: HEADER, columns: frozen },
      pageSetup: tablePage(canvas.widths.slice(0, onPaper)),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, HEADER, HEADER), printArea(name, 'A', columnLetter(onPaper))],
  };
}

/** The style numbers hucre gave to the sample rows, column by column. */
function stylesOf(xml: string, columns: number): CellStyles[] {
  return Array.from({ length: columns }, (_, c) => {
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

const linkXml = ({ first, last, to }: Run): string =>
  `<hyperlink ref="A${first}:A${last}" location="${xmlText(to).replaceAll('"', '&quot;')}"/>`;

/** Where each run of rows leads to; and Excel shall not mark unit codes as "numbers stored as text". */
function finish(after: string, runs: readonly Run[], range: string): string {
  const links = runs.length > 0 ? `<hyperlinks>${runs.map(linkXml).join('')}</hyperlinks>` : '';
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return after
    .replace(/<printOptions|<pageMargins/, (tag) => links + tag)
    .replace(/<legacyDrawing|<tableParts/, (tag) => ignored + tag);
}

/** What is known of a list once its rows are written. */
export interface WrittenList {
  /** Of the table in the sheet, header and rows. */
  range: string;
}

/** The XML of the sheet as hucre made it, with the sample rows replaced by the rows as they come. */
export async function* listSheetXml<T>(
  xml: string,
  list: List<T>,
  written: (list: WrittenList) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { before, after } = around(xml);
  yield encoder.encode(before);
  const { last, runs } = yield* rowStream(list, FIRST, stylesOf(xml, list.columns.length));
  const range = tableRange(list.columns.length, last);
  written({ range });
  yield encoder.encode(finish(after, runs, range));
}

/** The part that describes the table of a list, once its rows are known. */
export const tableXml = (xml: string, { range }: WrittenList): string =>
  xml.replaceAll(/ ref="[A-Z]+\d+:[A-Z]+\d+"/g, ` ref="${range}"`);
