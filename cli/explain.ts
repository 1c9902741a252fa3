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

function columnLine({ column, header, key, qualifier, how, holds }: MappedColumn, { words, locale }: Session): string {
  const meant = key ? [columnLabel(key, locale), qualifier].filter(Boolean).join(' ') : words.report.unknownColumn;
  const why = [sayHow(how, locale), sayHolding(holds, locale)].filter(Boolean).join('; ');
  return `    ${columnLetter(column)} "${header}": ${meant} (${why})`;
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
