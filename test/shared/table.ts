import type { Stage } from '../../shared/annex/columns.ts';
import { a1, type Cell, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import type { Plan } from '../../shared/plan/schema.ts';

/** A sheet drawn as text: one line a row, cells between bars, from A1. "\n" in a cell is a line break; a bare number is a number. */
export function sheet(drawing: string, parts: Partial<Grid> = {}): Grid {
  const lines = drawing.split('\n').filter((line) => line.trim().startsWith('|') || line.trim() === '·');
  const cells = lines.flatMap((line, i) =>
    line.trim() === '·'
      ? []
      : line
          .trim()
          .slice(1)
          .replace(/\|$/, '')
          .split('|')
          .flatMap((text, k): Cell[] => {
            const value = text.trim().replaceAll('\\n', '\n');
            if (!value) return [];
            return [{ row: i + 1, column: k + 1, value: /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value }];
          }),
  );
  return { sheet: 'Sheet1', cells, merges: [], hiddenRows: [], hiddenColumns: [], ...parts };
}

/** Code, cell and params of every finding about the sheet, notes included. */
export function findings(grid: Grid, plan: Plan | null = null, stage: Stage = 'plan') {
  const { tables, findings: ofFile } = inspect([grid], plan, { stage });
  return [...ofFile, ...tables.flatMap((table) => table.findings)].map(({ code, at, params }) => ({
    code,
    cell: at && a1(at),
    params,
  }));
}

/** The rows of the first table, by path. */
export function rowsOf(grid: Grid, plan: Plan | null = null, stage: Stage = 'plan') {
  return inspect([grid], plan, { stage }).tables[0]?.rows ?? [];
}
