import type { Stage } from './annex/columns.ts';
import type { Grid } from './grid.ts';
import { type InspectOptions, inspect } from './inspect.ts';
import type { Inspection, Mapping, Table } from './inspection.ts';
import type { Plan } from './plan/schema.ts';
import { headerAt, kindSaid } from './recognise/said.ts';
import { indexSheet, type Sheet, shownText } from './recognise/sheet.ts';
import { holdsFor, type Remembered } from './remembered.ts';
import { fold } from './text.ts';

/** Checks with what is remembered of tables with the same headings; a table whose headings changed is read afresh. */
export function inspectAsRemembered(
  grids: Grid[],
  plan: Plan | null,
  options: InspectOptions,
  remembered: readonly Remembered[],
): Inspection {
  const found = inspect(grids, plan, options);
  const mappings = grids.map((grid, at) => {
    const ofFound = found.tables.flatMap(({ grid, table }): Mapping[] => {
      const said = grid === at && remembered.find((each) => holdsFor(each, table));
      return said ? [{ sheet: table.sheet, headerRows: table.headerRows.slice(-1), columns: said.columns }] : [];
    });
    const taken = new Set(ofFound.flatMap(({ headerRows }) => headerRows));
    return [...ofFound, ...pointedAt(grid, remembered).filter(({ headerRows: [row = 0] }) => !taken.has(row))];
  });
  return mappings.some(({ length }) => length > 0) ? inspect(grids, plan, { ...options, mappings }) : found;
}

/** The table at the header that a mapping points at; null where none can be read there. */
export function tablePointedAt(grid: Grid, plan: Plan | null, stage: Stage, mapping: Mapping): Table | null {
  const { tables } = inspect([grid], plan, { stage, mappings: [[mapping]] });
  const at = tables.find(({ table }) => mapping.headerRows.some((row) => table.headerRows.includes(row)));
  return at?.table ?? null;
}

/** Where the headings stand again of a table that was not found but pointed at. */
function pointedAt(grid: Grid, remembered: readonly Remembered[]): Mapping[] {
  const pointed = remembered.filter((each) => each.headings.length > 0 && kindSaid(each));
  if (pointed.length === 0) return [];
  const sheet = indexSheet(grid);
  return pointed.flatMap(({ columns, headings }) =>
    sheet.rows
      .filter((row) => hasHeadings(sheet, row, headings))
      .map((row): Mapping => ({ sheet: grid.sheet, headerRows: [row], columns })),
  );
}

/** Whether these headings stand in a row, and no others: their own words last, those over them before. */
function hasHeadings(sheet: Sheet, row: number, headings: Remembered['headings']): boolean {
  const ends = headings.every(({ column, text }) => {
    const own = fold(shownText(sheet, row, column));
    return own !== '' && text.endsWith(own);
  });
  const here = ends ? (headerAt(sheet, row)?.headings ?? []) : [];
  const words = new Map(here.map(({ column, parts }) => [column, fold(parts.join(' / '))]));
  return (
    ends &&
    headings.every(({ column, text }) => words.get(column) === text) &&
    here.every(({ own, column }) => !own || headings.some((heading) => heading.column === column))
  );
}
