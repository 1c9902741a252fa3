import { tableName } from './excel-book.ts';
import { TITLE_ROWS } from './excel-place.ts';
import { writeRows } from './excel-rows.ts';
import { addSheet, openStructure } from './excel-structure.ts';
import type { KeptTable, Pulling } from './port.ts';

/** By this name the sheet is told from annexes, and found again where a pane ended before it could take it away. */
const staging = ({ of }: KeptTable): string => tableName(`${of} staged`);

/**
 * The rows go into a hidden sheet first, in as many requests as Excel needs: until the last of them has arrived, nothing
 * that the user sees is touched. Null where they were not wanted any more.
 */
export async function stage(
  context: Excel.RequestContext,
  table: KeptTable,
  pulling: Pulling,
): Promise<Excel.Worksheet | null> {
  await openStructure(context);
  await unstage(context, table);
  const sheet = await addSheet(context, table.sheet);
  sheet.visibility = 'Hidden';
  context.workbook.names.add(
    staging(table),
    sheet.getRangeByIndexes(0, 0, TITLE_ROWS + 1 + table.cells.rows.length, table.cells.columns.length),
  );
  await context.sync();
  return (await writeRows(context, sheet, table.cells, pulling)) ? sheet : null;
}

/** Takes away what is still staged, if anything is. */
export async function unstage(context: Excel.RequestContext, table: KeptTable): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(staging(table)).load('name');
  await context.sync();
  if (item.isNullObject) return;
  const range = item.getRangeOrNullObject().load('address');
  await context.sync();
  if (!range.isNullObject) range.worksheet.delete();
  item.delete();
  await context.sync();
}

/** From now on it is a sheet like any other. */
export function reveal(context: Excel.RequestContext, table: KeptTable, sheet: Excel.Worksheet): void {
  context.workbook.names.getItem(staging(table)).delete();
  sheet.visibility = 'Visible';
}
