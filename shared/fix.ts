import type { Code, Edit, Finding } from './finding.ts';
import type { Address, Cell, CellValue, Grid } from './grid.ts';
import type { Inspection } from './inspection.ts';

/** Repairs of one sheet: several findings may offer the same edit of a cell; it is made once. */
export interface SheetEdits {
  sheet: string;
  edits: Edit[];
}

/** Why a repair was not made: the cell is no longer what it was, is calculated, is locked, or its sheet is gone. */
export type WhyLeft = 'changed' | 'formula' | 'locked' | 'sheet-gone';

export interface LeftCell {
  sheet: string;
  at: Address;
  why: WhyLeft;
}

/** What came of repairs: the edits made, and the cells left alone. */
export interface Repaired {
  made: SheetEdits[];
  left: LeftCell[];
}

export const leave = (sheet: string, edits: readonly Edit[], why: WhyLeft): LeftCell[] =>
  edits.map(({ row, column }) => ({ sheet, at: { row, column }, why }));

export const countEdits = (sheets: readonly SheetEdits[]): number =>
  sheets.reduce((sum, { edits }) => sum + edits.length, 0);

const place = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;

const byPlace = (a: Address, b: Address): number => a.row - b.row || a.column - b.column;

/** What only the clerk can know: such an edit is offered by itself and never made with all the others. */
const ASKED: ReadonlySet<Code> = new Set<Code>(['agency.unknown', 'report.value-changed']);

export const isMechanical = ({ code }: Finding): boolean => !ASKED.has(code);

/** A repair of what a cell says mends its form too; the other way round it would be undone. */
const formLast = (a: Finding, b: Finding): number =>
  Number(a.code.startsWith('text.')) - Number(b.code.startsWith('text.'));

/** Every edit the findings offer, sheet by sheet; of edits to one cell the one that goes furthest. */
export function offeredEdits(
  inspection: Inspection,
  wanted: (finding: Finding) => boolean = isMechanical,
): SheetEdits[] {
  const bySheet = new Map<string, Map<string, Edit>>();
  for (const { table, findings } of inspection.tables) {
    const edits = bySheet.get(table.sheet) ?? new Map<string, Edit>();
    bySheet.set(table.sheet, edits);
    for (const finding of [...findings].sort(formLast))
      for (const edit of wanted(finding) ? (finding.fix ?? []) : [])
        if (!edits.has(place(edit))) edits.set(place(edit), edit);
  }
  return [...bySheet].map(([sheet, edits]) => ({ sheet, edits: [...edits.values()].sort(byPlace) }));
}

/** What is put into the cell: an empty one is filled as if typed, so a whole number is a number; a text stays text. */
export const writtenValue = ({ before, after }: Edit): CellValue =>
  before === '' && /^[1-9]\d{0,8}$/.test(after) ? Number(after) : after;

/** The edits that still hold: their cell reads as it did when they were offered. */
export function standing(grid: Grid, edits: readonly Edit[]): { due: Edit[]; changed: Edit[] } {
  const now = new Map(grid.cells.map((cell) => [place(cell), String(cell.value)]));
  const { due = [], changed = [] } = Object.groupBy(edits, (edit) =>
    (now.get(place(edit)) ?? '') === edit.before ? 'due' : 'changed',
  );
  return { due, changed };
}

/** The sheet with the edits made. A cell that no longer holds what it held when the edit was offered is left alone. */
export function applyEdits(grid: Grid, edits: readonly Edit[]): Grid {
  const { due } = standing(grid, edits);
  const written = new Set(due.map(place));
  const kept = grid.cells.filter((cell) => !written.has(place(cell)));
  const filled = due
    .filter(({ after }) => after !== '')
    .map((edit): Cell => ({ row: edit.row, column: edit.column, value: writtenValue(edit) }));
  return { ...grid, cells: [...kept, ...filled].sort(byPlace) };
}
