import { type Address, type Area, parseA1 } from '../../shared/grid.ts';
import type { SheetCase } from './case.ts';

/**
 * A sheet drawn as text, a line a row. Before the first bar stands what the row is, as a person reads it:
 *   head, again             a row of the header; the same printed again on another page
 *   group I, task 1.a, target ?   a row of the annex with its path; "?" where it has no number of its own
 *   +                       goes on with the row above
 *   total                   a sum, part of the table but no row of the annex
 *   anything else           (title, numbers, page, foot, note, blank) is no part of the rows
 *   keys                    not drawn: the key of each column of the table that begins here, "-" for an unknown column,
 *                           "?" for one that is not compared, nothing where there is none; "value:2030" with a qualifier
 * In a cell: "<" and "^" belong to the merged cell at the left and above; \n breaks the line; #60 is a number, #0.6% is
 * shown in per cent, #,1200 with grouped thousands; @2025-03-31 is a date; "= … → 60" a formula and its last value;
 * !#REF! an error. Everything else is text.
 */
export interface DrawnCell extends Address {
  content: string;
}

export interface DrawnRow {
  row: number;
  /** "task", and "1.a" after it. */
  mark: string;
  label: string;
  /** From the left end of the drawing. */
  cells: string[];
}

export interface DrawnTable {
  keys: string[];
  rows: DrawnRow[];
}

export interface Drawing {
  left: number;
  cells: DrawnCell[];
  merges: Area[];
  tables: DrawnTable[];
  /** The cell that shows its content at an address: itself, or the top left one of its merged area. */
  shownAt(address: Address): DrawnCell | null;
}

const splitCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim().replaceAll('\\n', '\n'));

function readLines(drawing: string, top: number): { rows: DrawnRow[]; tables: DrawnTable[] } {
  const rows: DrawnRow[] = [];
  const tables: DrawnTable[] = [];
  let row = top;
  for (const line of drawing.split('\n').filter((text) => text.trim())) {
    const bar = line.indexOf('|');
    const [mark = '', label = ''] = (bar < 0 ? line : line.slice(0, bar)).trim().split(/\s+/);
    const cells = bar < 0 ? [] : splitCells(line.slice(bar));
    if (mark === 'keys') tables.push({ keys: cells, rows: [] });
    else {
      const drawn = { row: row++, mark, label, cells };
      rows.push(drawn);
      tables.at(-1)?.rows.push(drawn);
    }
  }
  return { rows, tables };
}

const place = ({ row, column }: Address): string => `${row} ${column}`;

/** The merged areas: every cell that leads, by "<" and "^", to the same one. */
function mergedAreas(rows: readonly DrawnRow[], left: number): { owners: Map<string, Address>; merges: Area[] } {
  const owners = new Map<string, Address>();
  const areas = new Map<string, Area>();
  for (const { row, cells } of rows)
    cells.forEach((content, k) => {
      const own = { row, column: left + k };
      const from = content === '<' ? { row, column: own.column - 1 } : { row: row - 1, column: own.column };
      const owner = content === '<' || content === '^' ? (owners.get(place(from)) ?? from) : own;
      owners.set(place(own), owner);
      const area = areas.get(place(owner));
      areas.set(place(owner), {
        top: owner.row,
        left: owner.column,
        bottom: Math.max(area?.bottom ?? row, row),
        right: Math.max(area?.right ?? own.column, own.column),
      });
    });
  const merges = [...areas.values()].filter((area) => area.bottom > area.top || area.right > area.left);
  return { owners, merges };
}

export function readDrawing({ drawing, at = 'A1' }: SheetCase): Drawing {
  const corner = parseA1(at) ?? { row: 1, column: 1 };
  const { rows, tables } = readLines(drawing, corner.row);
  const { owners, merges } = mergedAreas(rows, corner.column);
  const cells = rows.flatMap(({ row, cells: drawn }) =>
    drawn.flatMap((content, k): DrawnCell[] =>
      content && content !== '<' && content !== '^' ? [{ row, column: corner.column + k, content }] : [],
    ),
  );
  const byPlace = new Map(cells.map((cell) => [place(cell), cell]));
  return {
    left: corner.column,
    cells,
    merges,
    tables,
    shownAt: (address) => byPlace.get(place(owners.get(place(address)) ?? address)) ?? null,
  };
}
