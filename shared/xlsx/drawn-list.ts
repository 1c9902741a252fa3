import type { CellStyle } from 'hucre/xlsx';
import { Canvas } from './canvas.ts';
import type { OfOrigin } from './city-origin.ts';
import type { Part } from './city-part.ts';
import { bold, FONT, footer, LOOK, printTitles, tablePage } from './look.ts';
import { wrappedLines } from './text-width.ts';

/** A column of a list that is short enough to be drawn whole. */
export interface DrawnColumn<T> extends OfOrigin {
  header: string;
  width: number;
  look: CellStyle;
  of(item: T, place: number): string | number | null;
  /** The page outside the workbook that its cell leads to. */
  link?(item: T): string | null;
}

/** A sheet that is such a list: titles, one line of headings, a row for each item, each as high as its text. */
export interface DrawnList<T> {
  name: string;
  titles: readonly [string, string];
  columns: readonly DrawnColumn<T>[];
  items: readonly T[];
  /** Columns that stay in sight. */
  frozen?: number;
  /** Whether an item wants looking at. */
  stands?(item: T): boolean;
  /** What comes below the rows, from a row on over so many columns. */
  below?(canvas: Canvas, row: number, columns: number): void;
}

const HEADER = 3;
/** The row of the first item. */
export const FIRST_DRAWN = HEADER + 1;

/** The list as a sheet. */
export function drawnList<T>({ name, titles, columns, items, frozen = 0, stands, below }: DrawnList<T>): Part {
  const canvas = new Canvas(columns.map(({ width }) => width));
  canvas.banner(1, columns.length, titles[0], LOOK.title);
  canvas.banner(2, columns.length, titles[1], LOOK.plain);
  drawHeader(canvas, columns);
  items.forEach((item, k) => {
    drawItem(canvas, columns, item, k, stands?.(item) ?? false);
  });
  below?.(canvas, FIRST_DRAWN + items.length + 1, columns.length);
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: HEADER, columns: frozen },
      pageSetup: tablePage(canvas.widths),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, HEADER, HEADER)],
  };
}

function drawHeader(canvas: Canvas, columns: readonly { header: string; width: number }[]): void {
  columns.forEach(({ header }, c) => {
    canvas.put(HEADER, c + 1, header, LOOK.header);
  });
  const lines = columns.map(({ header, width }) => wrappedLines(header, width, { ...FONT, bold: true }));
  canvas.height(HEADER, Math.max(...lines), FONT.size);
}

function drawItem<T>(
  canvas: Canvas,
  columns: readonly DrawnColumn<T>[],
  item: T,
  place: number,
  stands: boolean,
): void {
  const row = FIRST_DRAWN + place;
  const lines = columns.map(({ width, look, of, link }, c) => {
    const value = of(item, place);
    canvas.put(row, c + 1, value === '' ? null : value, stands ? bold(look) : look);
    const target = link?.(item) ?? null;
    if (target !== null) canvas.link(row, c + 1, target);
    return wrappedLines(String(value ?? ''), width, { ...FONT, bold: stands });
  });
  canvas.height(row, Math.max(...lines), FONT.size);
}
