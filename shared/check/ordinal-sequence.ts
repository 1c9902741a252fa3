import { labelAt } from '../value/ordinal.ts';
import { isEnglish } from './ordinal-letter-order.ts';
import { tableRule } from './rule.ts';
import { framed, series } from './siblings.ts';

/** A number is left out or out of turn within its group. A group may start anywhere: numbering often runs on. */
export const ordinalSequence = tableRule(({ rows }, report) => {
  for (const siblings of series(rows)) {
    if (isEnglish(siblings.map(({ ordinal }) => ordinal.label))) continue;
    siblings.forEach(({ ordinal, at }, i) => {
      const before = siblings[i - 1]?.ordinal;
      if (!before?.place || !ordinal.place || ordinal.place === before.place + 1 || ordinal.label === before.label)
        return;
      const parent = ordinal.label.slice(0, Math.max(0, ordinal.label.lastIndexOf('.')));
      const expected = labelAt(ordinal.style, before.place + 1, parent);
      if (expected) report('ordinal.sequence', at, { expected: framed(ordinal, expected) });
    });
  }
});
