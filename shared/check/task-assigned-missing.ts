import { tableRule } from './rule.ts';
import { contrast, similarity, type Words, wordsOf } from './similar.ts';

/** An assigned task counts as taken up from this likeness on: wards put it in their own words. */
const TAKEN_UP = 0.6;

/** "Cấp huyện" where the plan says "cấp xã". */
const otherLevel = (a: Words, b: Words): boolean => contrast(a, b) && a.words.has('cấp') && b.words.has('cấp');

/** The plan gives every commune this task, and no row of the annex takes it up. */
export const taskAssignedMissing = tableRule(({ table, rows, plan, stage }, report) => {
  if (!plan || stage !== 'plan' || table.annex !== 'tasks') return;
  const tasks = rows.flatMap(({ values: { task } }) => (task ? [wordsOf(task.text)] : []));
  for (const assigned of plan.assigned) {
    const wanted = wordsOf(assigned.task);
    if (tasks.some((task) => similarity(task, wanted) >= TAKEN_UP && !otherLevel(task, wanted))) continue;
    report('task.assigned-missing', { row: table.area.top, column: table.area.left }, { assigned: assigned.task });
  }
});
