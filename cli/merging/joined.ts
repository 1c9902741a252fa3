import { inspect } from '../../shared/inspect.ts';
import { extract } from '../../shared/recognise/extract.ts';
import { openPath } from '../workbook.ts';
import type { Answer } from './answers.ts';
import { type Asked, contentOf, type FoundTable } from './reading.ts';

/**
 * The tables of an answer inspected as one annex, as the server does with the parts of a submission: a task that stands
 * in two of them is named. Their files are read once more, one after another; answers of several tables are few.
 */
export async function joined(answer: Answer, asked: Asked): Promise<Answer> {
  if (answer.tables.length === 1) return answer;
  const grids = [];
  for (const [path, tables] of Map.groupBy(answer.tables, ({ file }) => file.path)) {
    const { grids: all } = await openPath(path);
    const found = inspect(all, asked.plan, { stage: asked.period.stage }).tables;
    for (const each of tables) {
      const { grid = -1, table } = found[each.place] ?? {};
      const sheet = all[grid];
      if (sheet && table) grids.push({ each, grid: extract(sheet, table) });
    }
  }
  const { tables } = inspect(
    grids.map(({ grid }) => grid),
    asked.plan,
    { stage: asked.period.stage, join: true },
  );
  const again = new Map<FoundTable, FoundTable>();
  for (const table of tables) {
    const each = grids[table.grid]?.each;
    if (each) again.set(each, { ...each, ...contentOf(table) });
  }
  return { ...answer, tables: answer.tables.map((table) => again.get(table) ?? table) };
}
