import { cellText, type Grid } from '../../shared/grid.ts';
import type { Inspection, NotAnnexReason } from '../../shared/inspection.ts';
import { cleanLine } from '../../shared/text.ts';

/** A row that the user may point at as the header of a table. */
export interface HeaderChoice {
  row: number;
  cells: { column: number; text: string }[];
}

/** Sheets that may hold a table all the same: there is something on them, and they are no merged table of ours. */
const WITHOUT_TABLE: ReadonlySet<NotAnnexReason> = new Set(['empty', 'hidden', 'city-view']);

/** Headers stand near the top; a longer list helps nobody. */
const MOST_ROWS = 40;
const FEWEST_CELLS = 2;

/** `likely` is the row that looks most like a header. */
export interface Pointable {
  sheet: string;
  likely: number | null;
}

/** The sheets on which a table can be pointed at, each with the row that looks most like its header, if one does. */
export const pointable = ({ notAnnexes }: Inspection): Pointable[] =>
  notAnnexes
    .filter(({ reason }) => !WITHOUT_TABLE.has(reason))
    .map(({ sheet, nearest }) => ({ sheet, likely: nearest?.row ?? null }));

export function headerChoices(grid: Grid | undefined): HeaderChoice[] {
  const rows = Map.groupBy(grid?.cells ?? [], ({ row }) => row);
  return [...rows]
    .map(([row, cells]) => ({
      row,
      cells: cells
        .map((cell) => ({ column: cell.column, text: cleanLine(cellText(cell)) }))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ cells }) => cells.length >= FEWEST_CELLS)
    .slice(0, MOST_ROWS);
}

/** The widest row of words is most likely the header where nothing else tells. */
export const likeliest = (choices: readonly HeaderChoice[], likely: number | null): HeaderChoice | undefined =>
  choices.find(({ row }) => row === likely) ??
  choices.find(({ cells }) => cells.length >= 3 && cells.every(({ text }) => !/^[\d.,%]+$/.test(text))) ??
  choices[0];
