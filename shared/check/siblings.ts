import type { Row } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import type { Address } from '../grid.ts';
import { type Ordinal, readOrdinal } from '../value/ordinal.ts';

/** A row with its ordinal as read, among those numbered in the same way under the same group. */
export interface Sibling {
  row: Row;
  at: Address;
  ordinal: Ordinal;
  /** Items without a number of their own between the sibling before and this one. */
  unnumbered: number;
  /** The same, counted from the top of the table. */
  unnumberedAbove: number;
}

const parentOf = (path: string, label: string): string => path.slice(0, Math.max(0, path.length - label.length));

/** Series of ordinals: rows under one group, numbered in one way, in the order of the sheet. */
export const series = rememberOf((rows: readonly Row[]): Sibling[][] => {
  const all: Sibling[][] = [];
  const byParent = new Map<string, Sibling[]>();
  const before = new Map<string, number>();
  let unnumbered = 0;
  for (const row of rows) {
    const value = row.values.ordinal;
    const ordinal = value && readOrdinal(value.text);
    if (!value && row.kind !== 'group') unnumbered++;
    if (!value || !ordinal) continue;
    // A group's number used again begins rows of its own.
    if (row.kind === 'group')
      for (const key of byParent.keys()) if (key.startsWith(`${row.path}.|`)) byParent.delete(key);
    const key = `${parentOf(row.path, ordinal.label)}|${ordinal.style}|${ordinal.label.slice(0, Math.max(0, ordinal.label.lastIndexOf('.')))}`;
    const list = byParent.get(key) ?? [];
    if (list.length === 0) all.push(list);
    byParent.set(key, list);
    const between = list.length > 0 && row.kind !== 'group' ? unnumbered - (before.get(key) ?? 0) : 0;
    before.set(key, unnumbered);
    list.push({ row, at: value.at, ordinal, unnumbered: between, unnumberedAbove: unnumbered });
  }
  return all;
});

/** The first and last numbers of the groups, one after the other, where rows are numbered 1, 2, 3. */
const stretches = (all: readonly Sibling[][]): [first: Sibling, last: Sibling][] =>
  all.flatMap((siblings): [Sibling, Sibling][] => {
    const [first, last] = [siblings[0], siblings.at(-1)];
    return first && last && first.row.kind !== 'group' && first.ordinal.style === 'arabic' ? [[first, last]] : [];
  });

/** Numbering goes on from group to group (1–3, 4–7, 8 …) and never starts again. */
export function runsThrough(all: readonly Sibling[][]): boolean {
  const found = stretches(all);
  const steps = found
    .slice(1)
    .map(([first], i) => [first.ordinal.place ?? 0, found[i]?.[1].ordinal.place ?? 0] as const);
  return steps.some(([first, last]) => first === last + 1) && steps.every(([first]) => first > 1);
}

/** The same frame around another label: "e)" → "đ)". */
export const framed = ({ frame }: Ordinal, label: string): string => frame[0] + label + frame[1];
