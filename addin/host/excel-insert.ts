import { type Area, a1Area, cellText, type Grid } from '../../shared/grid.ts';
import { addSheet, CHARACTER_WIDTH, openStructure } from './excel-structure.ts';
import { typed } from './excel-text.ts';

/** In characters; what is longer wraps. */
const WIDTHS = { least: 8, most: 40 };

/** The sheets of a workbook of ours put into the open one, behind its own; their names there. */
export async function insertSheets(
  context: Excel.RequestContext,
  bytes: Uint8Array,
  read: (() => Promise<Grid[]>) | null,
): Promise<string[]> {
  await openStructure(context);
  const sheets = read ? await writeSheets(context, await read()) : await insertFile(context, bytes);
  sheets[0]?.activate();
  await context.sync();
  return sheets.map(({ name }) => name);
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

async function insertFile(context: Excel.RequestContext, bytes: Uint8Array): Promise<Excel.Worksheet[]> {
  const ids = context.workbook.insertWorksheetsFromBase64(base64(bytes), { positionType: 'End' });
  await context.sync();
  const sheets = ids.value.map((id) => context.workbook.worksheets.getItem(id).load('name,visibility'));
  await context.sync();
  // Lists to choose from stand on a hidden sheet.
  return sheets.filter(({ visibility }) => visibility === 'Visible');
}

/** Where Excel is too old to take sheets of a file: what the cells hold, what is merged, and a plain look. */
async function writeSheets(context: Excel.RequestContext, grids: readonly Grid[]): Promise<Excel.Worksheet[]> {
  const sheets: Excel.Worksheet[] = [];
  for (const grid of grids.filter(({ hidden }) => !hidden)) {
    const sheet = await addSheet(context, grid.sheet);
    writeCells(sheet, grid);
    await context.sync();
    sheets.push(sheet);
  }
  return sheets;
}

function writeCells(sheet: Excel.Worksheet, { cells, merges }: Grid): void {
  const bottom = Math.max(1, ...cells.map(({ row }) => row), ...merges.map((merge) => merge.bottom));
  const right = Math.max(1, ...cells.map(({ column }) => column), ...merges.map((merge) => merge.right));
  const whole = sheet.getRangeByIndexes(0, 0, bottom, right);
  const values: unknown[][] = Array.from({ length: bottom }, () => Array.from({ length: right }, () => ''));
  for (const { row, column, value } of cells) (values[row - 1] ?? [])[column - 1] = typed(value);
  whole.values = values;
  whole.format.wrapText = true;
  whole.format.verticalAlignment = 'Top';
  for (const merge of merges) sheet.getRange(a1Area(merge)).merge();
  for (let column = 1; column <= right; column++)
    sheet.getRangeByIndexes(0, column - 1, 1, 1).format.columnWidth = widthOf(column, cells, merges) * CHARACTER_WIDTH;
}

/** Titles lie over several columns and do not widen one. */
function widthOf(column: number, cells: Grid['cells'], merges: readonly Area[]): number {
  const longest = cells
    .filter((cell) => cell.column === column && !merges.some(({ top, left }) => top === cell.row && left === column))
    .reduce((most, cell) => Math.max(most, cellText(cell).length), 0);
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, longest));
}
