import type { Row } from '../annex/row.ts';
import { labelAt } from '../value/ordinal.ts';
import { isEnglish } from './ordinal-letter-order.ts';
import { tableRule } from './rule.ts';
import { framed, type Sibling, series } from './siblings.ts';

/** How many items without a number stand above each row: what ordinal.missing already speaks of leaves its gap here. */
function unnumberedAbove(rows: readonly Row[]): Map<number, number> {
  let count = 0;
  return new Map(rows.map(({ row, kind, values }) => [row, values.ordinal || kind === 'group' ? count : count++]));
}

/** "7" as the first number of a group, after 5 in the group above: numbering that runs on leaves none out either. */
function runsOn(first: Sibling, before: Sibling | undefined): boolean {
  if (!before?.ordinal.place || !first.ordinal.place || first.row.kind === 'group') return false;
  const next = before.ordinal.place + 1;
  return first.ordinal.style === 'arabic' && before.ordinal.style === 'arabic' && first.ordinal.place > next;
}

/** A number is left out or out of turn within its group. A group may start anywhere: numbering often runs on. */
export const ordinalSequence = tableRule(({ rows }, report) => {
  const above = unnumberedAbove(rows);
  let last: Sibling | undefined;
  for (const siblings of series(rows)) {
    if (isEnglish(siblings.map(({ ordinal }) => ordinal.label))) continue;
    const previous = siblings[0] && runsOn(siblings[0], last) ? last : undefined;
    last = siblings.at(-1)?.row.kind === 'group' ? last : siblings.at(-1);
    siblings.forEach(({ ordinal, at, row }, i) => {
      const before = siblings[i - 1] ?? previous;
      if (!before?.ordinal.place || !ordinal.place || ordinal.label === before.ordinal.label) return;
      const next = before.ordinal.place + 1;
      const between = row.kind === 'group' ? 0 : (above.get(row.row) ?? 0) - (above.get(before.row.row) ?? 0);
      if (ordinal.place === next + between) return;
      const parent = ordinal.label.slice(0, Math.max(0, ordinal.label.lastIndexOf('.')));
      const expected = labelAt(ordinal.style, next, parent);
      if (expected) report('ordinal.sequence', at, { expected: framed(ordinal, expected) });
    });
  }
});
