import type { CellRow, CityCells } from '../../shared/xlsx/city-cells.ts';
import { besideTable, putBeside } from './excel-beside.ts';
import { nameTable, type Place, placeOfTable, TITLE_ROWS } from './excel-place.ts';
import { CHARACTER_WIDTH } from './excel-structure.ts';
import { typed } from './excel-text.ts';
import type { KeptTable, PutTable } from './port.ts';

/** Characters written at a time: of three bytes each they stay well below the 5 MB of Excel on the web. */
const CHARACTERS_PER_REQUEST = 500_000;
const ROWS_PER_REQUEST = 1_000;

const HEADER_FILL = '#E7EDF3';
/** Code, name and path of a row stay in sight. */
const FROZEN_COLUMNS = 3;

/**
 * The table stands from A1 on: two title lines, the header, the rows. Written anew it takes exactly the rows it needs, so
 * that what stands below it moves along; what stands beside it stays with its row.
 */
export async function putTable(
  context: Excel.RequestContext,
  table: KeptTable,
  written: (rows: number) => void,
): Promise<PutTable> {
  const { cells } = table;
  const { sheet, rows: before, isNew, former } = await placeOfTable(context, table);
  const beside = isNew ? null : await besideTable(context, { sheet, cells, rows: before });
  if (!isNew) {
    await fitRows(context, { sheet, cells, rows: before });
    nameTable(context, table.of, { sheet, cells });
  }
  writeHead(sheet, cells);
  if (isNew) dress(sheet, cells);
  await context.sync();
  await writeRows(context, sheet, cells, written);
  const kept = beside
    ? await putBeside(context, { sheet, cells, rows: cells.rows.length }, beside)
    : { kept: 0, below: 0 };
  sheet.autoFilter.apply(wholeOf(sheet, cells, TITLE_ROWS));
  sheet.activate();
  await context.sync();
  return { sheet: sheet.name, rows: cells.rows.length, isNew, former, beside: kept };
}

/** From a row (from 0) down to the last one of the table. */
const wholeOf = (sheet: Excel.Worksheet, { columns, rows }: CityCells, top: number): Excel.Range =>
  sheet.getRangeByIndexes(top, 0, TITLE_ROWS + 1 + rows.length - top, columns.length);

/** Rows are put in or taken out at the end, all across the sheet. A filter would hide some of them from both. */
async function fitRows(context: Excel.RequestContext, { sheet, cells, rows: before }: Place): Promise<void> {
  const now = cells.rows.length;
  const end = (count: number, from: number) =>
    sheet.getRangeByIndexes(TITLE_ROWS + 1 + from, 0, count, 1).getEntireRow();
  const filter = sheet.autoFilter.load('enabled');
  await context.sync();
  if (filter.enabled) filter.remove();
  if (now > before) end(now - before, before).insert('Down');
  if (now < before) end(before - now, now).delete('Up');
  await context.sync();
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

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns, rows }: CityCells,
  written: (rows: number) => void,
): Promise<void> {
  let done = 0;
  for (const some of portions(rows)) {
    const top = TITLE_ROWS + 1 + done;
    const range = sheet.getRangeByIndexes(top, 0, some.length, columns.length);
    range.values = some.map(({ cells }) => cells.map(typed));
    range.format.verticalAlignment = 'Top';
    columns.forEach(({ isDate, wraps }, column) => {
      const cells = sheet.getRangeByIndexes(top, column, some.length, 1);
      cells.format.wrapText = wraps;
      if (isDate) cells.numberFormat = some.map(() => ['dd/mm/yyyy']);
    });
    for (const { from, count, heads } of runs(some))
      sheet.getRangeByIndexes(top + from, 0, count, columns.length).format.font.bold = heads;
    await context.sync();
    done += some.length;
    written(done);
  }
}

function* portions(rows: readonly CellRow[]): Generator<CellRow[]> {
  let some: CellRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const more = row.cells.reduce<number>((sum, cell) => sum + String(cell).length, 0);
    if (some.length === ROWS_PER_REQUEST || (some.length > 0 && characters + more > CHARACTERS_PER_REQUEST)) {
      yield some;
      some = [];
      characters = 0;
    }
    some.push(row);
    characters += more;
  }
  if (some.length > 0) yield some;
}

/** Rows below each other of one look. */
function runs(rows: readonly CellRow[]): { from: number; count: number; heads: boolean }[] {
  const all: { from: number; count: number; heads: boolean }[] = [];
  rows.forEach(({ heads }, at) => {
    const last = all.at(-1);
    if (last?.heads === heads) last.count += 1;
    else all.push({ from: at, count: 1, heads });
  });
  return all;
}
