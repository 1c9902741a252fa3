import { inflateRawSync } from 'node:zlib';

/** The limit of reading: one sheet as a program wrote it, found by indexOf and nothing checked. */

/** The parts of a .xlsx by name, unpacked when asked for. */
function partsOf(bytes: Buffer): (name: string) => string | null {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  const places = new Map<string, { packed: number; at: number; stored: boolean }>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const length = bytes.readUInt16LE(at + 28);
    places.set(bytes.toString('utf8', at + 46, at + 46 + length), {
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
      stored: bytes.readUInt16LE(at + 10) === 0,
    });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return (name) => {
    const place = places.get(name);
    if (!place) return null;
    const start = place.at + 30 + bytes.readUInt16LE(place.at + 26) + bytes.readUInt16LE(place.at + 28);
    const packed = bytes.subarray(start, start + place.packed);
    return (place.stored ? packed : inflateRawSync(packed)).toString('utf8');
  };
}

const SIGNS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(
        /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([\da-f]+));/gi,
        (_, name?: string, ten?: string, hex?: string) =>
          name ? (SIGNS[name] ?? '') : String.fromCodePoint(ten ? Number(ten) : Number.parseInt(hex ?? '0', 16)),
      )
    : xml;

/** The texts between a place and another one: several where words have fonts of their own. */
function textIn(xml: string, from: number, to: number): string {
  let text = '';
  for (let at = xml.indexOf('<t', from); at >= 0 && at < to; at = xml.indexOf('<t', at + 2)) {
    const start = xml.indexOf('>', at) + 1;
    if (xml.charCodeAt(start - 2) !== 47) text += xml.slice(start, xml.indexOf('</t>', start));
  }
  return plain(text);
}

function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  for (let at = xml.indexOf('<si>'); at >= 0; at = xml.indexOf('<si>', at + 4))
    texts.push(textIn(xml, at, xml.indexOf('</si>', at)));
  return texts;
}

/** How many cells with content the first sheet has. */
export function cellsOf(bytes: Buffer): number {
  const part = partsOf(bytes);
  const shared = sharedTexts(part('xl/sharedStrings.xml') ?? '');
  const xml = part('xl/worksheets/sheet1.xml') ?? '';
  const values: (string | number)[] = [];
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) {
    const open = xml.indexOf('>', at);
    if (xml.charCodeAt(open - 1) === 47) continue;
    const end = xml.indexOf('</c>', open);
    const kind = /\bt="(\w+)"/.exec(xml.slice(at, open))?.[1];
    const value = xml.indexOf('<v>', open);
    const raw = value >= 0 && value < end ? xml.slice(value + 3, xml.indexOf('</v>', value)) : '';
    if (kind === 'inlineStr') values.push(textIn(xml, open, end));
    else if (raw) values.push(kind === 's' ? (shared[Number(raw)] ?? '') : kind ? plain(raw) : Number(raw));
  }
  return values.filter((value) => value !== '').length;
}
