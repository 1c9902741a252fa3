import { allWordsOf, blocks, doTheSame, similarity } from '../similar.ts';
import { cellIn, tableRule } from './rule.ts';

/** Shorter texts say too little: "Báo cáo quý I" and "Báo cáo quý II" are two tasks. */
const FEWEST = 6;

/** The same task written twice, in the same or nearly the same words. */
export const taskDuplicate = tableRule((subject, report) => {
  const tasks = subject.annex.flatMap((part) =>
    part.rows.flatMap(({ kind, values: { task } }) =>
      kind === 'task' && task ? [{ task, part, ...allWordsOf(task.text) }] : [],
    ),
  );
  const long = tasks.filter(({ words }) => words.size >= FEWEST);
  blocks(long).forEach((earlier, i) => {
    const later = long[i];
    if (!later || later.part.rows !== subject.rows) return;
    const [best] = earlier
      .flatMap((k) => long[k] ?? [])
      .filter((other) => doTheSame(later, other))
      .map((other) => ({ other, alike: similarity(later, other) }))
      .sort((a, b) => b.alike - a.alike);
    if (!best) return;
    const likeness = Math.round(best.alike * 100) / 100;
    report('task.duplicate', later.task.at, {
      firstCell: cellIn(subject, best.other.part, best.other.task.at),
      similarity: likeness,
    });
  });
});
