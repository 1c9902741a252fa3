import { type Address, type Area, type Cell, cellText, contains, type Grid } from '../grid.ts';
import { type Encoding, fromOld, isUnicode, readLegacy } from '../legacy.ts';
import { isPlain } from '../plain.ts';

/** A cell as it is meant. What was typed for an old font is read as its Unicode, headings too: that it was is one fault. */
export interface SheetCell extends Cell {
  old?: { encoding: Encoding; typed: string };
}

/** What stands in the cell, to the letter. */
export const typedIn = (cell: SheetCell | undefined): string => String(cell?.old?.typed ?? cell?.value ?? '');

/** A grid ready to be looked up by row and column, merged areas included. */
export interface Sheet {
  grid: Grid;
  /** Rows with content, ascending. */
  rows: readonly number[];
  row(row: number): readonly SheetCell[];
  /** The cell itself: empty inside a merged area, but for its top left. */
  at(row: number, column: number): SheetCell | undefined;
  /** What is shown there: of a merged area its top-left cell. */
  shown(row: number, column: number): SheetCell | undefined;
  /** The cell of a column that holds for this row: its own, or one merged down over it; not one merged from the side. */
  own(row: number, column: number): SheetCell | undefined;
  /** The merged area around a cell. */
  merged(row: number, column: number): Area | undefined;
  /** Where a finding about this place stands: the top left of a merged area. */
  anchor(row: number, column: number): Address;
}

const NONE: readonly SheetCell[] = [];

/** Merged rows looked at in all: far above any annex, and it keeps a sheet made to hang the checker from doing so. */
const MERGED_ROWS = 400_000;

/** Merged areas by row; an area over whole columns of the sheet counts only where there is content. */
function mergesByRow(merges: readonly Area[], lastRow: number): Map<number, Area[]> {
  const byRow = new Map<number, Area[]>();
  let budget = MERGED_ROWS;
  for (const area of merges)
    for (let row = area.top; row <= Math.min(area.bottom, lastRow) && budget > 0; row++, budget--) {
      const areas = byRow.get(row);
      if (areas) areas.push(area);
      else byRow.set(row, [area]);
    }
  return byRow;
}

/** What a failed formula shows, kept as text where only values were pasted. */
const ERROR = /^\s*(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d{3})\s*$/;
const asError = (cell: Cell): Cell =>
  !cell.error && typeof cell.value === 'string' && ERROR.test(cell.value) ? { ...cell, error: true } : cell;

function asMeant(cell: Cell): SheetCell {
  if (typeof cell.value !== 'string' || isPlain(cell.value)) return cell;
  const legacy = readLegacy(cell.value);
  return legacy ? { ...cell, value: legacy.unicode, old: { encoding: legacy.encoding, typed: cell.value } } : cell;
}

/** So many texts of a sheet typed for an old font, and none in Unicode, tell of all its texts. */
const TELLING = 3;

/** The font that all texts of the sheet were typed for, short ones that do not give it away too; null where it is mixed. */
function fontOf(cells: readonly SheetCell[]): Encoding | null {
  const found = cells.flatMap(({ old }) => old?.encoding ?? []);
  if (found.length < TELLING) return null;
  if (cells.some(({ value, old }) => !old && typeof value === 'string' && isUnicode(value))) return null;
  return found.filter((encoding) => encoding === 'VNI').length * 2 > found.length ? 'VNI' : 'TCVN3';
}

function inFont(cell: SheetCell, encoding: Encoding): SheetCell {
  if (cell.old || typeof cell.value !== 'string') return cell;
  const value = fromOld(cell.value, encoding);
  return value === cell.value ? cell : { ...cell, value, old: { encoding, typed: cell.value } };
}

function allAsMeant(cells: readonly Cell[]): readonly SheetCell[] {
  const meant = cells.map((cell) => asMeant(asError(cell)));
  const font = fontOf(meant);
  return font ? meant.map((cell) => inFont(cell, font)) : meant;
}

export function indexSheet(grid: Grid): Sheet {
  const byRow = new Map<number, SheetCell[]>();
  for (const cell of allAsMeant(grid.cells)) {
    if (typeof cell.value === 'string' && cell.value.trim() === '') continue;
    const cells = byRow.get(cell.row);
    if (cells) cells.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const merges = mergesByRow(grid.merges, rows.at(-1) ?? 0);
  const row = (number: number): readonly SheetCell[] => byRow.get(number) ?? NONE;
  const at = (number: number, column: number): SheetCell | undefined => {
    for (const cell of row(number)) if (cell.column === column) return cell;
    return undefined;
  };
  const merged = (number: number, column: number) =>
    merges.get(number)?.find((area) => contains(area, { row: number, column }));
  const anchor = (number: number, column: number): Address => {
    const area = merged(number, column);
    return area ? { row: area.top, column: area.left } : { row: number, column };
  };
  const shown = (number: number, column: number) => {
    const place = anchor(number, column);
    return at(place.row, place.column);
  };
  const own = (number: number, column: number) => {
    const area = merged(number, column);
    if (!area) return at(number, column);
    return area.left === column ? at(area.top, column) : undefined;
  };
  return { grid, rows, row, at, shown, own, merged, anchor };
}

/** The words shown at a place. */
export const shownText = (sheet: Sheet, row: number, column: number): string => cellText(sheet.shown(row, column));
