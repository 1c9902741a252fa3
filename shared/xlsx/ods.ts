import { type CellValue, type Cell as OdsCell, readOds as read, type Sheet } from 'hucre/ods';
import type { Area, Cell, Grid } from '../grid.ts';
import { type Archive, openArchive } from './archive.ts';
import { gridOf } from './content.ts';
import { WorkbookError } from './failure.ts';
import { WORKBOOK_LIMITS } from './limits.ts';
import { formatCode } from './number-format.ts';
import { textOf } from './part.ts';
import { TextEncoder } from './platform.ts';
import { repack } from './repack.ts';

const MS_PER_DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const UNIX_EPOCH = 25_569;

/** As a failed formula shows itself. */
const ERROR = /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/;

/**
 * The sheets of a LibreOffice workbook (.ods) as grids, read by hucre. It does not tell what is hidden. The archive is
 * opened first for its caps alone: a library unpacks whatever it is given.
 */
export async function readOds(bytes: Uint8Array): Promise<Grid[]> {
  const content = await ungrouped(bytes, await openArchive(bytes));
  const { sheets } = await read(content, { readStyles: true }).catch(() => {
    throw WorkbookError.of('damaged', 'archive');
  });
  const grids = sheets.map((sheet) => gridOf({ name: sheet.name, hidden: false }, contentOf(sheet), false));
  if (grids.reduce((sum, { cells }) => sum + cells.length, 0) > WORKBOOK_LIMITS.cells)
    throw WorkbookError.of('too-large', 'cells');
  return grids;
}

/** Rows that are repeated on each printed page or can be folded away stand within these, where hucre 1.0.0 sees none. */
const GROUPS = /<\/?table:table-(?:header-rows|row-group|rows|header-columns|column-group|columns)\b[^>]*>/g;
const CONTENT = 'content.xml';

async function ungrouped(bytes: Uint8Array, archive: Archive): Promise<Uint8Array> {
  if (!archive.has(CONTENT)) return bytes;
  const xml = await textOf(archive, CONTENT);
  const flat = xml.replaceAll(GROUPS, '');
  return flat === xml ? bytes : repack(bytes, new Map([[CONTENT, new TextEncoder().encode(flat)]]));
}

function contentOf({ rows, cells = new Map(), merges = [] }: Sheet) {
  return {
    cells: rows.flatMap((row, r) =>
      row.flatMap((value, c) => cellOf(value, cells.get(`${r},${c}`), { row: r + 1, column: c + 1 }) ?? []),
    ),
    merges: merges.map(
      ({ startRow, startCol, endRow, endCol }): Area => ({
        top: startRow + 1,
        left: startCol + 1,
        bottom: endRow + 1,
        right: endCol + 1,
      }),
    ),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function cellOf(value: CellValue, more: OdsCell | undefined, at: { row: number; column: number }): Cell | null {
  if (value === null || value === '') return null;
  if (value instanceof Date)
    return { ...at, value: value.getTime() / MS_PER_DAY + UNIX_EPOCH, format: more?.style?.numFmt ?? 'dd/mm/yyyy' };
  if (typeof value === 'string') return { ...at, value, ...(ERROR.test(value) && more?.formula && { error: true }) };
  const format = typeof value === 'number' ? formatCode(more?.style?.numFmt) : undefined;
  return { ...at, value, ...(format !== undefined && { format }) };
}
