import { tableRule } from './rule.ts';

/** A formula that failed (#REF!, #N/A, #VALUE!) tells the city nothing. */
export const cellErrorValue = tableRule(({ sheet, table }, report) => {
  const mapped = new Set(table.columns.filter((column) => column.key).map((column) => column.column));
  for (const { row } of table.lines)
    for (const cell of sheet.row(row))
      if (cell.error && mapped.has(cell.column)) report('cell.error-value', cell, { value: String(cell.value) });
});
