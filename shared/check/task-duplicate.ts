import type { TextValue } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import { blocks } from '../blocks.ts';
import { doTheSame, similarity } from '../similar.ts';
import { allWordsOf } from '../task-wording.ts';
import type { Words } from '../wording.ts';
import { cellIn, type Part, tableRule } from './rule.ts';

/** Shorter texts say too little: "Báo cáo quý I" and "Báo cáo quý II" are two tasks. */
const FEWEST = 6;

interface Task extends Words {
  task: TextValue;
  part: Part;
}

/** A task and the likest of those before it that are the same. */
interface Double {
  later: Task;
  first: Task;
  alike: number;
}

function likest(later: Task, earlier: readonly Task[]): Double | null {
  let found: Double | null = null;
  for (const first of earlier) {
    const alike = doTheSame(later, first) ? similarity(later, first) : 0;
    if (alike > (found?.alike ?? 0)) found = { later, first, alike };
  }
  return found;
}

/** The tasks that stand twice in the parts of an annex; looked for once, whichever part is checked. */
const doublesIn = rememberOf((annex: readonly Part[]): Double[] => {
  const tasks = annex.flatMap((part) =>
    part.rows.flatMap(({ kind, values: { task } }): Task[] =>
      kind === 'task' && task ? [{ task, part, ...allWordsOf(task.text) }] : [],
    ),
  );
  const long = tasks.filter(({ words }) => words.size >= FEWEST);
  return blocks(long).flatMap((earlier, i) => {
    const later = long[i];
    const double = later
      ? likest(
          later,
          earlier.flatMap((k) => long[k] ?? []),
        )
      : null;
    return double ?? [];
  });
});

/** The same task written twice, in the same or nearly the same words. */
export const taskDuplicate = tableRule((subject, report) => {
  for (const { later, first, alike } of doublesIn(subject.annex))
    if (later.part.rows === subject.rows)
      report('task.duplicate', later.task.at, {
        firstCell: cellIn(subject, first.part, first.task.at),
        similarity: Math.round(alike * 100) / 100,
      });
});
