import type { ColumnKey } from '../../shared/annex/columns.ts';
import { a1Area, columnLetter } from '../../shared/grid.ts';
import type { Case, Expected, ExpectedColumn, ExpectedTable, SheetCase } from './case.ts';
import { type Drawing, type DrawnRow, type DrawnTable, readDrawing } from './drawing.ts';
import { isRow, readRow } from './expected-row.ts';

type NamedSheet = SheetCase & { name: string };

function columnsOf({ keys }: DrawnTable, left: number): ExpectedColumn[] {
  return keys.flatMap((mark, k): ExpectedColumn[] => {
    const [key, qualifier] = mark.split(':');
    if (!key) return [];
    const column = { letter: columnLetter(left + k), key: key === '-' ? null : (key as ColumnKey | '?') };
    return [qualifier ? { ...column, qualifier } : column];
  });
}

/** What still belongs to a table, from its first header row on. */
const isPart = (row: DrawnRow): boolean => isRow(row) || row.mark === '+' || row.mark === 'total';

/** From the first heading to the last part of the table; null where that is a matter of taste. */
function rangeOf(sheet: SheetCase, { keys, rows }: DrawnTable, left: number): string | null {
  const used = keys.flatMap((key, k) => (key ? [{ key, column: left + k }] : []));
  const ends = [used[0], used.at(-1)];
  if (sheet.endless || ends.some((end) => end?.key === '?')) return null;
  const top = rows.find(({ mark }) => mark === 'head')?.row ?? 0;
  const bottom = rows.findLast(isPart)?.row ?? top;
  return a1Area({ top, left: ends[0]?.column ?? left, bottom, right: ends[1]?.column ?? left });
}

function readTable(sheet: NamedSheet, drawing: Drawing, table: DrawnTable, year: number | null): ExpectedTable {
  const columns = columnsOf(table, drawing.left);
  return {
    sheet: sheet.name,
    annex: table.keys.includes('task') ? 'tasks' : 'targets',
    range: rangeOf(sheet, table, drawing.left),
    headerRows: table.rows.flatMap(({ mark, row }) => (mark === 'head' ? [row] : [])),
    columns,
    rows: table.rows.flatMap((row, at) => (isRow(row) ? [readRow(drawing, table, columns, at, year)] : [])),
  };
}

/** What a person reads in the workbook of a case: from its drawings alone, never from a run of the recogniser. */
export function expectedOf({ sheets, year }: Case): Expected {
  const named = sheets.map((sheet, k) => ({ ...sheet, name: sheet.name ?? `Sheet${k + 1}` }));
  return {
    tables: named.flatMap((sheet) => {
      const drawing = readDrawing(sheet);
      return drawing.tables.map((table) => readTable(sheet, drawing, table, year ?? null));
    }),
    notAnnexes: named.flatMap(({ name, none }) => (none ? [{ sheet: name, reason: none }] : [])),
  };
}
