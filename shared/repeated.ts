import type { ColumnKey } from './annex/columns.ts';
import type { Row, RowValues, Value } from './annex/row.ts';
import { saysNothing } from './text.ts';
import { meansAbove } from './value/ditto.ts';

/** Columns in which "nt" may stand for what the row above says. */
const REPEATED: ReadonlySet<ColumnKey> = new Set(['start', 'finish', 'time', 'lead', 'coordinating', 'measure']);

/**
 * Ditto marks give way to what stands above them in their column, at their own cell; a group between them is passed over,
 * as the eye does. A mark with nothing above it stays as typed if it is a word, else it says nothing.
 */
export function resolveDittos(rows: readonly Row[]): Row[] {
  const above: Partial<Record<ColumnKey, Value>> = {};
  return rows.map((row) => {
    if (row.kind === 'group') return row;
    const values = Object.entries(row.values as Record<string, Value>).flatMap(([key, value]): [string, Value][] => {
      const column = key as ColumnKey;
      const ditto = REPEATED.has(column) && meansAbove(value.text);
      const meant = ditto ? above[column] : undefined;
      if (ditto && !meant && saysNothing(value.text)) return [];
      const own = meant ? { ...meant, at: value.at } : value;
      above[column] = own;
      return [[key, own]];
    });
    return { ...row, values: Object.fromEntries(values) as RowValues };
  });
}
