import { a1 } from '../grid.ts';
import { tableRule } from './rule.ts';

/** Two rows of one group bear the same number. Numbers restart under each group, so paths are compared, not labels. */
export const ordinalDuplicate = tableRule(({ rows }, report) => {
  const first = new Map<string, string>();
  for (const { path, values } of rows) {
    if (!values.ordinal) continue;
    const firstCell = first.get(path);
    if (firstCell) report('ordinal.duplicate', values.ordinal.at, { firstCell });
    else first.set(path, a1(values.ordinal.at));
  }
});
