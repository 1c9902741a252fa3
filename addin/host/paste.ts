import { type Block, flowGrid } from '../../shared/flow/grid.ts';
import type { Grid } from '../../shared/grid.ts';
import { tableRows } from './paste-table.ts';
import { linesOf, textOf } from './paste-text.ts';

/** What the clipboard offers: Word, Excel and web pages give both. */
export interface Clipboard {
  html: string;
  text: string;
}

/** A pasted table as a grid that starts at A1, the lines above it as its title lines; null where there is no table. */
export function pastedGrid({ html, text }: Clipboard, sheet: string): Grid | null {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return body.querySelector('table') ? flowGrid(blocksOf(body), sheet) : textGrid(text, sheet);
}

/** Titles are often paragraphs before the table; several tables stand one below the other. */
function* blocksOf(node: Node): Generator<Block> {
  if (node instanceof HTMLTableElement) yield { rows: tableRows(node) };
  else if (node instanceof Element && node.querySelector('table'))
    for (const child of node.childNodes) yield* blocksOf(child);
  else yield { lines: linesOf(textOf(node)) };
}

/** Tab-separated lines; Excel puts a cell with a line break between quotes. One column is no table. */
function textGrid(text: string, sheet: string): Grid | null {
  const rows = [...quotedLines(text)].map((values) => ({
    cells: values.map((value) => ({ text: value.trim(), rows: 1, columns: 1 })),
  }));
  return rows.some(({ cells }) => cells.length > 1) ? flowGrid([{ rows }], sheet) : null;
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
