import type { AnnexKind, ColumnKey } from './annex/columns.ts';
import type { Row, Value } from './annex/row.ts';
import { matchRows, subjectOf } from './match.ts';
import { contentKey } from './text.ts';

/** A row of an annex and which of its parts it stands in, from 0. */
export interface PartRow {
  part: number;
  row: Row;
}

/** Where a comment stands: a cell, or the whole row where `column` is null. */
export interface Place {
  part: number;
  row: number;
  column: number | null;
}

export interface Comment extends Place {
  text: string;
}

/** A comment on an earlier revision, shown on a later one. */
export interface CarriedComment {
  text: string;
  /** Where it stands now; null: "dòng không còn". */
  at: Place | null;
  /** Where it was made, and what stood there: the row's subject and the words of the cell. */
  was: Place & { path: string; subject: string; words: string };
}

/** Each comment at its row and column in the later revision: by what the row says, never by its number. */
export function carryComments(
  comments: readonly Comment[],
  before: readonly PartRow[],
  after: readonly PartRow[],
  kind: AnnexKind,
): CarriedComment[] {
  const later = laterRows(before, after, kind);
  return comments.map(({ text, part, row, column }) => {
    const place = { part, row, column };
    const old = before.find((each) => each.part === part && holds(each.row, row));
    // Titles and headings are no rows of the annex: nothing is known of them but where they stand.
    if (!old) return { text, at: place, was: { ...place, path: '', subject: '', words: '' } };
    const was = { ...place, path: old.row.path, subject: subjectOf(old.row, kind), words: wordsAt(old.row, column) };
    const found = later.get(old.row);
    if (!found) return { text, at: null, was };
    const at = column === null ? null : columnAfter({ part, column }, before, found, after);
    return { text, at: { part: found.part, row: found.row.row, column: at }, was };
  });
}

const holds = ({ row, joined }: Row, sought: number): boolean => row === sought || joined.includes(sought);

/** Of each row before, what it is after. Groups are told apart by their words, as they come. */
function laterRows(before: readonly PartRow[], after: readonly PartRow[], kind: AnnexKind): Map<Row, PartRow> {
  const placed = new Map(after.map((each) => [each.row, each]));
  const rowsOf = (placed: readonly PartRow[]) => placed.map(({ row }) => row);
  const { pairs } = matchRows(rowsOf(before), rowsOf(after), kind);
  const items = pairs.map((pair) => [pair.before, pair.after] as const);
  const groups = matchGroups(rowsOf(before), rowsOf(after), kind);
  return new Map(
    [...items, ...groups].flatMap(([was, is]) => {
      const found = placed.get(is);
      return found ? [[was, found] as const] : [];
    }),
  );
}

function matchGroups(before: readonly Row[], after: readonly Row[], kind: AnnexKind): [Row, Row][] {
  const isGroup = (row: Row) => row.kind === 'group';
  const key = (row: Row) => contentKey(subjectOf(row, kind));
  const left = Map.groupBy(after.filter(isGroup), key);
  return before.filter(isGroup).flatMap((row) => {
    const found = left.get(key(row))?.shift();
    return found ? [[row, found] as [Row, Row]] : [];
  });
}

const valuesOf = ({ values, more }: Row): { name: string; value: Value }[] => [
  ...Object.entries(values as Partial<Record<ColumnKey, Value>>).map(([key, value]) => ({ name: key, value })),
  ...more.map(({ key, qualifier, value }) => ({ name: `${key} ${qualifier}`, value })),
];

const wordsAt = (row: Row, column: number | null): string =>
  valuesOf(row).find(({ value }) => value.at.column === column)?.value.text ?? '';

/** The column of the same name in the part the row stands in now; the same letter where no row names it. */
function columnAfter(
  { part, column }: { part: number; column: number },
  before: readonly PartRow[],
  found: PartRow,
  after: readonly PartRow[],
): number {
  const named = (rows: readonly PartRow[], of: number) =>
    rows.filter((each) => each.part === of).flatMap(({ row }) => valuesOf(row));
  const name = named(before, part).find(({ value }) => value.at.column === column)?.name;
  const own = valuesOf(found.row).find((each) => each.name === name);
  return (own ?? named(after, found.part).find((each) => each.name === name))?.value.at.column ?? column;
}
