import type { Area, Grid } from '../../shared/grid.ts';
import { readSheet } from './excel-sheet.ts';

/** Names of the tables that we keep in sheets of their own begin so. */
const TABLES = 'PhuLuc_';

/** A name as Excel allows it: letters, digits and underscores. */
export const tableName = (of: string): string => TABLES + of.replace(/[^A-Za-z0-9]+/g, '_');

/** Every sheet but those that hold what was taken from the server: they are no annexes, and may be very long. */
export async function readBook(context: Excel.RequestContext, merges: Map<string, Area[]> | null): Promise<Grid[]> {
  const sheets = context.workbook.worksheets.load('items/name,items/visibility');
  const names = context.workbook.names.load('items/name,items/type');
  await context.sync();
  const kept = await sheetsOf(
    context,
    names.items.filter(({ name, type }) => name.startsWith(TABLES) && type === 'Range').map(({ name }) => name),
  );
  const grids: Grid[] = [];
  for (const sheet of sheets.items)
    if (!kept.has(sheet.name)) grids.push(await readSheet(context, sheet, merges && (merges.get(sheet.name) ?? [])));
  return grids;
}

async function sheetsOf(context: Excel.RequestContext, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const ranges = names.map((name) => context.workbook.names.getItem(name).getRangeOrNullObject().load('address'));
  await context.sync();
  const sheets = ranges.filter(({ isNullObject }) => !isNullObject).map(({ worksheet }) => worksheet.load('name'));
  await context.sync();
  return new Set(sheets.map(({ name }) => name));
}
