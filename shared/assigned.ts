import type { Row } from './annex/row.ts';
import type { Plan } from './plan/schema.ts';
import { contrast, similarity } from './similar.ts';
import { type Words, wordsOf } from './wording.ts';

/** An assigned task counts as taken up from this likeness on: wards put it in their own words. */
const TAKEN_UP = 0.6;

/** What a task begins with, before it is gone into: "Tuyên truyền trên mạng xã hội", of a paragraph. */
const headOf = (text: string): Words => wordsOf(text.split(/[:\n]/, 1)[0] ?? '');
/** A head of fewer words may head anything. */
const FEWEST = 4;
/** So alike are the heads of one task: a ward that keeps the head alone has taken it up. */
const SAME_HEAD = 0.8;

/** "Cấp huyện" where the plan says "cấp xã". */
const otherLevel = (a: Words, b: Words): boolean => contrast(a, b) && a.words.has('cấp') && b.words.has('cấp');

/** Which row takes up which of the tasks that the plan gives every unit: the likest pairs first, each row for one of them. */
export function takenUpBy(assigned: Plan['assigned'], rows: readonly Row[]): Map<Row, string> {
  const wanted = assigned.map(({ id, task }) => ({ id, words: wordsOf(task), head: headOf(task) }));
  const tasks = rows.flatMap((row) => {
    const { kind, values } = row;
    return wanted.length > 0 && kind === 'task' && values.task
      ? [{ row, words: wordsOf(values.task.text), head: headOf(values.task.text) }]
      : [];
  });
  const pairs = wanted.flatMap(({ id, words, head }) =>
    tasks.flatMap(({ row, words: task, head: ownHead }) => {
      const alike = similarity(task, words);
      const heads = head.words.size >= FEWEST && similarity(ownHead, head) >= SAME_HEAD;
      return (alike >= TAKEN_UP || heads) && !otherLevel(task, words) ? [{ id, row, alike }] : [];
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
