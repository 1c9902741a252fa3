import type { AnnexKind, ColumnKey } from './annex/columns.ts';
import type { Row } from './annex/row.ts';
import { matchRows, type Pair, subjectOf } from './match.ts';

/** A row by where it stands in its own version and what it is about. */
export interface RowName {
  row: number;
  path: string;
  subject: string;
}

export interface CellChange {
  column: ColumnKey;
  qualifier: string | null;
  before: string;
  after: string;
}

interface NamedPair {
  before: RowName;
  after: RowName;
}

/** From one answer to another. A row may be moved and changed at once; a new number alone is neither. */
export interface RowsDiff {
  added: RowName[];
  removed: RowName[];
  changed: (NamedPair & { cells: CellChange[] })[];
  moved: NamedPair[];
  unchanged: number;
}

export function diffRows(before: readonly Row[], after: readonly Row[], kind: AnnexKind): RowsDiff {
  const name = (row: Row): RowName => ({ row: row.row, path: row.path, subject: subjectOf(row, kind) });
  const named = (pair: Pair): NamedPair => ({ before: name(pair.before), after: name(pair.after) });
  const { pairs, added, removed } = matchRows(before, after, kind);
  const [was, is] = [places(before), places(after)];
  const inOrder = pairs.toSorted((a, b) => (is.get(a.after) ?? 0) - (is.get(b.after) ?? 0));
  const stayed = longestRise(inOrder.map((pair) => was.get(pair.before) ?? 0));
  const rows = inOrder.map((pair, place) => ({ pair, cells: cellChanges(pair), moved: !stayed.has(place) }));
  return {
    added: added.map(name),
    removed: removed.map(name),
    changed: rows.filter(({ cells }) => cells.length > 0).map(({ pair, cells }) => ({ ...named(pair), cells })),
    moved: rows.filter(({ moved }) => moved).map(({ pair }) => named(pair)),
    unchanged: rows.filter(({ cells, moved }) => cells.length === 0 && !moved).length,
  };
}

const places = (rows: readonly Row[]): Map<Row, number> => new Map(rows.map((row, place) => [row, place]));

/** What a cell says, by column; the ordinal is left out, since annexes are renumbered. */
function saying({ values, more }: Row): Map<string, Omit<CellChange, 'before' | 'after'> & { text: string }> {
  const first = Object.entries(values).map(([key, { text }]) => ({ column: key as ColumnKey, qualifier: null, text }));
  const further = more.map(({ key, qualifier, value }) => ({ column: key, qualifier, text: value.text }));
  const cells = [...first, ...further].filter(({ column }) => column !== 'ordinal');
  return new Map(cells.map((cell) => [`${cell.column} ${cell.qualifier ?? ''}`, cell]));
}

/** What a row says otherwise than it did. */
export function cellChanges({ before, after }: Pair): CellChange[] {
  const [was, is] = [saying(before), saying(after)];
  return [...new Map([...was, ...is])].flatMap(([key, { column, qualifier }]) => {
    const [from, to] = [was.get(key)?.text ?? '', is.get(key)?.text ?? ''];
    return from === to ? [] : [{ column, qualifier, before: from, after: to }];
  });
}

/** Places of a longest rising sequence: the fewest others have moved. */
function longestRise(numbers: readonly number[]): Set<number> {
  /** The place of the smallest end of a rise of each length. */
  const ends: number[] = [];
  const previous = numbers.map((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
    return ends[low - 1];
  });
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.add(place);
  return rise;
}
