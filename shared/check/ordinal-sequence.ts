import type { Row } from '../annex/row.ts';
import { labelAt } from '../value/ordinal.ts';
import { isEnglish } from './ordinal-letter-order.ts';
import { tableRule } from './rule.ts';
import { framed, series } from './siblings.ts';

/** How many rows without a number stand above each row: what ordinal.missing already speaks of leaves its gap here. */
function unnumberedAbove(rows: readonly Row[]): Map<number, number> {
  let count = 0;
  return new Map(rows.map(({ row, values }) => [row, values.ordinal ? count : count++]));
}

/** A number is left out or out of turn within its group. A group may start anywhere: numbering often runs on. */
export const ordinalSequence = tableRule(({ rows }, report) => {
  const above = unnumberedAbove(rows);
  for (const siblings of series(rows)) {
    if (isEnglish(siblings.map(({ ordinal }) => ordinal.label))) continue;
    siblings.forEach(({ ordinal, at, row }, i) => {
      const before = siblings[i - 1];
      if (!before?.ordinal.place || !ordinal.place || ordinal.label === before.ordinal.label) return;
      const next = before.ordinal.place + 1;
      const between = (above.get(row.row) ?? 0) - (above.get(before.row.row) ?? 0);
      if (ordinal.place === next + between) return;
      const parent = ordinal.label.slice(0, Math.max(0, ordinal.label.lastIndexOf('.')));
      const expected = labelAt(ordinal.style, next, parent);
      if (expected) report('ordinal.sequence', at, { expected: framed(ordinal, expected) });
    });
  }
});
