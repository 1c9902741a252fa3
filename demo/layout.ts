import { type CellValue, writeXlsx } from 'hucre';
import type { Line } from './source.ts';

/** A sheet as a ward's clerk would have typed it. Rows and columns of the table count from its own top left. */
export interface Layout {
  sheet: string;
  title: string[];
  /** Empty rows above and columns left of everything. */
  offset?: { rows: number; columns: number };
  /** One or two rows; a null in the second continues the cell above it or to the left. */
  header: (string | null)[][];
  widths: number[];
  cells: (line: Line) => CellValue[];
  lines: Line[];
}

/** Above the table one line stays empty, as between a title and its table in an official document. */
export const workbook = (layouts: Layout[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: layouts.map(sheet), defaultFont: { name: 'Times New Roman', size: 13 } });

function sheet({ sheet: name, title, offset = { rows: 0, columns: 0 }, header, widths, cells, lines }: Layout) {
  const indent: CellValue[] = Array.from({ length: offset.columns }, () => null);
  const above: CellValue[][] = Array.from({ length: offset.rows }, () => []);
  const top = offset.rows + title.length + 1;
  const rows = [...title.map((line) => [line]), [], ...header, ...lines.map(cells)].map((row) => [...indent, ...row]);
  return {
    name,
    rows: [...above, ...rows],
    merges: headerMerges(header).map(({ row, column, rowspan, colspan }) => ({
      startRow: top + row,
      startCol: offset.columns + column,
      endRow: top + row + rowspan - 1,
      endCol: offset.columns + column + colspan - 1,
    })),
    columns: [...indent.map(() => ({ width: 4 })), ...widths.map((width) => ({ width }))],
  };
}

interface Span {
  row: number;
  column: number;
  rowspan: number;
  colspan: number;
}

/** A heading with nothing under it reaches down; one with nothing to its right, but headings beneath, reaches right. */
function headerMerges([first = [], second]: (string | null)[][]): Span[] {
  if (!second) return [];
  return first.flatMap((heading, column) => {
    if (heading === null) return [];
    if (second[column] === null) return [{ row: 0, column, rowspan: 2, colspan: 1 }];
    const next = first.findIndex((other, place) => place > column && other !== null);
    return [{ row: 0, column, rowspan: 1, colspan: (next < 0 ? first.length : next) - column }];
  });
}
