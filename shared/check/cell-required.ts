import { requiredColumns } from '../annex/required.ts';
import type { Row } from '../annex/row.ts';
import type { MappedColumn } from '../inspection.ts';
import type { Plan } from '../plan/schema.ts';
import { itemRule } from './rule.ts';

/**
 * Of several columns of one key (years, places) another one is filled, and this one is not the plan's own year. A measure
 * is only asked for beside a number: "Hoàn thành" is counted in nothing.
 */
function isSaidElsewhere(row: Row, { key, qualifier }: MappedColumn, plan: Plan | null): boolean {
  if (key === 'measure') return row.values.value?.value === null;
  return row.more.some((other) => other.key === key) && !(plan && qualifier?.includes(plan.span.from.slice(0, 4)));
}

/** A row leaves empty what the plan requires. Rows that only name a group are no rows to fill. */
export const cellRequired = itemRule((row, report, { sheet, table, plan, stage }) => {
  for (const key of requiredColumns(table.annex, plan, stage)) {
    const column =
      table.columns.find((mapped) => mapped.key === key) ??
      (key === 'start' || key === 'finish' ? table.columns.find((mapped) => mapped.key === 'time') : undefined);
    if (!column?.key || row.values[column.key] || isSaidElsewhere(row, column, plan)) continue;
    const covered = (sheet.merged(row.row, column.column)?.top ?? row.row) < row.row;
    if (covered || sheet.own(row.row, column.column)?.error) continue;
    report('cell.required', sheet.anchor(row.row, column.column), { column: column.key });
  }
});
