import type { Row } from '../annex/row.ts';
import type { Address } from '../grid.ts';
import { type Ordinal, readOrdinal } from '../value/ordinal.ts';

/** A row with its ordinal as read, among those numbered in the same way under the same group. */
export interface Sibling {
  row: Row;
  at: Address;
  ordinal: Ordinal;
  /** Items without a number of their own between the sibling before and this one. */
  unnumbered: number;
}

const parentOf = (path: string, label: string): string => path.slice(0, Math.max(0, path.length - label.length));

/** Series of ordinals: rows under one group, numbered in one way, in the order of the sheet. */
export function series(rows: readonly Row[]): Sibling[][] {
  const byParent = new Map<string, Sibling[]>();
  const before = new Map<string, number>();
  let unnumbered = 0;
  for (const row of rows) {
    const value = row.values.ordinal;
    const ordinal = value && readOrdinal(value.text);
    if (!value && row.kind !== 'group') unnumbered++;
    if (!value || !ordinal) continue;
    const key = `${parentOf(row.path, ordinal.label)}|${ordinal.style}|${ordinal.label.split('.').slice(0, -1).join('.')}`;
    const list = byParent.get(key) ?? [];
    byParent.set(key, list);
    const between = list.length > 0 && row.kind !== 'group' ? unnumbered - (before.get(key) ?? 0) : 0;
    before.set(key, unnumbered);
    list.push({ row, at: value.at, ordinal, unnumbered: between });
  }
  return [...byParent.values()];
}

/** The same frame around another label: "e)" → "đ)". */
export const framed = ({ frame }: Ordinal, label: string): string => frame[0] + label + frame[1];
