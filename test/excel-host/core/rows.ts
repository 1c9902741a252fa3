import type { Area } from '../../../shared/grid.ts';
import type { Book, Sheet } from './book.ts';

/** Rows put in above `at` (count > 0), or as many taken out from there on: all that lies below moves, names too. */
export function shiftRows(book: Book, sheet: Sheet, at: number, count: number): void {
  const rowOf = (row: number): number | null => {
    if (row < at) return row;
    return count < 0 && row < at - count ? null : row + count;
  };
  moveKeys(sheet.cells, rowOf, (cell, row) => ({ ...cell, row }));
  for (const map of [sheet.formulas, sheet.fonts] as Map<string, string>[]) moveKeys(map, rowOf, (value) => value);
  moveKeys(sheet.looks, rowOf, (look) => look);
  sheet.merges = sheet.merges.flatMap((merge) => moved(merge, rowOf) ?? []);
  sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => rowOf(row) ?? []));
  for (const [name, named] of book.names)
    if (named?.sheet === sheet) {
      const area = moved(named.area, rowOf);
      book.names.set(name, area && { sheet, area });
    }
}

function moveKeys<T>(
  map: Map<string, T>,
  rowOf: (row: number) => number | null,
  made: (value: T, row: number) => T,
): void {
  const all = [...map];
  map.clear();
  for (const [key, value] of all) {
    const [row, column] = key.split(',');
    const now = rowOf(Number(row));
    if (now !== null) map.set(`${now},${column}`, made(value, now));
  }
}

/** An area keeps what is left of it. */
function moved(area: Area, rowOf: (row: number) => number | null): Area | null {
  const rows: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const now = rowOf(row);
    if (now !== null) rows.push(now);
  }
  const [top] = rows;
  const bottom = rows.at(-1);
  return top === undefined || bottom === undefined ? null : { ...area, top, bottom };
}
