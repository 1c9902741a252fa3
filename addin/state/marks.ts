import { type Address, type Area, a1Area, contains, parseA1 } from '../../shared/grid.ts';
import type { SheetMarks } from '../host/port.ts';
import type { OpenBook } from './book.ts';
import { allFindings, byCell, type Listed } from './findings.ts';

type Mark = SheetMarks['areas'][number];

export const isMarked = ({ finding: { at, severity } }: Listed): boolean => at !== null && severity !== 'note';

/** What is to be coloured: each cell that has to be mended or looked at, by the gravest that was found there. */
export function marksOf({ grids, inspection }: Pick<OpenBook, 'grids' | 'inspection'>): SheetMarks[] {
  const all = inspection ? allFindings(inspection) : [];
  return grids.flatMap(({ sheet, merges }) => {
    const areas = [...byCell(all, sheet)].flatMap(([cell, found]) => markOf(parseA1(cell), found, merges));
    return areas.length > 0 ? [{ sheet, areas: joined(areas) }] : [];
  });
}

function markOf(at: Address | null, [gravest]: Listed[], merges: readonly Area[]): Mark[] {
  const severity = gravest?.finding.severity ?? 'note';
  if (!at || severity === 'note') return [];
  const merged = merges.find((merge) => contains(merge, at));
  return [{ severity, area: merged ?? { top: at.row, left: at.column, bottom: at.row, right: at.column } }];
}

/** Fifty empty cells below each other are one area: Excel draws few areas faster than many. */
function joined(marks: Mark[]): Mark[] {
  const inOrder = marks.toSorted(
    ({ area: one }, { area: other }) => one.left - other.left || one.right - other.right || one.top - other.top,
  );
  const all: Mark[] = [];
  for (const { area, severity } of inOrder) {
    const last = all.at(-1);
    if (last && last.severity === severity && goesOn(last.area, area))
      all[all.length - 1] = { severity, area: { ...last.area, bottom: area.bottom } };
    else if (!last || a1Area(last.area) !== a1Area(area)) all.push({ area, severity });
  }
  return all;
}

const goesOn = (above: Area, below: Area): boolean =>
  above.left === below.left && above.right === below.right && above.bottom + 1 === below.top;
