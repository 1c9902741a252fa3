import type { Archive } from './archive.ts';
import { WorkbookError } from './failure.ts';
import { readPart } from './part.ts';
import { attributesOf } from './xml-attributes.ts';

interface Relationship {
  id: string;
  /** The last word of the type: the same in transitional and strict workbooks. */
  type: string;
  target: string;
}

export interface SheetPart {
  name: string;
  part: string;
  hidden: boolean;
}

/** What a workbook consists of, by the names of its parts. */
export interface Contents {
  sheets: SheetPart[];
  sharedStrings: string | null;
  styles: string | null;
  date1904: boolean;
}

/** Calls back for every element of a small part. */
const eachElement = (archive: Archive, part: string, seen: (name: string, attributes: string) => void): Promise<void> =>
  readPart(archive, part, { open: seen, close() {}, text() {} });

/** "../a/b.xml" as written in a part of the folder "xl" → "a/b.xml"; "/xl/a.xml" counts from the root. */
function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')));

/** The parts that a part names, from the .rels beside it. */
async function relationships(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = folderOf(part);
  const own = relationshipsPart(part);
  const found: Relationship[] = [];
  if (!archive.has(own)) return found;
  await eachElement(archive, own, (name, raw) => {
    if (name !== 'Relationship') return;
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributesOf(raw);
    if (mode !== 'External')
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
  });
  return found;
}

interface SheetEntry {
  name: string;
  id: string;
  hidden: boolean;
}

const idOf = (attributes: Partial<Record<string, string>>): string => {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return (name && attributes[name]) ?? '';
};

async function readWorkbookPart(archive: Archive, part: string): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await eachElement(archive, part, (name, raw) => {
    if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributesOf(raw).date1904 ?? '');
    if (name !== 'sheet') return;
    const attributes = attributesOf(raw);
    sheets.push({
      name: attributes.name ?? '',
      id: idOf(attributes),
      hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
    });
  });
  return { sheets, date1904 };
}

/** The part that says what sheets there are, wherever the writer has put it. */
export async function workbookPart(archive: Archive): Promise<string> {
  const root = (await relationships(archive, '')).find(({ type }) => type === 'officeDocument');
  if (!root || !archive.has(root.target)) throw WorkbookError.of('not-xlsx', 'zip');
  return root.target;
}

/** Where a part says what it refers to. */
export const relationshipsPart = (part: string): string =>
  resolve(folderOf(part), `_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`);

/** Sheets in the order of their tabs. Chart sheets have no cells and are passed over (hucre refuses the whole workbook). */
export async function readContents(archive: Archive): Promise<Contents> {
  const root = await workbookPart(archive);
  const workbook = await readWorkbookPart(archive, root);
  const parts = await relationships(archive, root);
  const partOf = (type: string) => parts.find((relationship) => relationship.type === type)?.target ?? null;
  return {
    sheets: workbook.sheets.flatMap(({ name, id, hidden }) => {
      const part = parts.find((relationship) => relationship.id === id);
      if (!part) throw WorkbookError.of('damaged', 'part-missing');
      return part.type === 'worksheet' ? [{ name, part: part.target, hidden }] : [];
    }),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
    date1904: workbook.date1904,
  };
}
