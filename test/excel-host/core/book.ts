import { type Address, type Area, type Cell, type CellValue, type Grid, parseA1 } from '../../../shared/grid.ts';

/** One sheet of the simulated workbook. Cells are kept by "row,column", counting from 1. */
export interface Sheet {
  id: string;
  name: string;
  visible: boolean;
  cells: Map<string, Cell>;
  merges: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** By "row,column"; the cell holds its value. */
  formulas: Map<string, string>;
  /** Of cells in another font than the workbook's own. */
  fonts: Map<string, string>;
  /** What a cell looks like beside its font, by "row,column": only what the add-in has set. */
  looks: Map<string, Record<string, unknown>>;
  /** Widths of columns that were set. */
  widths: Map<number, number>;
  frozen: Area | null;
  filtered: Area | null;
  /** The newest comes first, as Excel orders them. */
  conditionalFormats: ConditionalFormat[];
  isProtected: boolean;
  /** Cells that protecting the sheet does not lock. */
  unlocked: Set<string>;
}

/** A conditional format: the cells' own look is not in it. */
export interface ConditionalFormat {
  id: string;
  type: string;
  area: Area;
  formula: string;
  fill: string;
  /** By edge. */
  borders: Record<string, { style: string; color: string }>;
  stopIfTrue: boolean;
}

export interface Change {
  sheet: Sheet;
  address: string;
}

/** What the user of the simulated Excel can do; tests drive it, the add-in only sees its effects. */
export interface Book {
  name: string;
  sheets: Sheet[];
  /** How many sheets there ever were: an id is never used again. */
  made: number;
  active: Sheet;
  selected: { sheet: Sheet; area: Area };
  settings: Map<string, unknown>;
  /** Defined names of the workbook; null where their cells were deleted. */
  names: Map<string, { sheet: Sheet; area: Area } | null>;
  /** Custom XML parts by their id. */
  xmlParts: Map<string, string>;
  /** Told of what the add-in writes: Excel raises the event for its own edits too. */
  changed(change: Change): void;
  /** No sheet can be added or taken away. */
  isStructureProtected: boolean;
  /** A file's sheets, by its base64: read beside the object model, which answers at once. */
  files: Map<string, Grid[]>;
  /** The file as it was opened, for Office.context.document.getFileAsync. */
  bytes: Uint8Array;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

const sheetId = (index: number): string => `{${String(index + 1).padStart(8, '0')}-0001-0000-0000-000000000000}`;

/** A sheet at the end; where its name is taken, Excel puts a number behind it. */
export function addSheet(book: Book, grid: Grid): Sheet {
  const sheet = sheetOf(grid, book.made++);
  const taken = new Set(book.sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 2; taken.has(sheet.name.toLowerCase()); number++) sheet.name = `${grid.sheet} (${number})`;
  book.sheets.push(sheet);
  return sheet;
}

/** Names of its cells stand for nothing afterwards. */
export function removeSheet(book: Book, sheet: Sheet): void {
  book.sheets = book.sheets.filter((each) => each !== sheet);
  for (const [name, named] of book.names) if (named?.sheet === sheet) book.names.set(name, null);
  const [first] = book.sheets.filter(({ visible }) => visible);
  if (book.active === sheet && first) book.active = first;
}

const sheetOf = (grid: Grid, index: number): Sheet => ({
  id: sheetId(index),
  name: grid.sheet,
  visible: !grid.hidden,
  cells: new Map(grid.cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
  merges: grid.merges,
  hiddenRows: new Set(grid.hiddenRows),
  hiddenColumns: new Set(grid.hiddenColumns),
  formulas: new Map(),
  fonts: new Map(),
  looks: new Map(),
  widths: new Map(),
  frozen: null,
  filtered: null,
  conditionalFormats: [],
  isProtected: false,
  unlocked: new Set(),
});

export function bookOf(name: string, grids: Grid[], bytes: Uint8Array): Book {
  const sheets = grids.map(sheetOf);
  const active = sheets.find((sheet) => sheet.visible) ?? sheets[0];
  if (!active) throw new Error('a workbook has at least one sheet');
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  return {
    name,
    sheets,
    made: sheets.length,
    active,
    selected: { sheet: active, area },
    settings: new Map(),
    names: new Map(),
    xmlParts: new Map(),
    files: new Map(),
    isStructureProtected: false,
    changed: () => {},
    bytes,
  };
}

export const cellAt = (sheet: Sheet, { row, column }: Address): Cell | undefined =>
  sheet.cells.get(cellKey(row, column));

/** The cell a test names. */
export function cellNamed(book: Book, sheetName: string, cell: string): { sheet: Sheet; at: Address } {
  const sheet = book.sheets.find((each) => each.name === sheetName);
  const at = parseA1(cell);
  if (!sheet || !at) throw new Error(`no cell ${sheetName}!${cell}`);
  return { sheet, at };
}

/** A user typing into a cell; the empty text clears it. */
export function typeInto(book: Book, sheetName: string, cell: string, value: CellValue): Change {
  const { sheet, at } = cellNamed(book, sheetName, cell);
  put(sheet, at, value, cellAt(sheet, at)?.format);
  return { sheet, address: cell };
}

/** A value in a cell, in place of whatever stood there. */
export function put(sheet: Sheet, { row, column }: Address, value: CellValue, format?: string): void {
  const key = cellKey(row, column);
  sheet.formulas.delete(key);
  if (value === '') sheet.cells.delete(key);
  else sheet.cells.set(key, { row, column, value, ...(format !== undefined && { format }) });
}

/** All of it but what is selected, as text. */
export const wholeOf = ({ sheets, names, settings }: Book): string =>
  JSON.stringify({ sheets, names, settings }, (_, value: unknown) => {
    if (value instanceof Map) return [...value].toSorted(([one], [other]) => String(one).localeCompare(String(other)));
    return value instanceof Set ? [...value].toSorted() : value;
  });

/** The rectangle with content; with `formatted` also what only merges or hides something, as Excel counts it. */
export function usedArea(sheet: Sheet, formatted: boolean): Area | null {
  const areas: Area[] = [...sheet.cells.values()].map(({ row, column }) => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  }));
  if (formatted) areas.push(...sheet.merges);
  return areas.length === 0 ? null : areas.reduce(hull);
}

const hull = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});
