import type { CityCells } from '../../shared/xlsx/city-cells.ts';
import { besideTable, putBeside } from './excel-beside.ts';
import { type FoundPlace, keepName, nameTable, type Place, placeOfTable, TITLE_ROWS } from './excel-place.ts';
import { dressRows } from './excel-rows.ts';
import { reveal, stage, unstage } from './excel-stage.ts';
import { CHARACTER_WIDTH } from './excel-structure.ts';
import { typed } from './excel-text.ts';
import type { KeptTable, Pulling, PutTable } from './port.ts';

const HEADER_FILL = '#E7EDF3';
/** Code, name and path of a row stay in sight. */
const FROZEN_COLUMNS = 3;

/**
 * The table stands from A1 on: two title lines, the header, the rows. The rows come in a sheet beside and take their place in
 * one step: who stops before, or is stopped by Excel, has the workbook as it was. Null where the user stopped it.
 */
export async function putTable(
  context: Excel.RequestContext,
  table: KeptTable,
  pulling: Pulling,
): Promise<PutTable | null> {
  try {
    const staged = await stage(context, table, pulling);
    if (!staged) return null;
    const place = await placeOfTable(context, table);
    const put = await (place.at
      ? writeAnew(context, table, staged, place.at)
      : keepAsNew(context, table, staged, place));
    const sheet = place.at?.sheet ?? staged;
    sheet.autoFilter.apply(wholeOf(sheet, table.cells, TITLE_ROWS));
    sheet.activate();
    await context.sync();
    return put;
  } finally {
    // What went wrong is told, not that taking it away failed as well: that is done again before the next time.
    await unstage(context, table).catch(() => {});
  }
}

async function keepAsNew(
  context: Excel.RequestContext,
  table: KeptTable,
  staged: Excel.Worksheet,
  place: FoundPlace,
): Promise<PutTable> {
  const { cells } = table;
  writeHead(staged, cells);
  keepName(context, table, place, staged);
  reveal(context, table, staged);
  dress(staged, cells);
  await context.sync();
  await dressRows(context, staged, cells);
  return {
    ...{ sheet: staged.name, rows: cells.rows.length, isNew: true, former: place.former },
    beside: { kept: 0, below: 0 },
  };
}

/** Exactly the rows it needs, so that what stands below it moves along; what stands beside it stays with its row. */
async function writeAnew(
  context: Excel.RequestContext,
  { of, cells }: KeptTable,
  staged: Excel.Worksheet,
  { sheet, rows: before }: NonNullable<FoundPlace['at']>,
): Promise<PutTable> {
  const beside = await besideTable(context, { sheet, cells, rows: before });
  await fitRows(context, { sheet, cells, rows: before });
  nameTable(context, of, { sheet, cells });
  writeHead(sheet, cells);
  const rows = cells.rows.length;
  if (rows > 0) wholeOf(sheet, cells, TITLE_ROWS + 1).copyFrom(wholeOf(staged, cells, TITLE_ROWS + 1), 'Values');
  await context.sync();
  await dressRows(context, sheet, cells);
  const kept = await putBeside(context, { sheet, cells, rows }, beside);
  return { sheet: sheet.name, rows, isNew: false, former: null, beside: kept };
}

/** From a row (from 0) down to the last one of the table. */
const wholeOf = (sheet: Excel.Worksheet, { columns, rows }: CityCells, top: number): Excel.Range =>
  sheet.getRangeByIndexes(top, 0, TITLE_ROWS + 1 + rows.length - top, columns.length);

/**
 * Rows are put in or taken out at the end, all across the sheet, with whatever is asked of Excel next. A filter would hide some
 * of them from both.
 */
async function fitRows(context: Excel.RequestContext, { sheet, cells, rows: before }: Place): Promise<void> {
  const now = cells.rows.length;
  const end = (count: number, from: number) =>
    sheet.getRangeByIndexes(TITLE_ROWS + 1 + from, 0, count, 1).getEntireRow();
  const filter = sheet.autoFilter.load('enabled');
  await context.sync();
  if (filter.enabled) filter.remove();
  if (now > before) end(now - before, before).insert('Down');
  if (now < before) end(before - now, now).delete('Up');
}

function writeHead(sheet: Excel.Worksheet, { titles, columns }: CityCells): void {
  titles.forEach((title, row) => {
    sheet.getRangeByIndexes(row, 0, 1, 1).values = [[typed(title)]];
  });
  sheet.getRangeByIndexes(TITLE_ROWS, 0, 1, columns.length).values = [columns.map(({ header }) => typed(header))];
}

/** A sheet that is new; later it may look as the user likes it. */
function dress(sheet: Excel.Worksheet, cells: CityCells): void {
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
  const header = sheet.getRangeByIndexes(TITLE_ROWS, 0, 1, cells.columns.length);
  header.format.font.bold = true;
  header.format.fill.color = HEADER_FILL;
  header.format.wrapText = true;
  cells.columns.forEach(({ width }, column) => {
    sheet.getRangeByIndexes(TITLE_ROWS, column, 1, 1).format.columnWidth = width * CHARACTER_WIDTH;
  });
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, TITLE_ROWS + 1, FROZEN_COLUMNS));
}
