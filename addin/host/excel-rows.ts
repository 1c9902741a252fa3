import type { CellRow, CityCells } from '../../shared/xlsx/city-cells.ts';
import { TITLE_ROWS } from './excel-place.ts';
import { typed } from './excel-text.ts';
import type { Pulling } from './port.ts';

/** Characters written at a time: of three bytes each they stay well below the 5 MB of Excel on the web. */
const CHARACTERS_PER_REQUEST = 500_000;
const ROWS_PER_REQUEST = 1_000;

/** Below the place of titles and header. False where the user does not want it any more. */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns, rows }: CityCells,
  { written, signal }: Pulling,
): Promise<boolean> {
  for (const { from, some } of portions(rows)) {
    if (signal.aborted) return false;
    const range = sheet.getRangeByIndexes(TITLE_ROWS + 1 + from, 0, some.length, columns.length);
    range.values = some.map(({ cells }) => cells.map(typed));
    await context.sync();
    written(from + some.length);
  }
  return !signal.aborted;
}

/** How rows look that stand there. */
export async function dressRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns, rows }: CityCells,
): Promise<void> {
  for (const { from, some } of portions(rows)) {
    const top = TITLE_ROWS + 1 + from;
    sheet.getRangeByIndexes(top, 0, some.length, columns.length).format.verticalAlignment = 'Top';
    columns.forEach(({ isDate, wraps }, column) => {
      const cells = sheet.getRangeByIndexes(top, column, some.length, 1);
      cells.format.wrapText = wraps;
      if (isDate) cells.numberFormat = some.map(() => ['dd/mm/yyyy']);
    });
    for (const { first, count, heads } of runs(some))
      sheet.getRangeByIndexes(top + first, 0, count, columns.length).format.font.bold = heads;
    await context.sync();
  }
}

function* portions(rows: readonly CellRow[]): Generator<{ from: number; some: CellRow[] }> {
  let from = 0;
  let some: CellRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const more = row.cells.reduce<number>((sum, cell) => sum + String(cell).length, 0);
    if (some.length === ROWS_PER_REQUEST || (some.length > 0 && characters + more > CHARACTERS_PER_REQUEST)) {
      yield { from, some };
      from += some.length;
      some = [];
      characters = 0;
    }
    some.push(row);
    characters += more;
  }
  if (some.length > 0) yield { from, some };
}

/** Rows below each other of one look. */
function runs(rows: readonly CellRow[]): { first: number; count: number; heads: boolean }[] {
  const all: { first: number; count: number; heads: boolean }[] = [];
  rows.forEach(({ heads }, at) => {
    const last = all.at(-1);
    if (last?.heads === heads) last.count += 1;
    else all.push({ first: at, count: 1, heads });
  });
  return all;
}
