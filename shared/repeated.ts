import type { ColumnKey } from './annex/columns.ts';
import type { Row, RowValues, Value } from './annex/row.ts';
import { saysNothing } from './text.ts';
import { meansAbove } from './value/ditto.ts';

/** Columns in which "nt" may stand for what the row above says. */
const REPEATED = ['start', 'finish', 'time', 'lead', 'coordinating', 'measure'] as const satisfies readonly ColumnKey[];

/**
 * Ditto marks give way to what stands above them in their column, at their own cell; a group between them is passed over,
 * as the eye does. A mark with nothing above it stays as typed if it is a word, else it says nothing.
 */
export function resolveDittos(rows: readonly Row[]): Row[] {
  const above: Partial<Record<ColumnKey, Value>> = {};
  return rows.map((row) => {
    if (row.kind === 'group') return row;
    let values: Partial<Record<ColumnKey, Value>> = row.values;
    for (const column of REPEATED) {
      const value = values[column];
      if (!value) continue;
      const ditto = meansAbove(value.text);
      const meant = ditto ? above[column] : undefined;
      if (ditto && (meant || saysNothing(value.text))) {
        values = { ...values };
        if (meant) values[column] = { ...meant, at: value.at };
        else delete values[column];
      }
      const own = values[column];
      if (own) above[column] = own;
    }
    return values === row.values ? row : { ...row, values: values as RowValues };
  });
}
