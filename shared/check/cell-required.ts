import type { ColumnKey } from '../annex/columns.ts';
import { requiredColumns } from '../annex/required.ts';
import type { Row } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import type { MappedColumn } from '../inspection.ts';
import type { Plan } from '../plan/schema.ts';
import { itemRule, type Subject } from './rule.ts';

/**
 * Of several columns of one key (years, places) another one is filled, and this one is not the plan's own year. A measure
 * is only asked for beside a number: "Hoàn thành" is counted in nothing.
 */
function isSaidElsewhere(row: Row, { key, qualifier }: MappedColumn, plan: Plan | null): boolean {
  if (key === 'measure') return row.values.value?.value === null;
  return row.more.some((other) => other.key === key) && !(plan && qualifier?.includes(plan.span.from.slice(0, 4)));
}

/** The columns that each row must fill, where the table has them. */
const columnsToFill = rememberOf(({ table, plan, stage }: Subject): MappedColumn[] => {
  const headed = (key: ColumnKey) => table.columns.find((mapped) => mapped.key === key);
  return requiredColumns(table.annex, plan, stage).flatMap(
    (key) => headed(key) ?? (key === 'start' || key === 'finish' ? headed('time') : undefined) ?? [],
  );
});

/** A row leaves empty what the plan requires. Rows that only name a group are no rows to fill. */
export const cellRequired = itemRule((row, report, subject) => {
  const { sheet, plan } = subject;
  for (const column of columnsToFill(subject)) {
    if (!column.key || row.values[column.key] || isSaidElsewhere(row, column, plan)) continue;
    const covered = (sheet.merged(row.row, column.column)?.top ?? row.row) < row.row;
    if (covered || sheet.own(row.row, column.column)?.error) continue;
    report('cell.required', sheet.anchor(row.row, column.column), { column: column.key });
  }
});
