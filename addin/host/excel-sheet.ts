import type { Area, Cell, CellValue, Grid } from '../../shared/grid.ts';
import { HostError } from './port.ts';

/** Excel on the web answers at most 5 MB: so many cells of a ward's text stay well below. */
const CELLS_PER_BLOCK = 20_000;

interface Block {
  top: number;
  left: number;
  rows: number;
  columns: number;
}

const RECTANGLE = 'rowIndex,columnIndex,rowCount,columnCount';

/** One sheet as the checker sees it. `merges` is given where Excel cannot say them itself. */
export async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  merges: Area[] | null,
): Promise<Grid> {
  const used = sheet.getUsedRangeOrNullObject(true).load(RECTANGLE);
  const formatted = sheet.getUsedRangeOrNullObject(false).load(RECTANGLE);
  await context.sync();
  const merged = merges ?? (formatted.isNullObject ? [] : await mergedAreas(context, sheet, blockOf(formatted)));
  merged.sort((one, other) => one.top - other.top || one.left - other.left);
  const grid: Grid = { sheet: sheet.name, cells: [], merges: merged, hiddenRows: [], hiddenColumns: [] };
  if (sheet.visibility !== 'Visible') grid.hidden = true;
  if (used.isNullObject) return grid;
  const area = blockOf(used);
  for (const block of blocks(area)) grid.cells.push(...(await cells(context, sheet, block)));
  const fromA1 = { top: 0, left: 0, rows: area.top + area.rows, columns: area.left + area.columns };
  const whole = rangeOf(sheet, fromA1).load('rowHidden,columnHidden');
  await context.sync();
  if (whole.rowHidden !== false) grid.hiddenRows = await hiddenRows(context, sheet, fromA1);
  if (whole.columnHidden !== false) grid.hiddenColumns = await hiddenColumns(context, sheet, fromA1);
  return grid;
}

const blockOf = (range: Excel.Range): Block => ({
  top: range.rowIndex,
  left: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

function* blocks(area: Block): Generator<Block> {
  const rows = Math.max(1, Math.floor(CELLS_PER_BLOCK / area.columns));
  for (let done = 0; done < area.rows; done += rows)
    yield { ...area, top: area.top + done, rows: Math.min(rows, area.rows - done) };
}

const halves = (block: Block): [Block, Block] => {
  const rows = Math.ceil(block.rows / 2);
  return [
    { ...block, rows },
    { ...block, top: block.top + rows, rows: block.rows - rows },
  ];
};

const rangeOf = (sheet: Excel.Worksheet, { top, left, rows, columns }: Block): Excel.Range =>
  sheet.getRangeByIndexes(top, left, rows, columns);

const failedWith = (error: unknown, ...codes: string[]): boolean =>
  error instanceof OfficeExtension.Error && codes.includes(error.code);

/** Halves the block until Excel answers it; a single row that is too large is the user's to know. */
async function cells(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Block): Promise<Cell[]> {
  const range = rangeOf(sheet, block).load('values,numberFormat,valueTypes');
  try {
    await context.sync();
  } catch (error) {
    if (block.rows === 1 || !failedWith(error, 'ResponsePayloadSizeLimitExceeded')) throw error;
    const [upper, lower] = halves(block);
    return [...(await cells(context, sheet, upper)), ...(await cells(context, sheet, lower))];
  }
  // Above its own limit Excel answers null instead of an error.
  if (!range.values) throw new HostError('too-large');
  return filled(range, block);
}

function filled({ values, numberFormat, valueTypes }: Excel.Range, { top, left }: Block): Cell[] {
  return values.flatMap((line: CellValue[], row) =>
    line.flatMap((value, column): Cell[] => {
      if (value === '') return [];
      const at = { row: top + row + 1, column: left + column + 1, value };
      if (valueTypes[row]?.[column] === 'Error') return [{ ...at, error: true }];
      const format: unknown = numberFormat[row]?.[column];
      return [typeof value === 'number' && typeof format === 'string' && format !== 'General' ? { ...at, format } : at];
    }),
  );
}

/** Excel refuses more than 512 merged areas at once, and names only those that begin in the range: halve and join. */
async function mergedAreas(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Block): Promise<Area[]> {
  const merged = rangeOf(sheet, block).getMergedAreasOrNullObject();
  const areas = merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  try {
    await context.sync();
  } catch (error) {
    if (block.rows === 1 || !failedWith(error, 'GeneralException', 'InvalidOperation')) throw error;
    const [upper, lower] = halves(block);
    return [...(await mergedAreas(context, sheet, upper)), ...(await mergedAreas(context, sheet, lower))];
  }
  return merged.isNullObject ? [] : areas.items.map(areaOf).filter(({ top }) => top > block.top);
}

const areaOf = (range: Excel.Range): Area => ({
  top: range.rowIndex + 1,
  left: range.columnIndex + 1,
  bottom: range.rowIndex + range.rowCount,
  right: range.columnIndex + range.columnCount,
});

async function hiddenRows(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Block): Promise<number[]> {
  const properties = rangeOf(sheet, area).getRowProperties({ rowHidden: true });
  await context.sync();
  return properties.value.flatMap(({ rowHidden }, index) => (rowHidden ? [area.top + index + 1] : []));
}

async function hiddenColumns(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Block): Promise<number[]> {
  const properties = rangeOf(sheet, area).getColumnProperties({ columnHidden: true });
  await context.sync();
  return properties.value.flatMap(({ columnHidden }, index) => (columnHidden ? [area.left + index + 1] : []));
}
