import { columnLetter } from '../../shared/grid.ts';
import type { CityCells } from '../../shared/xlsx/city-cells.ts';
import { tableName } from './excel-book.ts';
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
  /** The sheet it was written into before; null where it takes a new one. */
  at: { sheet: Excel.Worksheet; rows: number } | null;
  /** The sheet it was written into before, where its columns are others by now. */
  former: string | null;
  isNamed: boolean;
}

/** The sheet is known again by a name, which moves with it when it is renamed, and with the rows. */
export async function placeOfTable(context: Excel.RequestContext, { of, cells }: KeptTable): Promise<FoundPlace> {
  const item = context.workbook.names.getItemOrNullObject(tableName(of)).load('name');
  await context.sync();
  const isNamed = !item.isNullObject;
  const range = isNamed ? await rangeOf(context, item) : null;
  if (!range) return { at: null, former: null, isNamed };
  const sheet = range.worksheet;
  if (!(await hasColumns(context, sheet, cells))) return { at: null, former: sheet.name, isNamed };
  return { at: { sheet, rows: range.rowCount - TITLE_ROWS - 1 }, former: null, isNamed };
}

/** From now on the table's name is that of this sheet. */
export function keepName(
  context: Excel.RequestContext,
  { of, cells }: KeptTable,
  { isNamed }: FoundPlace,
  sheet: Excel.Worksheet,
): void {
  const whole = sheet.getRangeByIndexes(0, 0, TITLE_ROWS + 1 + cells.rows.length, cells.columns.length);
  if (isNamed) nameTable(context, of, { sheet, cells });
  else context.workbook.names.add(tableName(of), whole);
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
