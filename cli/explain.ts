import { columnLetter } from '../shared/grid.ts';
import type { Line, MappedColumn, Table } from '../shared/inspection.ts';
import { columnLabel } from '../shared/message/column.ts';
import { sayHolding, sayHow, sayLine, sayWhy } from '../shared/message/explain.ts';
import type { Session } from './terminal.ts';

/** How every column was found, and why each row that is no task or target is none. */
export function explanation({ columns, lines }: Table, session: Session): string[] {
  const { report } = session.words;
  return [
    `  ${report.columnsOf}`,
    ...columns.map((column) => columnLine(column, session)),
    `  ${report.rowsOf}`,
    ...stretches(lines).map((stretch) => stretchLine(stretch, session)),
  ];
}

/** What a column was taken for, figures with their year: "Chỉ tiêu giao 2025"; null where it is not used. */
export const meantBy = ({ key, qualifier }: MappedColumn, { locale }: Session): string | null =>
  key && [columnLabel(key, locale), qualifier].filter(Boolean).join(' ');

function columnLine(column: MappedColumn, session: Session): string {
  const { words, locale } = session;
  const why = [sayHow(column.how, locale), sayHolding(column.holds, locale)].filter(Boolean).join('; ');
  const meant = meantBy(column, session) ?? words.report.unknownColumn;
  return `    ${columnLetter(column.column)} "${column.header}": ${meant} (${why})`;
}

/** Rows that stand together for the same reason are one line: most of a sheet is tasks. */
interface Stretch {
  from: number;
  to: number;
  line: Line;
}

function stretches(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line.kind === 'item' && last.line.kind === 'item') last.to = line.row;
    else found.push({ from: line.row, to: line.row, line });
  }
  return found;
}

function stretchLine({ from, to, line }: Stretch, { words, locale }: Session): string {
  const rows = words.report.row(from) + (to > from ? `–${to}` : '');
  return `    ${rows}: ${sayLine(line.kind, locale)} (${sayWhy(line, locale)})`;
}
