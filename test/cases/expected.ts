import { COLUMNS, type ColumnKey } from '../../shared/annex/columns.ts';
import { a1Area, columnLetter, columnNumber } from '../../shared/grid.ts';
import type { Case, Expected, ExpectedColumn, ExpectedRow, ExpectedTable, ExpectedValue, SheetCase } from './case.ts';
import { contentOf, shownText } from './content.ts';
import { type Drawing, type DrawnRow, type DrawnTable, readDrawing } from './drawing.ts';
import { agencyNames } from './meaning/agencies.ts';
import { measureMeaning } from './meaning/measures.ts';
import { timeMeaning } from './meaning/times.ts';

const ROWS = ['group', 'task', 'target'];
/** What still belongs to a table, from its first header row on. */
const PARTS = [...ROWS, '+', 'total'];

function columnsOf({ keys }: DrawnTable, left: number): ExpectedColumn[] {
  return keys.flatMap((mark, k): ExpectedColumn[] => {
    const [key = '', qualifier] = mark.split(':');
    if (!key || key === '<') return [];
    const column = { letter: columnLetter(left + k), key: key === '-' ? null : (key as ColumnKey | '?') };
    return [qualifier ? { ...column, qualifier } : column];
  });
}

/** What a cell, or the parts of one that stand in several rows, says in a column. */
function readValue(key: ColumnKey, parts: string[], year: number | null): ExpectedValue | null {
  const text = parts.map(shownText).filter(Boolean).join('\n');
  const joined = parts.length > 1 ? { joined: true as const } : {};
  if (!/[\p{L}\p{N}%]/u.test(text)) return null;
  switch (COLUMNS[key].reads) {
    case 'time': {
      const content = contentOf(parts[0] ?? '');
      if (content.kind === 'date')
        return { key, text, from: content.day, to: content.day, precision: 'day', recurring: false };
      return { key, ...timeMeaning(text, year) };
    }
    case 'measure':
      return { key, ...measureMeaning(parts[0] ?? '') };
    case 'agencies':
      return { key, names: agencyNames(text) };
    default:
      return { key, text, ...joined };
  }
}

const withoutOrdinal = (text: string, path: string | null): string => {
  const label = path?.split('.').at(-1) ?? '';
  const rest = text.replace(/^[\p{L}\d.]{1,6}\s*[.):-]\s*/u, '');
  return label && text.startsWith(label) && rest !== text ? rest : text;
};

function readRow(drawing: Drawing, table: DrawnTable, at: number, year: number | null): ExpectedRow {
  const { row, mark, label } = table.rows[at] as DrawnRow;
  const path = label === '?' || !label ? null : label;
  const columns = columnsOf(table, drawing.left);
  const rest: number[] = [];
  for (let next = at + 1; !ROWS.includes(table.rows[next]?.mark ?? 'task'); next++)
    if (table.rows[next]?.mark === '+') rest.push(table.rows[next]?.row ?? 0);
  /** The contents of a column in this row and those that go on with it; a merged cell counts once. */
  const shown = (column: number): string[] => {
    const cells = new Set([row, ...rest].map((line) => drawing.shownAt({ row: line, column })));
    return [...cells].flatMap((cell) => (cell && cell.column === column ? [cell.content] : []));
  };
  if (mark === 'group') {
    const cell = (table.rows[at] as DrawnRow).cells.findLast((text) => text && text !== '<' && text !== '^');
    const subjectAt = table.keys.findIndex((key) => key === 'task' || key === 'indicator');
    const subject = shownText(shown(drawing.left + subjectAt)[0] ?? cell ?? '');
    return { row, kind: 'group', path, subject: withoutOrdinal(subject, path), values: {} };
  }
  const values = columns.flatMap(({ letter, key }): [string, ExpectedValue][] => {
    const value = key && key !== '?' ? readValue(key, shown(columnNumber(letter)), year) : null;
    return value ? [[letter, value]] : [];
  });
  return { row, kind: mark as ExpectedRow['kind'], path, values: Object.fromEntries(values) };
}

function readTable(
  sheet: SheetCase,
  name: string,
  drawing: Drawing,
  table: DrawnTable,
  year: number | null,
): ExpectedTable {
  const columns = columnsOf(table, drawing.left);
  const heads = table.rows.filter(({ mark }) => mark === 'head').map(({ row }) => row);
  const letters = table.keys.flatMap((key, k) => (key ? [drawing.left + k] : []));
  const bottom = table.rows.findLast(({ mark }) => PARTS.includes(mark))?.row ?? heads.at(-1) ?? 0;
  const area = { top: heads[0] ?? 0, left: Math.min(...letters), bottom, right: Math.max(...letters) };
  return {
    sheet: name,
    annex: table.keys.includes('task') ? 'tasks' : 'targets',
    range: sheet.formattedTo || table.keys.includes('?') ? null : a1Area(area),
    headerRows: heads,
    columns,
    rows: table.rows.flatMap(({ mark }, at) => (ROWS.includes(mark) ? [readRow(drawing, table, at, year)] : [])),
  };
}

/** What a person reads in the workbook of a case: from its drawings alone, never from a run of the recogniser. */
export function expectedOf({ sheets, year }: Case): Expected {
  const named = sheets.map((sheet, k) => ({ ...sheet, name: sheet.name ?? `Sheet${k + 1}` }));
  return {
    tables: named.flatMap((sheet) => {
      const drawing = readDrawing(sheet);
      return drawing.tables.map((table) => readTable(sheet, sheet.name, drawing, table, year ?? null));
    }),
    notAnnexes: named.flatMap(({ name, none }) => (none ? [{ sheet: name, reason: none }] : [])),
  };
}
