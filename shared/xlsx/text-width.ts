/**
 * How high a row must be for its wrapped text. Excel works a height out only when somebody edits the row, and never for
 * merged cells, so a workbook that shall print well has to bring its heights along.
 *
 * Widths of Times New Roman in thousandths of the font size (Adobe Times-Roman metrics). A letter with accents is as wide
 * as its base; combining marks of NFD text take no room.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [180, "'"],
  [200, '|'],
  [250, ' ,.\u00a0'],
  [278, '/:;ijlt\\'],
  [333, '!()-I[]`fr\u2018\u2019'],
  [350, '•'],
  [389, 'Js'],
  [408, '"'],
  [444, '?aceéz\u201c\u201d'],
  [469, '^'],
  [480, '{}'],
  [541, '~'],
  [549, '≥≤'],
  [556, 'FPSư'],
  [564, '+<=>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADGHKNOQUVXYwĐ'],
  [778, '&m'],
  [790, 'ƠƯ'],
  [833, '%'],
  [889, 'M'],
  [921, '@'],
  [944, 'W'],
  [1000, '…—'],
];
const USUAL = 500;
const WIDE = 1000;
const FIRST_WIDE = 0x2e80;
const LAST_KNOWN = 0x2fff;
const LINE_FEED = 10;
const SPACE = 32;
const HYPHEN = 45;

const widths = makeWidths();

function makeWidths(): Uint16Array {
  const table = new Uint16Array(LAST_KNOWN + 1).fill(USUAL).fill(0, 0x300, 0x370).fill(WIDE, FIRST_WIDE);
  for (const [width, letters] of WIDTHS) for (const letter of letters) table[letter.charCodeAt(0)] = width;
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
      if (base !== code) table[code] = table[base] ?? USUAL;
    }
  return table;
}

const widthOf = (code: number): number => widths[code] ?? WIDE;

/** Lines that `text` takes in a column `width` thousandths of the font size wide, broken between words as Excel does. */
function linesAt(text: string, width: number): number {
  let lines = 1;
  let line = 0;
  let word = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      lines++;
      line = 0;
      word = 0;
      continue;
    }
    const step = widthOf(code);
    line += step;
    word += step;
    if (code === SPACE || code === HYPHEN) word = 0;
    else if (line > width) {
      lines++;
      // A word longer than the column is broken inside.
      line = word > width ? step : word;
      word = line;
    }
  }
  return lines;
}

/** One character of column width in points, at size 13: Excel measures columns in digits of the workbook's font. */
const POINTS_PER_CHARACTER = 6.5;
/** What a cell leaves free at its two edges, and a little for printers whose letters are wider. */
const PADDING = 5;
const BOLD = 1.07;

export interface TextFont {
  size: number;
  bold?: boolean;
}

/** Lines of wrapped text in a column of `characters` (as Excel gives column widths). */
export function wrappedLines(text: string, characters: number, font: TextFont): number {
  const points = characters * POINTS_PER_CHARACTER - PADDING;
  return linesAt(text, (points * 1000) / (font.size * (font.bold ? BOLD : 1)));
}

/** Excel can show no row higher than this, in points: about 24 lines of size 13. */
export const HIGHEST_ROW = 409.5;

/** Points a row needs for so many lines; Excel gives 16.5 to a line of size 13. */
export const heightOf = (lines: number, size: number): number =>
  Math.min(HIGHEST_ROW, Math.ceil((lines * size * 1.27 + 1.5) * 4) / 4);
