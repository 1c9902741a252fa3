import { COLUMNS, type ColumnKey } from '../../shared/annex/columns.ts';
import { columnNumber } from '../../shared/grid.ts';
import type { ExpectedColumn, ExpectedRow, ExpectedValue } from './case.ts';
import { contentOf, shownText } from './content.ts';
import type { Drawing, DrawnRow, DrawnTable } from './drawing.ts';
import { agencyNames } from './meaning/agencies.ts';
import { measureMeaning } from './meaning/measures.ts';
import { timeMeaning } from './meaning/times.ts';

const ROWS = ['group', 'task', 'target'];

/** What is a row of the annex; everything else is only near it. */
export const isRow = ({ mark }: DrawnRow): boolean => ROWS.includes(mark);

/** A number that counts rows has a point, whatever Excel shows: 1.1 is "1.1". */
function numberOf(drawn: string): string | null {
  const content = contentOf(drawn);
  return content.kind === 'number' ? String(content.value) : null;
}

/** "nt", "-nt-": như trên, as above. Whether a reader repeats what stands above is left to it. */
const DITTO = /^-?\s*nt\s*-?$/;

/** What a cell, or the parts of one that stand in several rows, says in a column. */
function readValue(key: ColumnKey, parts: string[], year: number | null): ExpectedValue | null {
  const text = parts.map(shownText).filter(Boolean).join('\n');
  if (!/[\p{L}\p{N}%]/u.test(text)) return null;
  switch (COLUMNS[key].reads) {
    case 'time': {
      const content = contentOf(parts[0] ?? '');
      if (content.kind !== 'date') return { key, ...timeMeaning(text, year) };
      return { key, text, from: content.day, to: content.day, precision: 'day', recurring: false };
    }
    case 'measure':
      return { key, ...measureMeaning(parts[0] ?? '') };
    case 'agencies':
      return DITTO.test(text) ? { key } : { key, names: agencyNames(text) };
    case 'ordinal':
      return { key, text: numberOf(parts[0] ?? '') ?? text };
    default:
      return parts.length > 1 ? { key, text, joined: true } : { key, text };
  }
}

/** "I. Nhận thức số" in one cell is the text "Nhận thức số" with the number I. */
function withoutOrdinal(text: string, path: string | null): string {
  const label = path?.split('.').at(-1);
  const rest = text.replace(/^[\p{L}\d.]{1,6}\s*[.):-]\s*/u, '');
  return label && text.startsWith(label) && rest !== text ? rest : text;
}

/** The rows that go on with one, up to the next row of the annex. */
function rowsAfter(rows: readonly DrawnRow[], at: number): number[] {
  const next = rows.findIndex((row, k) => k > at && isRow(row));
  return rows.slice(at + 1, next < 0 ? rows.length : next).flatMap(({ mark, row }) => (mark === '+' ? [row] : []));
}

const subjectAt = ({ keys }: DrawnTable): number => keys.findIndex((key) => key === 'task' || key === 'indicator');

function readGroup(drawing: Drawing, table: DrawnTable, drawn: DrawnRow, path: string | null): ExpectedRow {
  const own = drawing.shownAt({ row: drawn.row, column: drawing.left + subjectAt(table) });
  const written = drawn.cells.findLast((text) => text && text !== '<' && text !== '^');
  const subject = withoutOrdinal(shownText(own?.content ?? written ?? ''), path);
  return { row: drawn.row, kind: 'group', path, subject, values: {} };
}

export function readRow(
  drawing: Drawing,
  table: DrawnTable,
  columns: readonly ExpectedColumn[],
  at: number,
  year: number | null,
): ExpectedRow {
  const drawn = table.rows[at] as DrawnRow;
  const path = drawn.label === '?' || !drawn.label ? null : drawn.label;
  if (drawn.mark === 'group') return readGroup(drawing, table, drawn, path);
  const lines = [drawn.row, ...rowsAfter(table.rows, at)];
  /** The contents of a column in these rows; a merged cell counts once. */
  const shown = (column: number): string[] => {
    const cells = new Set(lines.map((row) => drawing.shownAt({ row, column })));
    return [...cells].flatMap((cell) => (cell && cell.column === column ? [cell.content] : []));
  };
  const numbered = table.keys.includes('ordinal');
  const values = columns.flatMap(({ letter, key }): [string, ExpectedValue][] => {
    const value = key && key !== '?' ? readValue(key, shown(columnNumber(letter)), year) : null;
    const own = value && !numbered && value.key === table.keys[subjectAt(table)];
    return value ? [[letter, own ? { ...value, text: withoutOrdinal(value.text ?? '', path) } : value]] : [];
  });
  return { row: drawn.row, kind: drawn.mark as ExpectedRow['kind'], path, values: Object.fromEntries(values) };
}
