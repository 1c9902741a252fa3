import { takenUpBy } from '../assigned.ts';
import { tableRule } from './rule.ts';

/**
 * The plan gives every commune this task, and no row of the annex takes it up; said once, at its first table. A list
 * that goes on in another table counts, joined or not: what is taken up there is not missing.
 */
export const taskAssignedMissing = tableRule(({ table, rows, plan, stage, all }, report) => {
  if (!plan || stage !== 'plan' || table.annex !== 'tasks' || all[0]?.rows !== rows) return;
  const taken = new Set(
    takenUpBy(
      plan.assigned,
      all.flatMap((part) => part.rows),
    ).values(),
  );
  for (const { id, task } of plan.assigned)
    if (!taken.has(id))
      report('task.assigned-missing', { row: table.area.top, column: table.area.left }, { assigned: task });
});
