import { writeXlsx } from 'hucre/xlsx';
import type { CityRow } from '../api.ts';
import { type Archive, openArchive } from './archive.ts';
import type { CityFault } from './city-faults.ts';
import { type CityWorkbookInput, type Sheet, sheetsOf } from './city-sheets.ts';
import type { List } from './list.ts';
import { listSheetXml, tableXml, type WrittenList } from './list-sheet.ts';
import { FONT } from './look.ts';
import { textOf } from './part.ts';
import { TextEncoder } from './platform.ts';
import { type ZipPart, zip } from './zip-writer.ts';

export type { CityWorkbookInput } from './city-sheets.ts';

/** The whole workbook but for the rows of its lists: styles, widths, panes, tables, print set-up come from hucre. */
async function skeleton(sheets: readonly Sheet[], { plan, asOf }: CityWorkbookInput): Promise<Archive> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ names }) => names),
    defaultFont: FONT,
    properties: { title: plan.title, modified: new Date(asOf ?? plan.span.from) },
  });
  return openArchive(bytes);
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const TABLE = /^xl\/tables\/table(\d+)\.xml$/;

/**
 * The merged workbook as a stream of bytes. Rows are read one after another and never held: memory stays flat however
 * many there are. The same input gives the same bytes.
 */
export async function* cityWorkbook(input: CityWorkbookInput): AsyncGenerator<Uint8Array> {
  const sheets = sheetsOf(input);
  const archive = await skeleton(sheets, input);
  const streamed = new Map(sheets.map(({ list }, k) => [`xl/worksheets/sheet${k + 1}.xml`, list]));
  const written: WrittenList[] = [];

  async function* parts(): AsyncGenerator<ZipPart> {
    // A table says how far it reaches, which is known once its sheet is written.
    const tables = archive.parts.filter((name) => TABLE.test(name));
    for (const name of [...archive.parts.filter((part) => !tables.includes(part)), ...tables]) {
      const xml = await textOf(archive, name);
      const list = streamed.get(name) as List<CityRow | CityFault> | undefined;
      const table = written[Number(TABLE.exec(name)?.[1] ?? 0) - 1];
      const content = list
        ? listSheetXml(xml, list, (done) => written.push(done))
        : encoded(table ? tableXml(xml, table) : xml);
      yield { name, content };
    }
  }
  yield* zip(parts());
}
