import type { CellStyle, WriteSheet } from 'hucre/xlsx';

/**
 * How official tables of Vietnam look (NĐ 30/2020/NĐ-CP, Phụ lục I: Times New Roman, black, sizes 13 and 14, page
 * numbers at the top from the second page on). Cell layout inside an annex is not prescribed.
 */
export const FONT = { name: 'Times New Roman', size: 13 } as const;
const LARGE = { ...FONT, size: 14 };

const line = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: line, bottom: line, left: line, right: line };
const CENTERED = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

export const LOOK = {
  /** "Phụ lục" on a line of its own, small letters, bold (III.1.b). */
  annex: { font: { ...LARGE, bold: true }, alignment: CENTERED },
  /** The name of the annex: capitals, bold. */
  title: { font: { ...LARGE, bold: true }, alignment: CENTERED },
  /** "(Kèm theo …)": italic. */
  reference: { font: { ...LARGE, italic: true }, alignment: CENTERED },
  plain: { font: FONT, alignment: CENTERED },
  header: {
    font: { ...FONT, bold: true },
    alignment: CENTERED,
    border: BORDER,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF3' } },
  },
  text: { font: FONT, alignment: { vertical: 'top', wrapText: true }, border: BORDER },
  /** One line, cut at the edge: file names, which would only make rows high. */
  line: { font: FONT, alignment: { vertical: 'top' }, border: BORDER },
  centered: { font: FONT, alignment: { horizontal: 'center', vertical: 'top', wrapText: true }, border: BORDER },
  number: { font: FONT, alignment: { horizontal: 'right', vertical: 'top' }, border: BORDER },
  date: { font: FONT, alignment: { horizontal: 'center', vertical: 'top' }, border: BORDER, numFmt: 'dd/mm/yyyy' },
  moment: {
    font: FONT,
    alignment: { horizontal: 'center', vertical: 'top' },
    border: BORDER,
    numFmt: 'dd/mm/yyyy hh:mm',
  },
} as const satisfies Record<string, CellStyle>;

export type LookName = keyof typeof LOOK;

/** What is taken over and stays as it is. */
export const kept = (style: CellStyle): CellStyle => ({
  ...style,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
});

export const bold = (style: CellStyle): CellStyle => ({ ...style, font: { ...style.font, bold: true } });

const MM = 1 / 25.4;

/** Margins in millimetres. */
interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** I.4: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const OFFICIAL_MARGINS: Margins = { top: 20, bottom: 20, left: 30, right: 15 };
/** A working table of many columns needs the width. */
export const TABLE_MARGINS: Margins = { top: 18, bottom: 15, left: 15, right: 15 };

/** A4 landscape, as many pages as it takes, never wider than one. */
export const page = ({ top, bottom, left, right }: Margins): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { top: top * MM, bottom: bottom * MM, left: left * MM, right: right * MM, header: 10 * MM, footer: 8 * MM },
});

/** Characters across A4 on its side where letters are still of some 9 points; whatever is wider goes on A3. */
const ACROSS_A4 = 160;

/** A working table on the paper that its columns need. */
export const tablePage = (widths: readonly number[]): NonNullable<WriteSheet['pageSetup']> => ({
  ...page(TABLE_MARGINS),
  paperSize: widths.reduce((sum, width) => sum + width, 0) > ACROSS_A4 ? 'a3' : 'a4',
});

/** I.7: the page number stands in the middle at the top, not on the first page. */
export const PAGE_NUMBER_ON_TOP: NonNullable<WriteSheet['headerFooter']> = {
  differentFirst: true,
  oddHeader: `&C&"${FONT.name},Regular"&${FONT.size}&P`,
};

/** The page number of a working table, with what it is a page of. */
export const footer = (title: string): NonNullable<WriteSheet['headerFooter']> => ({
  oddFooter: `&L&"${FONT.name},Italic"&10${title.replaceAll('&', '&&')}&R&"${FONT.name},Regular"&10Trang &P/&N`,
});

interface NamedRange {
  name: string;
  range: string;
  scope: string;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** hucre writes these names without the quotes a sheet name with spaces needs, and Excel calls the file damaged. */
export const printTitles = (sheet: string, first: number, last: number, columns?: [string, string]): NamedRange => {
  const rows = `${quoted(sheet)}!$${first}:$${last}`;
  const range = columns ? `${quoted(sheet)}!$${columns[0]}:$${columns[1]},${rows}` : rows;
  return { name: '_xlnm.Print_Titles', range, scope: sheet };
};

export const printArea = (sheet: string, firstColumn: string, lastColumn: string): NamedRange => ({
  name: '_xlnm.Print_Area',
  range: `${quoted(sheet)}!$${firstColumn}:$${lastColumn}`,
  scope: sheet,
});

export const placeOn = (sheet: string, column: string, row: number): string => `${quoted(sheet)}!${column}${row}`;

export const listOn = (sheet: string, column: string, rows: number): string =>
  `${quoted(sheet)}!$${column}$1:$${column}$${rows}`;
