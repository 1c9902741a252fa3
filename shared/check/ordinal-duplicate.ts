import type { Row } from '../annex/row.ts';
import { a1 } from '../grid.ts';
import { tableRule } from './rule.ts';
import { runsThrough, series } from './siblings.ts';

/**
 * Two rows of one group bear the same number. Numbers restart under each group, so paths are compared, not labels; where
 * numbering goes on from group to group, the numbers of the rows themselves.
 */
export const ordinalDuplicate = tableRule(({ rows }, report) => {
  const all = series(rows);
  const through = runsThrough(all);
  const numbered = new Set(through ? all.flat().map(({ row }) => row) : []);
  const keyOf = (row: Row) =>
    numbered.has(row) && row.kind !== 'group' && /^\d+$/.test(labelOf(row)) ? `#${labelOf(row)}` : row.path;
  const first = new Map<string, string>();
  for (const row of rows) {
    if (!row.values.ordinal) continue;
    const firstCell = first.get(keyOf(row));
    if (firstCell && row.kind === 'group')
      for (const key of first.keys()) if (key.startsWith(`${row.path}.`)) first.delete(key);
    if (firstCell) report('ordinal.duplicate', row.values.ordinal.at, { firstCell });
    else first.set(keyOf(row), a1(row.values.ordinal.at));
  }
});

const labelOf = ({ values }: Row): string => (values.ordinal?.text ?? '').replace(/[^\p{L}\d.]|\.$/gu, '');
