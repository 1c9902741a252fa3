import type { TextValue } from '../annex/row.ts';
import { rememberOf } from '../answers.ts';
import { blocks } from '../blocks.ts';
import { doTheSame, similarity } from '../similar.ts';
import { asSet, type Wording, wordingOf } from '../task-wording.ts';
import type { Words } from '../wording.ts';
import { cellIn, type Part, tableRule } from './rule.ts';

/** Shorter texts say too little: "Báo cáo quý I" and "Báo cáo quý II" are two tasks. */
const FEWEST = 6;

interface Placed {
  task: TextValue;
  part: Part;
}

interface Worded extends Placed {
  wording: Wording;
}

interface Task extends Words, Placed {}

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

/** Tasks that may be one: their marks are the same, so that most have nothing to be compared with. */
function doublesAmong(tasks: readonly Worded[]): Double[] {
  if (tasks.length < 2) return [];
  const long = tasks
    .map(({ task, part, wording }): Task => ({ task, part, ...asSet(wording) }))
    .filter(({ words }) => words.size >= FEWEST);
  return blocks(long).flatMap((earlier, i) => {
    const later = long[i];
    const before = earlier.flatMap((k) => long[k] ?? []);
    return (later && likest(later, before)) ?? [];
  });
}

/** The tasks that stand twice in the parts of an annex; looked for once, whichever part is checked. */
const doublesIn = rememberOf((annex: readonly Part[]): Double[] => {
  const tasks = annex.flatMap((part) =>
    part.rows.flatMap(({ kind, values: { task } }): Worded[] =>
      kind === 'task' && task ? [{ task, part, wording: wordingOf(task.text) }] : [],
    ),
  );
  return [...Map.groupBy(tasks, ({ wording }) => wording.marks).values()].flatMap(doublesAmong);
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
