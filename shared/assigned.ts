import type { Row } from './annex/row.ts';
import type { Plan } from './plan/schema.ts';
import { contrast, similarity, type Words, wordsOf } from './similar.ts';

/** An assigned task counts as taken up from this likeness on: wards put it in their own words. */
const TAKEN_UP = 0.6;

/** "Cấp huyện" where the plan says "cấp xã". */
const otherLevel = (a: Words, b: Words): boolean => contrast(a, b) && a.words.has('cấp') && b.words.has('cấp');

/** Which row takes up which of the tasks that the plan gives every unit: the likest pairs first, each row for one of them. */
export function takenUpBy(assigned: Plan['assigned'], rows: readonly Row[]): Map<Row, string> {
  const wanted = assigned.map(({ id, task }) => ({ id, words: wordsOf(task) }));
  const tasks = rows.flatMap((row) => {
    const { kind, values } = row;
    return wanted.length > 0 && kind === 'task' && values.task ? [{ row, words: wordsOf(values.task.text) }] : [];
  });
  const pairs = wanted.flatMap(({ id, words }) =>
    tasks.flatMap(({ row, words: task }) => {
      const alike = similarity(task, words);
      return alike >= TAKEN_UP && !otherLevel(task, words) ? [{ id, row, alike }] : [];
    }),
  );
  const [taken, used] = [new Map<Row, string>(), new Set<string>()];
  for (const { id, row } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (used.has(id) || taken.has(row)) continue;
    used.add(id);
    taken.set(row, id);
  }
  return taken;
}
