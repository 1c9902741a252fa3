import { openArchive } from './archive.ts';
import { textOf } from './part.ts';
import { TextEncoder } from './platform.ts';
import { type ZipPart, zip } from './zip-writer.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const FIXED = /(<row r="(\d+)"[^>]*?) customHeight="1"/g;

/**
 * The workbook with the rows of its first sheet, from `first` on, free to grow with what is written into them. hucre fixes
 * every height it writes; without any, LibreOffice shows one line of each text.
 */
export async function withGrowingRows(workbook: Uint8Array, first: number): Promise<Uint8Array> {
  const archive = await openArchive(workbook);
  async function* parts(): AsyncGenerator<ZipPart> {
    for (const name of archive.parts) {
      const xml = await textOf(archive, name);
      const free = (whole: string, row: string, number: string) => (Number(number) >= first ? row : whole);
      yield { name, content: encoded(name === SHEET ? xml.replace(FIXED, free) : xml) };
    }
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(parts())) chunks.push(chunk);
  return joined(chunks);
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
