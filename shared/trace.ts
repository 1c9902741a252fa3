import type { AnnexKind } from './annex/columns.ts';
import type { Row } from './annex/row.ts';
import { matchRows } from './match.ts';

/**
 * Where a row of one revision stands in each of the others, null where it does not. From the one it is named in backwards
 * and forwards, each step from where it was last seen: a row that is left out once and comes back is found again.
 */
export function traceRow(
  revisions: readonly (readonly Row[])[],
  start: number,
  row: Row,
  kind: AnnexKind,
): (Row | null)[] {
  const found: (Row | null)[] = revisions.map(() => null);
  found[start] = row;
  const walk = (order: readonly number[]) => {
    let [seen, known] = [start, row];
    for (const place of order) {
      const { pairs } = matchRows(revisions[seen] ?? [], revisions[place] ?? [], kind);
      const pair = pairs.find(({ before }) => before === known);
      if (!pair) continue;
      found[place] = pair.after;
      [seen, known] = [place, pair.after];
    }
  };
  const all = revisions.map((_, place) => place);
  walk(all.slice(0, start).reverse());
  walk(all.slice(start + 1));
  return found;
}
