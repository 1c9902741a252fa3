import { type Archive, openArchive, partName } from './archive.ts';
import { relationshipsPart, workbookPart } from './contents.ts';
import { ENCLOSED, readEnclosed, writeEnclosed } from './enclosed-xml.ts';
import { textOf } from './part.ts';
import { TextEncoder } from './platform.ts';
import { repack } from './repack.ts';

const PART = 'customXml/phu-luc.xml';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** A copy of an .xlsx that carries these texts; what it carried before gives way. Nothing else of it changes. */
export async function enclose(bytes: Uint8Array, texts: readonly string[]): Promise<Uint8Array> {
  const archive = await openArchive(bytes);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeEnclosed(texts)}`;
  const [before] = await ownParts(archive);
  const parts: [string, string][] = before
    ? [[before.part, xml]]
    : [[PART, xml], await linked(archive), ...(await typed(archive))];
  const encoder = new TextEncoder();
  return repack(bytes, new Map(parts.map(([part, text]) => [part, encoder.encode(text)])));
}

/** What a workbook carries; empty where it carries nothing of ours. */
export async function enclosedIn(bytes: Uint8Array): Promise<string[]> {
  const own = await ownParts(await openArchive(bytes));
  return own.flatMap(({ xml }) => readEnclosed(xml));
}

/** Known by their namespace: Excel gives them names of its own. */
async function ownParts(archive: Archive): Promise<{ part: string; xml: string }[]> {
  const custom = archive.parts.filter((part) => /^customxml\/[^/]*\.xml$/.test(partName(part)));
  const read = await Promise.all(custom.map(async (part) => ({ part, xml: await textOf(archive, part) })));
  return read.filter(({ xml }) => xml.includes(ENCLOSED));
}

/** The workbook names the part; what nothing names is thrown away by the next program that saves. */
async function linked(archive: Archive): Promise<[string, string]> {
  const part = relationshipsPart(await workbookPart(archive));
  const link = `Relationship Id="rIdPhuLuc" Type="${LINK}" Target="/${PART}"`;
  return [part, atEnd(await textOf(archive, part, true), 'Relationships', link)];
}

/** XML parts have a type by their ending in every workbook that Excel writes; where one has none, it is added. */
async function typed(archive: Archive): Promise<[string, string][]> {
  const part = '[Content_Types].xml';
  const types = await textOf(archive, part, true);
  if (/<(\w+:)?Default\s[^>]*Extension="xml"/i.test(types)) return [];
  return [[part, atEnd(types, 'Types', `Override PartName="/${PART}" ContentType="application/xml"`)]];
}

/** One more element as the last of the outermost, under the prefix that one has. */
const atEnd = (xml: string, outermost: string, element: string): string =>
  xml.replace(new RegExp(`</(\\w+:)?${outermost}>\\s*$`), (end, prefix = '') => `<${prefix}${element}/>${end}`);
