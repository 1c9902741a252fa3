import type { Row } from '../annex/row.ts';
import { labelAt } from '../value/ordinal.ts';
import { isEnglish } from './ordinal-letter-order.ts';
import { tableRule } from './rule.ts';
import { framed, series } from './siblings.ts';

/** Rows without a number between two of a series: they leave a gap that ordinal.missing already speaks of. */
const unnumberedBetween = (rows: readonly Row[], from: number, to: number): number =>
  rows.filter(({ row, values }) => row > from && row < to && !values.ordinal).length;

/** A number is left out or out of turn within its group. A group may start anywhere: numbering often runs on. */
export const ordinalSequence = tableRule(({ rows }, report) => {
  for (const siblings of series(rows)) {
    if (isEnglish(siblings.map(({ ordinal }) => ordinal.label))) continue;
    siblings.forEach(({ ordinal, at, row }, i) => {
      const before = siblings[i - 1];
      if (!before?.ordinal.place || !ordinal.place || ordinal.label === before.ordinal.label) return;
      const next = before.ordinal.place + 1;
      if (ordinal.place === next || ordinal.place === next + unnumberedBetween(rows, before.row.row, row.row)) return;
      const parent = ordinal.label.slice(0, Math.max(0, ordinal.label.lastIndexOf('.')));
      const expected = labelAt(ordinal.style, next, parent);
      if (expected) report('ordinal.sequence', at, { expected: framed(ordinal, expected) });
    });
  }
});
