import { contrast, similarity, type Words, wordsOf } from '../similar.ts';
import { tableRule } from './rule.ts';

/** An assigned task counts as taken up from this likeness on: wards put it in their own words. */
const TAKEN_UP = 0.6;

/** "Cấp huyện" where the plan says "cấp xã". */
const otherLevel = (a: Words, b: Words): boolean => contrast(a, b) && a.words.has('cấp') && b.words.has('cấp');

/** Which of the wanted tasks the rows take up: the likest pairs first, each row for one of them. */
function takenUp(wanted: readonly Words[], tasks: readonly Words[]): Set<number> {
  const pairs = wanted.flatMap((each, w) =>
    tasks.flatMap((task, t) => {
      const alike = similarity(task, each);
      return alike >= TAKEN_UP && !otherLevel(task, each) ? [{ w, t, alike }] : [];
    }),
  );
  const [taken, used] = [new Set<number>(), new Set<number>()];
  for (const { w, t } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (taken.has(w) || used.has(t)) continue;
    taken.add(w);
    used.add(t);
  }
  return taken;
}

/**
 * The plan gives every commune this task, and no row of the annex takes it up; said once, at its first table. A list
 * that goes on in another table counts, joined or not: what is taken up there is not missing.
 */
export const taskAssignedMissing = tableRule(({ table, rows, plan, stage, all }, report) => {
  if (!plan || stage !== 'plan' || table.annex !== 'tasks' || all[0]?.rows !== rows) return;
  const everyRow = all.flatMap((part) => part.rows);
  const tasks = everyRow.flatMap(({ kind, values: { task } }) => (kind === 'task' && task ? [wordsOf(task.text)] : []));
  const taken = takenUp(
    plan.assigned.map(({ task }) => wordsOf(task)),
    tasks,
  );
  plan.assigned.forEach((assigned, i) => {
    if (!taken.has(i))
      report('task.assigned-missing', { row: table.area.top, column: table.area.left }, { assigned: assigned.task });
  });
});
