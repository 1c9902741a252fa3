import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  convertMillimetersToTwip as mm,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Office } from './office.ts';

/**
 * Papers as NĐ 30/2020/NĐ-CP, Phụ lục I lays them out: A4, Times New Roman, black; margins 20–25, 30–35 and 15–20 mm;
 * the page number in the middle at the top, not on the first page. Number, date and signature are left to the office.
 */
export const FONT = 'Times New Roman';

/** Half points: the body 14, number and date 13, both names above the paper and tables 12, the list of addressees 11. */
const SIZE = { body: 28, heading: 26, table: 24, addressees: 22 } as const;

type Style = { bold?: boolean; italics?: boolean; size?: number; allCaps?: boolean };

export const run = (text: string, { size = SIZE.body, ...style }: Style = {}): TextRun =>
  new TextRun({ text, size, font: FONT, ...style });

export const centered = (text: string, { before, ...style }: Style & { before?: number } = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(before !== undefined && { spacing: { before } }),
    children: [run(text, style)],
  });

/** First line set in by 1 cm, lines justified, 6 points between paragraphs; the rule is named, since LibreOffice reads none as points. */
export const paragraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { before: 120, line: 276, lineRule: LineRuleType.AUTO },
    children: [run(text)],
  });

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** A line in the middle of its column, below what it stands under. */
const rule = (column: number, length: number): Paragraph =>
  new Paragraph({
    indent: { left: mm((column - length) / 2), right: mm((column - length) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });

const side = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: NO_BORDERS,
    children,
  });

/** Two halves of a page without lines around them. */
const halves = (widths: readonly [number, number], left: Paragraph[], right: Paragraph[]): Table =>
  new Table({
    columnWidths: widths.map((width) => mm(width)),
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: [new TableRow({ children: [side(widths[0], left), side(widths[1], right)] })],
  });

/** Millimetres: both names stand on one line each; the line below the motto is as long as the motto, the other a third of its column. */
const HEADING = [70, 95] as const;
const RULES = [HEADING[0] / 3, 61] as const;

/** Who writes, the national motto, number, place and date; of a letter alone its subject, a report has a title. */
export const heading = ({ parent, name, symbol, place }: Office, subject: string | null): Table =>
  halves(
    HEADING,
    [
      centered(parent, { size: SIZE.table, allCaps: true }),
      centered(name, { size: SIZE.table, allCaps: true, bold: true }),
      rule(HEADING[0], RULES[0]),
      centered(`Số:          /${symbol}`, { size: SIZE.heading }),
      ...(subject === null ? [] : [centered(subject, { size: SIZE.table })]),
    ],
    [
      centered('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.table, bold: true }),
      centered('Độc lập - Tự do - Hạnh phúc', { bold: true }),
      rule(HEADING[1], RULES[1]),
      centered(`${place}, ngày       tháng       năm`, { italics: true }),
    ],
  );

/** To whom copies go, and who signs. */
export const closing = ({ signer, symbol }: Office, copies: readonly string[]): Table => {
  const small = (text: string, style: Style = {}) =>
    new Paragraph({ children: [run(text, { size: SIZE.addressees, ...style })] });
  return halves(
    [85, 80],
    [
      new Paragraph({
        spacing: { before: 240 },
        children: [run('Nơi nhận:', { size: SIZE.table, bold: true, italics: true })],
      }),
      ...[...copies, `Lưu: VT, ${symbol}.`].map((copy) => small(`- ${copy}${copy.endsWith('.') ? '' : ';'}`)),
    ],
    [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 240 },
        children: [run(signer, { bold: true, allCaps: true })],
      }),
    ],
  );
};

export interface Column {
  header: string;
  /** Millimetres. */
  width: number;
  centered?: boolean;
}

/** A table with its header on every page; a row is not cut in two by the end of one. */
export function table(columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): Table {
  const cell = (text: string, { width, centered: middle }: Column, bold: boolean) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
      margins: { left: mm(1.5), right: mm(1.5), top: mm(0.7), bottom: mm(0.7) },
      children: [
        new Paragraph({
          ...(middle || bold ? { alignment: AlignmentType.CENTER } : {}),
          children: [run(text, { size: SIZE.table, bold })],
        }),
      ],
    });
  return new Table({
    columnWidths: columns.map(({ width }) => mm(width)),
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((column) => cell(column.header, column, true)) }),
      ...rows.map(
        (values) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, k) => cell(String(values[k] ?? ''), column, false)),
          }),
      ),
    ],
  });
}

const pageNumber = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.heading, font: FONT })],
    }),
  ],
});

/** A part of a paper that begins on a new page and counts its pages from 1. */
export const section = (children: ISectionOptions['children']): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: mm(210), height: mm(297) },
      margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) },
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: pageNumber, first: new Header({ children: [new Paragraph({})] }) },
  children,
});

export const paper = (title: string, sections: ISectionOptions[]): Document =>
  new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections,
  });
