import { tableRule } from './rule.ts';

/** The heading is there, but no row is filled in below it. */
export const tableEmpty = tableRule(({ table, rows }, report) => {
  if (!rows.some((row) => row.kind !== 'group'))
    report('table.empty', { row: table.area.top, column: table.area.left }, {});
});
