import type { Area, Cell, Grid } from '../grid.ts';
import { openArchive } from './archive.ts';
import { readContents, type SheetPart } from './contents.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { readNumberFormats } from './number-format.ts';
import { readPart } from './part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type SheetContent, SheetReader } from './sheet.ts';
import { refuseOtherArchives, refuseOtherFiles } from './signature.ts';

export { WorkbookError } from './failure.ts';

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

/** Row by row, as written by every known writer; sorted where it is not. */
const inOrder = (cells: Cell[]): Cell[] =>
  cells.every((cell, k) => k === 0 || byPlace(cells[k - 1] as Cell, cell) < 0) ? cells : cells.sort(byPlace);

/** A merged area shows its top-left cell; what other writers leave beneath it nobody sees. */
function shown(cells: Cell[], merges: Area[]): Cell[] {
  if (merges.length === 0) return cells;
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  let open: Area[] = [];
  return cells.filter(({ row, column }) => {
    for (let next = waiting.at(-1); next && next.top <= row; next = waiting.at(-1)) open.push(waiting.pop() as Area);
    if (open.some((area) => area.bottom < row)) open = open.filter((area) => area.bottom >= row);
    return !open.some((area) => column >= area.left && column <= area.right && (row > area.top || column > area.left));
  });
}

/** Hidden rows and columns count only as far as there is content: "hide everything below" reaches to row 1,048,576. */
function gridOf(sheet: SheetPart, content: SheetContent, date1904: boolean): Grid {
  const cells = shown(inOrder(content.cells), content.merges);
  const lastRow = cells.at(-1)?.row ?? 0;
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), 0);
  const hiddenColumns: number[] = [];
  for (const { from, to } of content.hiddenColumns)
    for (let column = from; column <= Math.min(to, lastColumn); column++) hiddenColumns.push(column);
  return {
    sheet: sheet.name,
    cells,
    merges: content.merges.toSorted((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: content.hiddenRows.filter((row) => row <= lastRow),
    hiddenColumns,
    ...(sheet.hidden && { hidden: true as const }),
    ...(date1904 && { date1904: true as const }),
  };
}

/**
 * The sheets of an .xlsx as grids, in the order of their tabs. Throws WorkbookError for anything else, and for what is
 * larger than any annex, as early as it can be told.
 *
 * hucre's reader was tried and is not used here: it gives dates as times rounded to the millisecond (and 60 as 59),
 * takes a sheet that breaks off for a shorter one, refuses a workbook with a chart sheet, calls old .xls files encrypted
 * and needs 5 s and 1 GB for a sheet formatted to its last row (seen with 1.0.0). It is the second reader in the tests.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length > WORKBOOK_LIMITS.file) throw WorkbookError.of('too-large', 'file');
  refuseOtherFiles(bytes);
  const archive = await openArchive(bytes);
  refuseOtherArchives(archive.has);
  const { sheets, date1904, ...parts } = await readContents(archive);
  const context = {
    strings: await readSharedStrings(archive, parts.sharedStrings),
    formats: await readNumberFormats(archive, parts.styles),
    budget: { cells: WORKBOOK_LIMITS.cells },
    date1904,
  };
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    const reader = new SheetReader(context);
    await readPart(archive, sheet.part, reader);
    grids.push(gridOf(sheet, reader.content, date1904));
  }
  return grids;
}
