import type { Archive } from './archive.ts';
import type { List } from './list.ts';
import { listSheetXml, tableXml, type WrittenList } from './list-sheet.ts';
import { textOf } from './part.ts';
import { TextEncoder } from './platform.ts';
import { type ZipPart, zip } from './zip-writer.ts';

const TABLE = /^xl\/tables\/table(\d+)\.xml$/;

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/**
 * A workbook as hucre made it, the rows of its lists streamed in; `lists` has one for each sheet, undefined where it is
 * none. Rows are read one after another and never held: memory stays flat however many there are.
 */
export async function* listWorkbook<T>(
  archive: Archive,
  lists: readonly (List<T> | undefined)[],
): AsyncGenerator<Uint8Array> {
  const streamed = new Map(lists.map((list, k) => [`xl/worksheets/sheet${k + 1}.xml`, list]));
  const written: WrittenList[] = [];

  async function* parts(): AsyncGenerator<ZipPart> {
    // A table says how far it reaches, which is known once its sheet is written.
    const tables = archive.parts.filter((name) => TABLE.test(name));
    for (const name of [...archive.parts.filter((part) => !tables.includes(part)), ...tables]) {
      const xml = await textOf(archive, name);
      const list = streamed.get(name);
      const table = written[Number(TABLE.exec(name)?.[1] ?? 0) - 1];
      const content = list
        ? listSheetXml(xml, list, (done) => written.push(done))
        : encoded(table ? tableXml(xml, table) : xml);
      yield { name, content };
    }
  }
  yield* zip(parts());
}
