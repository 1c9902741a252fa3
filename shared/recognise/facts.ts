import { ANNEXES, type AnnexKind, type ColumnKey } from '../annex/columns.ts';
import { rememberOf } from '../answers.ts';
import { type Cell, cellText } from '../grid.ts';
import type { MappedColumn } from '../inspection.ts';
import { cleanLine, saysNothing } from '../text.ts';
import { isDitto } from '../value/ditto.ts';
import { type Ordinal, readOrdinal, splitOrdinal } from '../value/ordinal.ts';
import type { Sheet } from './sheet.ts';

/** What can be said of a row of a table before looking at its neighbours. */
export interface RowFacts {
  row: number;
  ordinal: Ordinal | null;
  /** The subject as shown, without an ordinal standing in the same cell; "" where there is none. */
  subject: string;
  /** Cells of the row itself that say something, mapped or not. */
  cells: number;
  /** Cells of columns that only tasks and targets fill (time, agencies, values); merged-down ones count. */
  filled: number;
  /** Of those, agencies at most: the office that a whole group is given to. */
  ledOnly: boolean;
  /** One text over several columns. */
  across: boolean;
  /** The subject above is merged down over this row. */
  covered: boolean;
}

export interface RowReader {
  facts(row: number): RowFacts;
  /** There are columns beside ordinal and subject: their emptiness says something. */
  hasOthers: boolean;
}

/** An ordinal cell says its number with a point, whatever the number format: 1.1 stays "1.1". */
export const ordinalText = (value: string | number | boolean): string =>
  typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : String(value);

/** Columns a group may fill too: its number, the sum of its money, a remark. */
const BESIDE: ReadonlySet<ColumnKey> = new Set([
  'ordinal',
  'budget',
  'funding',
  'reason',
  'proposal',
  'evidence',
  'note',
]);

function readerOf(sheet: Sheet, kind: AnnexKind, columns: readonly MappedColumn[]): RowReader {
  const columnOf = (key: string) => columns.find((column) => column.key === key)?.column;
  const ordinalColumn = columnOf('ordinal');
  const subjectColumn = columnOf(ANNEXES[kind].subject) ?? 0;
  const others = columns.filter(({ key }) => key && key !== ANNEXES[kind].subject && !BESIDE.has(key));
  const says = (cell: Cell | undefined): boolean =>
    cell !== undefined && (!saysNothing(cellText(cell)) || isDitto(cellText(cell)));
  /** A text beside the number that begins left of the subject and is merged over it. */
  const coversSubject = (row: number, column: number): boolean => {
    const area = sheet.merged(row, column);
    return !!area && area.bottom === area.top && column < subjectColumn && area.right >= subjectColumn;
  };
  const facts = (row: number): RowFacts => {
    const own = sheet.row(row).filter((cell) => !saysNothing(cellText(cell)) || readOrdinal(cellText(cell)));
    const first = own[0];
    const area = first && sheet.merged(row, first.column);
    const alone = own.length === 1 && !!area && area.right - area.left >= 2 && area.bottom === area.top;
    const ordinalCell = ordinalColumn ? sheet.at(row, ordinalColumn) : undefined;
    const ordinal = ordinalCell ? readOrdinal(ordinalText(ordinalCell.value)) : null;
    const beside = ordinal && first === ordinalCell ? own[1] : undefined;
    const named = beside && coversSubject(row, beside.column) ? beside : undefined;
    const held = others.filter(({ column }) => column !== named?.column && says(sheet.own(row, column)));
    const across = alone || (named !== undefined && held.length === 0);
    const lone = own.length <= 2 && !ordinal && ordinalCell && !sheet.at(row, subjectColumn) ? ordinalCell : undefined;
    const subjectCell = named ?? (alone ? first : undefined) ?? sheet.at(row, subjectColumn) ?? lone;
    const shown = subjectCell ? cleanLine(cellText(subjectCell)) : '';
    const text = saysNothing(shown) ? '' : shown;
    const split = !ordinal && (across || lone || !ordinalColumn) ? splitOrdinal(text) : null;
    const filled = across ? [] : held;
    return {
      row,
      ordinal: ordinal ?? split?.ordinal ?? null,
      subject: split?.rest ?? (readOrdinal(text) && across ? '' : text),
      cells: own.length,
      filled: filled.length,
      ledOnly: others.length > 2 && filled.every(({ key }) => key === 'lead' || key === 'coordinating'),
      across,
      covered: (sheet.merged(row, subjectColumn)?.top ?? row) < row,
    };
  };
  return { facts: onceEach(facts), hasOthers: others.length > 0 };
}

function onceEach(ask: (row: number) => RowFacts): (row: number) => RowFacts {
  const known = new Map<number, RowFacts>();
  return (row) => {
    let facts = known.get(row);
    if (!facts) {
      facts = ask(row);
      known.set(row, facts);
    }
    return facts;
  };
}

const readersOn = rememberOf((sheet: Sheet) => ({
  tasks: rememberOf((columns: readonly MappedColumn[]) => readerOf(sheet, 'tasks', columns)),
  targets: rememberOf((columns: readonly MappedColumn[]) => readerOf(sheet, 'targets', columns)),
}));

/** Reads the rows of a table by its columns; a row is looked at once, to be classified and for its values. */
export const rowReader = (sheet: Sheet, kind: AnnexKind, columns: readonly MappedColumn[]): RowReader =>
  readersOn(sheet)[kind](columns);
