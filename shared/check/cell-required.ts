import { requiredColumns } from '../annex/required.ts';
import { itemRule } from './rule.ts';

/** A row leaves empty what the plan requires. Rows that only name a group are no rows to fill. */
export const cellRequired = itemRule((row, report, { sheet, table, plan, stage }) => {
  for (const key of requiredColumns(table.annex, plan, stage)) {
    const column =
      table.columns.find((mapped) => mapped.key === key) ??
      (key === 'start' || key === 'finish' ? table.columns.find((mapped) => mapped.key === 'time') : undefined);
    if (!column?.key || row.values[column.key]) continue;
    const covered = (sheet.merged(row.row, column.column)?.top ?? row.row) < row.row;
    if (covered || sheet.own(row.row, column.column)?.error) continue;
    report('cell.required', sheet.anchor(row.row, column.column), { column: column.key });
  }
});
