import type { Row } from '../annex/row.ts';
import { cellText } from '../grid.ts';
import { labelAt, readOrdinal } from '../value/ordinal.ts';
import { type Subject, tableRule } from './rule.ts';
import { framed } from './siblings.ts';
import { isPart } from './target-conflict.ts';

const ordinalOf = (row: Row | undefined) => (row?.values.ordinal ? readOrdinal(row.values.ordinal.text) : null);

/** The number that fits the gap, where both neighbours agree on it: 2, ?, 4. Else a person has to say. */
function between(before: Row | undefined, after: Row | undefined): string | null {
  const [left, right] = [ordinalOf(before), ordinalOf(after)];
  if (!left?.place || !right?.place || left.style !== right.style || right.place !== left.place + 2) return null;
  const label = labelAt(left.style, left.place + 1, left.label.slice(0, Math.max(0, left.label.lastIndexOf('.'))));
  return label && framed(left, label);
}

/** "-", "+" or "trong đó …" says that the row is a part of the one above: it needs no number. */
function isUnder(row: Row, column: number, { sheet }: Subject): boolean {
  const mark = cellText(sheet.own(row.row, column));
  return readOrdinal(mark)?.style === 'bullet' || isPart((row.values.indicator ?? row.values.task)?.text ?? '');
}

/** A row without a number in a table that numbers its rows; the body text of a plan cites rows by number. */
export const ordinalMissing = tableRule((subject, report) => {
  const { table, rows, sheet } = subject;
  const column = table.columns.find(({ key }) => key === 'ordinal')?.column;
  const items = rows.filter((row) => row.kind !== 'group');
  if (!column || items.filter((row) => row.values.ordinal).length * 2 <= items.length) return;
  items.forEach((row, i) => {
    if (row.values.ordinal || sheet.own(row.row, column)?.error || isUnder(row, column, subject)) return;
    const after = between(items[i - 1], items[i + 1]);
    const at = sheet.anchor(row.row, column);
    report('ordinal.missing', at, {}, after ? [{ ...at, before: '', after }] : undefined);
  });
});
