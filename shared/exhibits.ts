import { type OpenedFile, openFile } from './file.ts';
import type { Grid } from './grid.ts';
import { type Exhibit, readExhibit } from './log/exhibit.ts';
import { tableHashes } from './sent-tables.ts';
import { enclosedIn } from './xlsx/enclosed.ts';
import { TextDecoder } from './xlsx/platform.ts';

/** What a file has to show. A text of the log says what it is; anything else is held to be a workbook, or throws. */
export async function exhibitsOf(bytes: Uint8Array): Promise<Exhibit[]> {
  const text = isArchive(bytes) ? null : new TextDecoder('utf-8', { fatal: false }).decode(bytes);
  const exhibit = text === null ? null : readExhibit(text);
  return exhibit ? [exhibit] : workbookExhibits(bytes);
}

const isArchive = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** What a workbook has to show: its tables, the receipts and proofs it carries, and heads of the log in its cells. */
async function workbookExhibits(bytes: Uint8Array): Promise<Exhibit[]> {
  const { grids, way } = await openFile(bytes);
  const carried = isPacked(way) ? await enclosedIn(bytes) : [];
  const found = [...carried, ...headsIn(grids)].map(readExhibit).filter((exhibit) => exhibit !== null);
  return [{ kind: 'workbook', hashes: (as) => tableHashes(grids, as) }, ...found];
}

/** An .xlsx, signed or not. */
const isPacked = (way: OpenedFile['way']): boolean => way === 'copy' || way === 'signed';

/** The merged workbook says in one cell up to where the log was sealed. */
const headsIn = (grids: readonly Grid[]): string[] =>
  grids.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (typeof value === 'string' && value.includes('\n\n\u2014 ') ? [value] : [])),
  );
