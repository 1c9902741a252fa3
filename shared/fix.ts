import type { Code, Edit, Finding } from './finding.ts';
import type { Cell, Grid } from './grid.ts';
import type { Inspection } from './inspection.ts';

/** Repairs of one sheet: several findings may offer the same edit of a cell; it is made once. */
export interface SheetEdits {
  sheet: string;
  edits: Edit[];
}

const place = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;

/** What only the clerk can know: such an edit is offered by itself and never made with all the others. */
const ASKED: ReadonlySet<Code> = new Set<Code>(['agency.unknown']);

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
  return [...bySheet].map(([sheet, edits]) => ({ sheet, edits: [...edits.values()] }));
}

const byPlace = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

/** The sheet with the edits made. A cell that no longer holds what it held when the edit was offered is left alone. */
export function applyEdits(grid: Grid, edits: readonly Edit[]): Grid {
  const waiting = new Map(edits.map((edit) => [place(edit), edit]));
  const cells = grid.cells.flatMap((cell): Cell[] => {
    const edit = waiting.get(place(cell));
    if (!edit) return [cell];
    waiting.delete(place(cell));
    if (String(cell.value) !== edit.before) return [cell];
    return edit.after === '' ? [] : [{ row: cell.row, column: cell.column, value: edit.after }];
  });
  const added = [...waiting.values()].filter(({ before, after }) => before === '' && after !== '');
  const filled = added.map(({ row, column, after }): Cell => ({ row, column, value: after }));
  return { ...grid, cells: [...cells, ...filled].sort(byPlace) };
}
