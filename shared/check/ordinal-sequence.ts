import type { Row } from '../annex/row.ts';
import { LETTERS, labelAt, type Ordinal, readOrdinal } from '../value/ordinal.ts';
import { englishLetters } from './ordinal-letter-order.ts';
import { type Report, tableRule } from './rule.ts';
import { framed, type Sibling, series } from './siblings.ts';

/** "7" as the first number of a group, after 5 in the group above: numbering that runs on leaves none out either. */
function runsOn(first: Sibling, before: Sibling | undefined): boolean {
  if (!before?.ordinal.place || !first.ordinal.place || first.row.kind === 'group') return false;
  const next = before.ordinal.place + 1 + first.unnumberedAbove - before.unnumberedAbove;
  return first.ordinal.style === 'arabic' && before.ordinal.style === 'arabic' && first.ordinal.place > next;
}

/**
 * The place after this one; after a number used twice (7, 7, 9) also the one after that, since the second stood for 8. By the Vietnamese letters, or by the English ones where the series
 * went by those.
 */
const isNext = ({ ordinal, unnumbered }: Sibling, before: Sibling, repeated: boolean): boolean => {
  const next = (before.ordinal.place ?? 0) + 1;
  return ordinal.place !== null && ordinal.place >= next && ordinal.place <= next + unnumbered + (repeated ? 1 : 0);
};

/** Letters that only the English alphabet has, f and j, have no place; what follows them is not judged. */
const isPlaced = ({ ordinal }: Sibling): boolean =>
  ordinal.place !== null && (ordinal.style !== 'letter' || LETTERS.includes(ordinal.label));

const prefixOf = ({ label }: Ordinal): string => label.slice(0, Math.max(0, label.lastIndexOf('.')));

/** "1.2" after "2.1", or "2.3" under "1": the first part is another group's. "2.1" after "1.3" begins a group of its own. */
function strayed(rows: readonly Row[], report: Report): void {
  let above: Ordinal | null = null;
  for (const { kind, values } of rows) {
    const ordinal = values.ordinal ? readOrdinal(values.ordinal.text) : null;
    if (!ordinal || !values.ordinal) continue;
    const group = above?.style === 'arabic' ? above.label : above?.style === 'dotted' ? prefixOf(above) : null;
    const stray = ordinal.style === 'dotted' && group !== null && !group.includes('.') && prefixOf(ordinal) !== group;
    const begins = ordinal.place === 1 && above?.style === 'dotted';
    if (stray && !prefixOf(ordinal).includes('.') && !begins && kind !== 'group') {
      const next = above?.style === 'dotted' ? (above.place ?? 0) + 1 : 1;
      report('ordinal.sequence', values.ordinal.at, { expected: framed(ordinal, `${group}.${next}`) });
    } else above = ordinal.style === 'arabic' || ordinal.style === 'dotted' ? ordinal : above;
  }
}

/**
 * A number is left out or out of turn within its group. A group may start anywhere: numbering often runs on. A row without
 * a number may stand in a gap: ordinal.missing speaks of it.
 */
export const ordinalSequence = tableRule(({ rows }, report) => {
  strayed(rows, report);
  let last: Sibling | undefined;
  for (const siblings of series(rows)) {
    const [first] = siblings;
    const english = englishLetters(siblings);
    const above = first && runsOn(first, last) ? last : undefined;
    if (first?.row.kind !== 'group') last = siblings.at(-1);
    siblings.forEach((sibling, i) => {
      const { ordinal, at } = sibling;
      const before = siblings[i - 1] ?? above;
      if (!before || english.has(sibling) || english.has(before) || ordinal.label === before.ordinal.label) return;
      const repeated = siblings[i - 2]?.ordinal.label === before.ordinal.label;
      if (!isPlaced(before) || !isPlaced(sibling) || isNext(sibling, before, repeated)) return;
      const parent = ordinal.label.slice(0, Math.max(0, ordinal.label.lastIndexOf('.')));
      const expected = labelAt(ordinal.style, (before.ordinal.place ?? 0) + 1, parent);
      if (expected) report('ordinal.sequence', at, { expected: framed(ordinal, expected) });
    });
  }
});
