import { writeXlsx } from 'hucre/xlsx';
import type { CityRow } from '../api.ts';
import { type Archive, openArchive } from './archive.ts';
import type { CityFault } from './city-faults.ts';
import { type CityWorkbookInput, type Sheet, sheetsOf } from './city-sheets.ts';
import type { List } from './list.ts';
import { listWorkbook } from './list-workbook.ts';
import { FONT } from './look.ts';

export type { CityWorkbookInput } from './city-sheets.ts';

/** The whole workbook but for the rows of its lists: styles, widths, panes, tables, print set-up come from hucre. */
async function skeleton(sheets: readonly Sheet[], { plan, asOf }: CityWorkbookInput): Promise<Archive> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ names }) => names),
    defaultFont: FONT,
    properties: { title: plan.title, modified: new Date(asOf ?? plan.span.from) },
  });
  return openArchive(bytes);
}

/**
 * The merged workbook as a stream of bytes. Rows are read one after another and never held: memory stays flat however
 * many there are. The same input gives the same bytes.
 */
export async function* cityWorkbook(input: CityWorkbookInput): AsyncGenerator<Uint8Array> {
  const sheets = sheetsOf(input);
  const archive = await skeleton(sheets, input);
  const lists = sheets.map(({ list }) => list as List<CityRow | CityFault> | undefined);
  yield* listWorkbook(archive, lists);
}
