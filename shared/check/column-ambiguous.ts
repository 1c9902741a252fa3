import { tableRule } from './rule.ts';

/**
 * A one-word heading could mean two columns and neither neighbours nor contents settled it clearly; or two headings
 * surely mean the same column ("Hạn hoàn thành", "Thời hạn hoàn thành"), of which only the first is read.
 */
export const columnAmbiguous = tableRule(({ table, sheet }, report) => {
  const headerRow = table.headerRows.at(-1) ?? table.area.top;
  for (const { key, column, candidates } of table.columns)
    if (candidates.length > 0)
      report('table.column-ambiguous', sheet.anchor(headerRow, column), {
        candidates: key ? [key, ...candidates] : candidates,
      });
});
