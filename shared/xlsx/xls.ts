import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Area, Cell, Grid } from '../grid.ts';
import { gridOf } from './content.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { formatCode } from './number-format.ts';

/** The errors of a cell by their number in the file (MS-XLS 2.5.10). */
const ERRORS: Partial<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const OPTIONS = {
  type: 'array',
  dense: true,
  cellNF: true,
  /** Also tells which rows and columns are hidden. */
  cellStyles: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
} as const;

/**
 * The sheets of an old Excel workbook (.xls of any age), of an .xlsb, or of a web page saved as one, as grids. SheetJS
 * reads them: hucre loses percent formats and hidden rows of an .xls, and refuses those from before Excel 97.
 */
export async function readXls(bytes: Uint8Array): Promise<Grid[]> {
  const book = open(bytes);
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  return book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) !== 0;
    return sheet && sheet['!type'] !== 'chart' ? [gridOf({ name, hidden }, contentOf(sheet), date1904)] : [];
  });
}

/** A page without a table (a sign-in form saved in place of the workbook) is refused. */
export async function readWebPage(bytes: Uint8Array): Promise<Grid[]> {
  const grids = await readXls(bytes).catch((): Grid[] => []);
  if (grids.every(({ cells }) => cells.length === 0)) throw WorkbookError.of('not-xlsx', 'html');
  return grids;
}

/** Whatever the library objects to is the file's fault: it is given nothing else. */
function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, OPTIONS);
  } catch (error) {
    const locked = /password|encrypt/i.test(String(error));
    throw locked ? WorkbookError.of('encrypted', 'password') : WorkbookError.of('damaged', 'archive');
  }
}

function contentOf(sheet: WorkSheet) {
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const cells = rows.flatMap((row, r) => (row ?? []).flatMap((cell, c) => cellOf(cell, r + 1, c + 1) ?? []));
  if (cells.length > WORKBOOK_LIMITS.cells) throw WorkbookError.of('too-large', 'cells');
  const merges = (sheet['!merges'] ?? []).map(
    ({ s, e }): Area => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }),
  );
  const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] = []) =>
    [...list].flatMap((each, place) => (each?.hidden ? [place + 1] : []));
  return {
    cells,
    merges,
    hiddenRows: hidden(sheet['!rows']),
    hiddenColumns: hidden(sheet['!cols']).map((column) => ({ from: column, to: column })),
  };
}

function cellOf(cell: CellObject | undefined, row: number, column: number): Cell | null {
  if (cell?.v === undefined || cell.v === '' || cell.v instanceof Date) return null;
  if (cell.t === 'e') return { row, column, value: ERRORS[Number(cell.v)] ?? '#N/A', error: true };
  const format = cell.t === 'n' ? formatCode(typeof cell.z === 'string' ? cell.z : undefined) : undefined;
  return { row, column, value: cell.v, ...(format !== undefined && { format }) };
}
