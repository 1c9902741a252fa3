import { ANNEXES } from '../annex/columns.ts';
import type { TextValue } from '../annex/row.ts';
import { against } from './baseline.ts';
import { tableRule } from './rule.ts';

/** A report answers row by row what the unit has planned; a row left out cannot be told from one forgotten. */
export const reportRowMissing = tableRule((subject, report) => {
  const { table, rows, annex } = subject;
  if (annex[0]?.rows !== rows) return;
  const at = { row: table.area.top, column: table.area.left };
  for (const { values } of against(subject, 'plan')?.removed ?? []) {
    const planned = values[ANNEXES[table.annex].subject] as TextValue | undefined;
    if (planned) report('report.row-missing', at, { row: planned.text });
  }
});
