import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** The limit of writing: one sheet with cell references and two styles, streamed; no heights, names, links or tables. */
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PARTS: Record<string, string> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Tổng hợp" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1"/><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
};

const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

// biome-ignore lint/suspicious/noControlCharactersInRegex: no sheet may hold them
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f]/g;
const escaped = (text: string): string =>
  text.replace(CONTROL, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
// biome-ignore lint/suspicious/noControlCharactersInRegex: no sheet may hold them
const SPECIAL = /[&<>\x00-\x08\x0b\x0c\x0e-\x1f]/;

function rowXml(values: readonly (string | number | null)[], row: number, style: number, letters: string[]): string {
  let xml = `<row r="${row}">`;
  values.forEach((value, k) => {
    const open = `<c r="${letters[k]}${row}" s="${style}"`;
    if (value === null || value === '') xml += `${open}/>`;
    else if (typeof value === 'number') xml += `${open}><v>${value}</v></c>`;
    else xml += `${open} t="inlineStr"><is><t>${SPECIAL.test(value) ? escaped(value) : value}</t></is></c>`;
  });
  return `${xml}</row>`;
}

/** A .zip whose parts are written as they come, their sizes behind them. */
class Zip {
  private offset = 0;
  private readonly directory: Buffer[] = [];
  private open: { name: Buffer; at: number } = { name: Buffer.alloc(0), at: 0 };
  private readonly write: (bytes: Buffer) => void;

  constructor(write: (bytes: Buffer) => void) {
    this.write = write;
  }

  put(bytes: Buffer): void {
    this.offset += bytes.length;
    this.write(bytes);
  }

  begin(part: string): void {
    const name = Buffer.from(part);
    this.open = { name, at: this.offset };
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0808, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(name.length, 26);
    this.put(Buffer.concat([head, name]));
  }

  end(crc: number, packed: number, size: number): void {
    const behind = Buffer.alloc(16);
    behind.writeUInt32LE(0x08074b50, 0);
    behind.writeUInt32LE(crc, 4);
    behind.writeUInt32LE(packed, 8);
    behind.writeUInt32LE(size, 12);
    this.put(behind);
    const { name, at } = this.open;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x0808, 8);
    entry.writeUInt16LE(8, 10);
    behind.copy(entry, 16, 4);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    this.directory.push(Buffer.concat([entry, name]));
  }

  small(part: string, text: string): void {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    this.begin(part);
    this.put(packed);
    this.end(crc32(bytes), packed.length, bytes.length);
  }

  close(): void {
    const start = this.offset;
    const directory = Buffer.concat(this.directory);
    this.put(directory);
    const tail = Buffer.alloc(22);
    tail.writeUInt32LE(0x06054b50, 0);
    tail.writeUInt16LE(this.directory.length, 8);
    tail.writeUInt16LE(this.directory.length, 10);
    tail.writeUInt32LE(directory.length, 12);
    tail.writeUInt32LE(start, 16);
    this.put(tail);
  }
}

const BATCH = 65_536;

export async function writeMinimal(
  path: string,
  { headings, rows }: { headings: string[]; rows: AsyncIterable<readonly (string | number | null)[]> },
): Promise<void> {
  const file = createWriteStream(path);
  const zip = new Zip((bytes) => file.write(bytes));
  for (const [part, text] of Object.entries(PARTS)) zip.small(part, text);
  zip.begin('xl/worksheets/sheet1.xml');
  const pack = createDeflateRaw({ chunkSize: BATCH });
  let [crc, size, packed] = [0, 0, 0];
  pack.on('data', (bytes: Buffer) => {
    packed += bytes.length;
    zip.put(bytes);
  });
  const push = async (xml: string): Promise<void> => {
    const bytes = Buffer.from(xml);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!pack.write(bytes)) await once(pack, 'drain');
    if (file.writableNeedDrain) await once(file, 'drain');
  };
  const letters = headings.map((_, k) => letterOf(k));
  let xml = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(headings, 1, 1, letters)}`;
  let row = 1;
  for await (const values of rows) {
    xml += rowXml(values, ++row, 2, letters);
    if (xml.length < BATCH) continue;
    await push(xml);
    xml = '';
  }
  await push(`${xml}</sheetData></worksheet>`);
  const ended = once(pack, 'end');
  pack.end();
  await ended;
  zip.end(crc, packed, size);
  zip.close();
  file.end();
  await once(file, 'finish');
}
