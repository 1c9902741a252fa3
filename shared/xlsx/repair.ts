import { type LeftCell, leave, type Repaired, type SheetEdits, standing } from '../fix.ts';
import type { Grid } from '../grid.ts';
import { type Archive, openArchive } from './archive.ts';
import { type Contents, readContents } from './contents.ts';
import { readCellStyles } from './fonts.ts';
import { textOf } from './part.ts';
import { type PatchContext, patchSheet } from './patch-sheet.ts';
import { TextEncoder } from './platform.ts';
import { readWorkbook } from './read.ts';
import { repack } from './repack.ts';
import { readRichStrings } from './rich-text.ts';

/** A repaired copy of a workbook. */
export interface RepairedCopy extends Repaired {
  bytes: Uint8Array;
}

/**
 * A copy of an .xlsx with the edits made, which differs from it in the edited cells only: every other part is copied as
 * it is packed, and the sheet's own part is the same outside of those cells.
 */
export async function repairWorkbook(bytes: Uint8Array, edits: readonly SheetEdits[]): Promise<RepairedCopy> {
  const grids = new Map((await readWorkbook(bytes)).map((grid) => [grid.sheet, grid]));
  const archive = await openArchive(bytes);
  const contents = await readContents(archive);
  const context: PatchContext = {
    ...(await readCellStyles(archive, contents.styles)),
    richStrings: await readRichStrings(archive, contents.sharedStrings),
  };
  const made: SheetEdits[] = [];
  const left: LeftCell[] = [];
  const replaced = new Map<string, Uint8Array>();
  for (const asked of edits) {
    const repaired = await repairSheet(archive, partOf(contents, asked.sheet), grids.get(asked.sheet), asked, context);
    left.push(...repaired.left);
    if (repaired.made.length > 0) made.push({ sheet: asked.sheet, edits: repaired.made });
    if (repaired.content) replaced.set(repaired.content.part, repaired.content.bytes);
  }
  return { made, left, bytes: replaced.size > 0 ? await repack(bytes, replaced) : bytes };
}

const partOf = ({ sheets }: Contents, name: string): string | undefined =>
  sheets.find((sheet) => sheet.name === name)?.part;

interface RepairedSheet {
  made: SheetEdits['edits'];
  left: LeftCell[];
  content: { part: string; bytes: Uint8Array } | null;
}

async function repairSheet(
  archive: Archive,
  part: string | undefined,
  grid: Grid | undefined,
  { sheet, edits }: SheetEdits,
  context: PatchContext,
): Promise<RepairedSheet> {
  if (part === undefined || grid === undefined)
    return { made: [], left: leave(sheet, edits, 'sheet-gone'), content: null };
  const { due, changed } = standing(grid, edits);
  const { xml, formulas, locked } = patchSheet(await textOf(archive, part, true), due, context);
  const alone = new Set([...formulas, ...locked]);
  const made = due.filter((edit) => !alone.has(edit));
  const left = [
    ...leave(sheet, changed, 'changed'),
    ...leave(sheet, formulas, 'formula'),
    ...leave(sheet, locked, 'locked'),
  ];
  return { made, left, content: made.length > 0 ? { part, bytes: new TextEncoder().encode(xml) } : null };
}
