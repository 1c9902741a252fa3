import { cellText, type Grid } from '../grid.ts';
import { fold } from '../text.ts';
import type { Plan } from './schema.ts';

/** A header has at least so many cells in a row; the letterhead above a table has two. */
const HEADER_CELLS = 3;
const TITLE_ROWS = 20;
/** Words that join a title without telling plans apart. */
const FILLERS = new Set(['ve', 'tren', 'dia', 'ban', 'nam', 'cua', 'va', 'ke', 'hoach']);

/**
 * The plan that a workbook most likely answers, by the year and the subject in its title lines ("… chuyển đổi số …
 * năm 2025"); null where no plan of that year has that subject. Nothing else of the sheet is looked at.
 */
export function fitPlan(grids: readonly Grid[], plans: readonly Plan[]): Plan | null {
  const title = grids.flatMap(titleLines).map(fold);
  const years = yearsOf(title);
  const pairs = new Set(title.flatMap(wordPairs));
  let best: { plan: Plan; score: number } | null = null;
  for (const plan of plans) {
    if (![...years].some((year) => covers(plan, year))) continue;
    const score = subjectScore(plan, pairs);
    if (score > (best?.score ?? 0)) best = { plan, score };
  }
  return best?.plan ?? null;
}

/** What stands above the first row that could be a header. */
function titleLines(grid: Grid): string[] {
  const rows = Map.groupBy(grid.cells, ({ row }) => row);
  const lines: string[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b).slice(0, TITLE_ROWS)) {
    const cells = rows.get(row) ?? [];
    if (cells.length >= HEADER_CELLS) break;
    lines.push(...cells.map(cellText));
  }
  return lines;
}

/** "năm 2025" before any other year: a title also cites documents of other years. */
function yearsOf(lines: readonly string[]): Set<number> {
  const find = (pattern: RegExp) =>
    lines.flatMap((line) => [...line.matchAll(pattern)].map((match) => Number(match[1])));
  const named = find(/\bnam (20\d\d)\b/g);
  return new Set(named.length ? named : find(/\b(20\d\d)\b/g));
}

const covers = ({ span }: Plan, year: number): boolean =>
  year >= Number(span.from.slice(0, 4)) && year <= Number(span.to.slice(0, 4));

function wordPairs(line: string): string[] {
  const words = line.split(' ').filter((word) => !FILLERS.has(word) && !/^\d+$/.test(word));
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}

/** More than half of the subject must be there; a subject that says more and is met wins ("truyền thông" before the rest). */
function subjectScore(plan: Plan, found: ReadonlySet<string>): number {
  const place = new Set(fold(plan.issuer).split(' '));
  const subject = wordPairs(fold(plan.title)).filter((pair) => !pair.split(' ').some((word) => place.has(word)));
  const met = subject.filter((pair) => found.has(pair)).length;
  return met * 2 > subject.length ? met - (subject.length - met) / 2 : 0;
}
