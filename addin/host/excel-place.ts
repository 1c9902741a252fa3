import { columnLetter } from '../../shared/grid.ts';
import type { CityCells } from '../../shared/xlsx/city-cells.ts';
import { tableName } from './excel-book.ts';
import { addSheet, openStructure } from './excel-structure.ts';
import type { KeptTable } from './port.ts';

/** Lines above the header of a table. */
export const TITLE_ROWS = 2;

/** A table in its sheet, with as many rows as stand there. */
export interface Place {
  sheet: Excel.Worksheet;
  cells: CityCells;
  rows: number;
}

export interface FoundPlace {
  sheet: Excel.Worksheet;
  rows: number;
  isNew: boolean;
  former: string | null;
}

/**
 * The sheet that a table was written into before, as long as its columns are still ours; else a new one, and the name from
 * now on is the new one's. The name moves with the sheet when it is renamed, and with the rows.
 */
export async function placeOfTable(context: Excel.RequestContext, table: KeptTable): Promise<FoundPlace> {
  const { cells } = table;
  const name = tableName(table.of);
  const item = context.workbook.names.getItemOrNullObject(name).load('name');
  await context.sync();
  const range = item.isNullObject ? null : await rangeOf(context, item);
  const sheet = range?.worksheet;
  const isOurs = sheet !== undefined && (await hasColumns(context, sheet, cells));
  if (range && isOurs) return { sheet, rows: range.rowCount - TITLE_ROWS - 1, isNew: false, former: null };
  await openStructure(context);
  const added = await addSheet(context, table.sheet);
  const whole = added.getRangeByIndexes(0, 0, TITLE_ROWS + 1 + cells.rows.length, cells.columns.length);
  if (item.isNullObject) context.workbook.names.add(name, whole);
  else nameTable(context, table.of, { sheet: added, cells });
  return { sheet: added, rows: 0, isNew: true, former: sheet?.name ?? null };
}

/** Null where its cells were deleted. */
async function rangeOf(context: Excel.RequestContext, item: Excel.NamedItem): Promise<Excel.Range | null> {
  const range = item.getRangeOrNullObject().load('rowCount');
  await context.sync();
  if (range.isNullObject) return null;
  range.worksheet.load('name');
  await context.sync();
  return range;
}

/** The name is that of the whole table, titles and all; rows put in and taken out at its end are not counted by Excel. */
export function nameTable(
  context: Excel.RequestContext,
  of: string,
  { sheet, cells }: Pick<Place, 'sheet' | 'cells'>,
): void {
  const last = `$${columnLetter(cells.columns.length)}$${TITLE_ROWS + 1 + cells.rows.length}`;
  context.workbook.names.getItem(tableName(of)).formula = `='${sheet.name.replaceAll("'", "''")}'!$A$1:${last}`;
}

async function hasColumns(context: Excel.RequestContext, sheet: Excel.Worksheet, cells: CityCells): Promise<boolean> {
  const header = sheet.getRangeByIndexes(TITLE_ROWS, 0, 1, cells.columns.length).load('values');
  await context.sync();
  return cells.columns.every(({ header: name }, column) => header.values[0]?.[column] === name);
}
