import { tableRule } from './rule.ts';

/** A row cut in two (by a page break of a PDF, or typed over several rows) was read as one: said, so that it can be seen. */
export const rowJoined = tableRule(({ table, sheet }, report) => {
  for (const { row, into } of table.lines) {
    const first = sheet.row(row)[0];
    if (into && first) report('table.row-joined', { row, column: first.column }, { intoRow: into });
  }
});
