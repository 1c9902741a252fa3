import type { Grid } from '../grid.ts';
import { openArchive } from './archive.ts';
import { gridOf } from './content.ts';
import { readContents } from './contents.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { readNumberFormats } from './number-format.ts';
import { readPart } from './part.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet.ts';
import { refuseOtherArchives, refuseOtherFiles } from './signature.ts';

export { WorkbookError } from './failure.ts';

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
