import type { Code, IsoDate } from '../finding.ts';
import type { Cell, Grid } from '../grid.ts';
import type { Locale } from '../message/column.ts';

/** A sheet drawn as text: one line a row, cells between bars, from A1. A bare number is a number, "\n" a line break. */
export type Drawing = string;

/** An annex and what it is held against. */
export interface Example {
  sheet: Drawing;
  /** A built-in plan; "hai-phong-2025" where none is named. */
  plan?: string;
  /** A report, beside what was planned and what was reported before. */
  report?: { planned?: Drawing; previous?: Drawing; cutOff?: IsoDate };
}

/** Why a rule exists, and two annexes: one it speaks of, and one that comes near it and is right. */
export interface Entry {
  ground: Record<Locale, string>;
  failing: Example;
  passing: Example;
}

/** Codes that a single annex can show; the city's need the annexes of several units. */
export type AnnexCode = Exclude<Code, `city.${string}`>;

/** Some rules of one family, by code. */
export type Entries<C extends AnnexCode> = { readonly [K in C]: Entry };

/** The cells of a drawing, row by row from A1; an empty cell is "", a line "·" an empty row. */
export const drawn = (drawing: Drawing): string[][] =>
  drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|') || line === '·')
    .map((line) =>
      line === '·'
        ? []
        : line
            .slice(1)
            .replace(/\|$/, '')
            .split('|')
            // Columns of a drawing are lined up with spaces, which are not part of the cell.
            .map((text) => text.replace(/^ +| +$/g, '').replaceAll('\\n', '\n')),
    );

const ERROR = /^#(REF|N\/A|VALUE|DIV\/0|NAME)/;

/** The drawing as a sheet. */
export function draw(drawing: Drawing, parts: Partial<Grid> = {}): Grid {
  const cells = drawn(drawing).flatMap((line, i) =>
    line.flatMap((text, k): Cell[] => {
      if (!text) return [];
      const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      return [{ row: i + 1, column: k + 1, value, ...(ERROR.test(text) && { error: true }) }];
    }),
  );
  return { sheet: 'Sheet1', cells, merges: [], hiddenRows: [], hiddenColumns: [], ...parts };
}
