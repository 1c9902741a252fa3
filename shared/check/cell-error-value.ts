import { tableRule } from './rule.ts';

/**
 * A formula that failed (#REF!, #N/A, #VALUE!) tells the city nothing. Columns that were not understood count too: a
 * column of nothing but errors is not understood for that very reason.
 */
export const cellErrorValue = tableRule(({ sheet, table }, report) => {
  const columns = new Set(table.columns.map((column) => column.column));
  for (const { row } of table.lines)
    for (const cell of sheet.row(row))
      if (cell.error && columns.has(cell.column)) report('cell.error-value', cell, { value: String(cell.value) });
});
