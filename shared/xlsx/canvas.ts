import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Area } from '../grid.ts';
import { storable } from './cell-text.ts';
import { heightOf, type TextFont, wrappedLines } from './text-width.ts';

type Part<K extends keyof WriteSheet> = NonNullable<WriteSheet[K]>;

/** A sheet being drawn, in rows and columns that count from 1 as everywhere in this project; hucre counts from 0. */
export class Canvas {
  readonly cells: Part<'cells'> = new Map();
  readonly merges: Part<'merges'> = [];
  readonly rowDefs: Part<'rowDefs'> = new Map();
  /** Column widths in characters. */
  readonly widths: readonly number[];

  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  put(row: number, column: number, value: string | number | null, style: CellStyle): void {
    const content = typeof value === 'string' ? storable(value) : value;
    this.cells.set(`${row - 1},${column - 1}`, { value: content, style });
  }

  /** Shown when the cell is pointed at. */
  remark(row: number, column: number, text: string): void {
    const key = `${row - 1},${column - 1}`;
    this.cells.set(key, { ...this.cells.get(key), comment: { text: storable(text) } });
  }

  /** To a page outside the workbook. */
  link(row: number, column: number, target: string): void {
    const key = `${row - 1},${column - 1}`;
    this.cells.set(key, { ...this.cells.get(key), hyperlink: { target } });
  }

  merge({ top, left, bottom, right }: Area): void {
    if (top === bottom && left === right) return;
    this.merges.push({ startRow: top - 1, startCol: left - 1, endRow: bottom - 1, endCol: right - 1 });
  }

  /** Room for so many lines of text. */
  height(row: number, lines: number, size: number): void {
    this.rowDefs.set(row - 1, { height: heightOf(lines, size) });
  }

  /** One text over a whole row, as high as it needs. */
  banner(row: number, columns: number, text: string, style: CellStyle & { font: TextFont }): void {
    this.put(row, 1, text, style);
    this.merge({ top: row, bottom: row, left: 1, right: columns });
    const width = this.widths.slice(0, columns).reduce((sum, each) => sum + each, 0);
    this.height(row, wrappedLines(text, width, style.font), style.font.size);
  }

  /** The parts of a hucre sheet that are drawn here. */
  get drawn(): Pick<WriteSheet, 'cells' | 'merges' | 'rowDefs' | 'columns'> {
    return {
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.rowDefs,
      columns: this.widths.map((width) => ({ width })),
    };
  }
}
