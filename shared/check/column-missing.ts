import { requiredColumns } from '../annex/required.ts';
import { tableRule } from './rule.ts';

/** A column the plan requires is not there. One column "Thời gian" answers for both start and finish. */
export const columnMissing = tableRule(({ table, plan, stage }, report) => {
  const found = new Set(table.columns.map((column) => column.key));
  const at = { row: table.area.top, column: table.area.left };
  for (const key of requiredColumns(table.annex, plan, stage)) {
    const answered = found.has(key) || ((key === 'start' || key === 'finish') && found.has('time'));
    if (!answered) report('table.column-missing', at, { column: key });
  }
});
