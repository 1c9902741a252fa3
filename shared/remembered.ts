import { ANNEXES, type AnnexKind, type ColumnKey, REPEATED } from './annex/columns.ts';
import type { MappedColumn, Mapping, Table } from './inspection.ts';
import { fold } from './text.ts';

type ChosenColumn = Mapping['columns'][number];

/** What a user said of the columns of a table, with the headings it was said of: under others it does not hold. */
export interface Remembered {
  annex: AnnexKind;
  headings: { column: number; text: string }[];
  columns: ChosenColumn[];
}

/** A workbook is trusted with no more than this: its settings may come from anybody. */
const MOST = 50;

/** Columns without a heading come and go with what their cells hold. */
const headingsOf = ({ columns }: Table): Remembered['headings'] =>
  columns.flatMap(({ column, header }) => (header === '' ? [] : [{ column, text: fold(header) }]));

const layoutOf = (table: Table): string => JSON.stringify([table.annex, headingsOf(table)]);

/** Whether it was said of a table with these very headings in these very columns. */
export const holdsFor = ({ annex, headings }: Remembered, table: Table): boolean =>
  JSON.stringify([annex, headings]) === layoutOf(table);

const chosenOf = (columns: readonly MappedColumn[]): ChosenColumn[] =>
  columns.flatMap(({ column, key, qualifier, how }) => (how === 'confirmed' ? [{ column, key, qualifier }] : []));

/** The mapping by which a table was read, to be sent with it; null where the recogniser's own stands. */
export function mappingOf({ sheet, headerRows, columns }: Table): Mapping | null {
  const chosen = chosenOf(columns);
  return chosen.length === 0 ? null : { sheet, headerRows: headerRows.slice(-1), columns: chosen };
}

const QUALIFIER_LENGTH = 100;

/** Figures that come for several years are told apart by their headings. */
const qualifierOf = ({ header }: MappedColumn, key: ColumnKey | null): string | null =>
  key !== null && REPEATED.has(key) ? header.slice(-QUALIFIER_LENGTH) : null;

/** What a table was read as that the user has pointed at: kept as what was said of its columns. */
export const pointedOut = (table: Table): Remembered => ({
  annex: table.annex,
  headings: headingsOf(table),
  columns: chosenOf(table.columns),
});

/** A table where none was found: its header, the kind it is, and the column that it is about. */
export const pointing = (sheet: string, row: number, annex: AnnexKind, column: number): Mapping => ({
  sheet,
  headerRows: [row],
  columns: [{ column, key: ANNEXES[annex].subject, qualifier: null }],
});

/** One column is given another meaning; a column that had it before loses it, unless a table may have several of them. */
export function corrected(table: Table, column: number, key: ColumnKey | null): Remembered {
  const columns = table.columns.map((each): MappedColumn => {
    if (each.column === column) return { ...each, key, qualifier: qualifierOf(each, key), how: 'confirmed' };
    const displaced = key !== null && each.key === key && !REPEATED.has(key);
    return displaced ? { ...each, key: null, qualifier: null, how: 'confirmed' } : each;
  });
  return { annex: table.annex, headings: headingsOf(table), columns: chosenOf(columns) };
}

/** The newest first; of a table with these headings only the newest. */
export const withRemembered = (all: readonly Remembered[], table: Table, newest: Remembered | null): Remembered[] =>
  [...(newest ? [newest] : []), ...all.filter((each) => !holdsFor(each, table))].slice(0, MOST);

/** What was kept as text, by whomever: anything that is not of this form is left out. */
export function parseRemembered(text: unknown): Remembered[] {
  try {
    const all: unknown = JSON.parse(String(text));
    return Array.isArray(all) ? all.filter(isRemembered).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isRemembered(given: unknown): given is Remembered {
  const { annex, headings, columns } = (given ?? {}) as Partial<Remembered>;
  if ((annex !== 'tasks' && annex !== 'targets') || !Array.isArray(headings) || !Array.isArray(columns)) return false;
  const known: readonly unknown[] = ANNEXES[annex].columns;
  return columns.every(
    ({ column, key, qualifier = null }) =>
      Number.isInteger(column) &&
      (key === null || known.includes(key)) &&
      (qualifier === null || (typeof qualifier === 'string' && qualifier.length <= QUALIFIER_LENGTH)),
  );
}
