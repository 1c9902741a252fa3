import type { ColumnKey } from '../annex/columns.ts';
import type { Value } from '../annex/row.ts';
import { typedIn } from '../recognise/sheet.ts';
import { contentKey } from '../text.ts';
import { against, pairsIn } from './baseline.ts';
import { type Subject, tableRule } from './rule.ts';

/**
 * Columns a report takes over from the plan, one column of time among them where it stands for both ends. Numbers of rows
 * may change: annexes are renumbered.
 */
function lockedColumns({ plan, table, stage }: Subject): ColumnKey[] {
  const asked = plan?.annexes.find(({ kind }) => kind === table.annex)?.stages[stage] ?? [];
  const locked = asked.filter((column) => column.locked && column.key !== 'ordinal').map(({ key }) => key);
  return locked.includes('finish') ? [...locked, 'time'] : locked;
}

/** The same meaning counts, not the same letters: "Quý 1" is "Quý I", "80" beside "%" is "80%". */
function isSame(planned: Value, given: Value): boolean {
  if (contentKey(planned.text) === contentKey(given.text)) return true;
  if (planned.reads === 'time' && given.reads === 'time')
    return planned.from === given.from && planned.to === given.to && (planned.from ?? planned.to) !== null;
  if (planned.reads === 'measure' && given.reads === 'measure')
    return (
      planned.value !== null &&
      planned.value === given.value &&
      planned.upper === given.upper &&
      planned.comparator === given.comparator
    );
  if (planned.reads === 'agencies' && given.reads === 'agencies') return idsOf(planned) === idsOf(given);
  return false;
}

const idsOf = ({ items }: Extract<Value, { reads: 'agencies' }>): string =>
  items
    .map(({ id, name }) => id ?? contentKey(name))
    .sort()
    .join(' ');

/** A report changes what was planned: the plan stands, only results are filled in. */
export const reportValueChanged = tableRule((subject, report) => {
  const { table, sheet } = subject;
  const columns = lockedColumns(subject);
  for (const { before, after } of pairsIn(subject, against(subject, 'plan')))
    for (const key of columns) {
      const [planned, given] = [before.values[key], after.values[key]];
      const column = table.columns.find((mapped) => mapped.key === key)?.column;
      if (!planned || column === undefined || (given && isSame(planned, given))) continue;
      const at = given?.at ?? sheet.anchor(after.row, column);
      if (sheet.at(at.row, at.column)?.error) continue;
      const stands = typedIn(sheet.at(at.row, at.column));
      report('report.value-changed', at, { planned: planned.text }, [{ ...at, before: stands, after: planned.text }]);
    }
});
