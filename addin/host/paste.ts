import type { Cell, Grid } from '../../shared/grid.ts';
import { tableRows } from './paste-table.ts';
import { linesOf, textOf } from './paste-text.ts';

/** What the clipboard offers: Word, Excel and web pages give both. */
export interface Clipboard {
  html: string;
  text: string;
}

/** More is no annex: at most 5,000 rows are accepted, with room for titles and groups. */
const MOST_ROWS = 20_000;

/** A pasted table as a grid that starts at A1, the lines above it as its title lines; null where there is no table. */
export function pastedGrid({ html, text }: Clipboard, sheet: string): Grid | null {
  const grid: Grid = { sheet, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const found = body.querySelector('table') ? placeHtml(grid, body) : placeText(grid, text);
  return found && grid.cells.length > 0 ? grid : null;
}

/** Titles are often paragraphs before the table; several tables stand one below the other. */
function placeHtml(grid: Grid, body: HTMLElement): boolean {
  let row = 1;
  const walk = (node: Node): void => {
    if (row > MOST_ROWS) return;
    if (node instanceof HTMLTableElement) row = placeTable(grid, node, row);
    else if (node instanceof Element && node.querySelector('table')) node.childNodes.forEach(walk);
    else
      for (const line of linesOf(textOf(node))) {
        grid.cells.push({ row, column: 1, value: line });
        row += 1;
      }
  };
  walk(body);
  return true;
}

/** Returns the first row below the table. */
function placeTable(grid: Grid, table: HTMLTableElement, top: number): number {
  const rows = tableRows(table).slice(0, MOST_ROWS);
  for (const [index, { cells, hidden }] of rows.entries()) {
    const row = top + index;
    if (hidden) grid.hiddenRows.push(row);
    for (const { column, text, rows: down, columns } of cells) {
      if (text !== '') grid.cells.push({ row, column, value: text });
      if (down > 1 || columns > 1)
        grid.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + columns - 1 });
    }
  }
  return top + rows.length;
}

/** Tab-separated lines; Excel puts a cell with a line break between quotes. One column is no table. */
function placeText(grid: Grid, text: string): boolean {
  const rows = [...quotedLines(text)].slice(0, MOST_ROWS);
  grid.cells.push(
    ...rows.flatMap((values, row) =>
      values.flatMap((value, column): Cell[] => {
        const trimmed = value.trim();
        return trimmed === '' ? [] : [{ row: row + 1, column: column + 1, value: trimmed }];
      }),
    ),
  );
  return rows.some((values) => values.length > 1);
}

const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

function* quotedLines(text: string): Generator<string[]> {
  let line: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const match = CELL.exec(text);
    if (!match) return;
    line.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t') continue;
    yield line;
    line = [];
  }
  if (line.length > 0) yield line;
}
