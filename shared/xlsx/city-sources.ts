import type { CellStyle } from 'hucre/xlsx';
import type { CityAnnex } from '../api.ts';
import { annexLabel } from '../message/column.ts';
import { Canvas } from './canvas.ts';
import { type OfOrigin, type Origin, told } from './city-origin.ts';
import type { Part } from './city-part.ts';
import { type SealedUnder, sealedUnder } from './city-sealed.ts';
import { FONT, footer, LOOK, page, placeOn, printTitles, TABLE_MARGINS } from './look.ts';
import { serialOfMoment } from './moment.ts';
import { wrappedLines } from './text-width.ts';

/** A table that rows of the merged workbook were read from. */
export interface CitySource extends Pick<CityAnnex, 'annex' | 'submission' | 'revision' | 'receivedAt' | 'rows'> {
  unit: string;
  unitName: string;
  file: string;
  sheet: string;
  /** SHA-256 in hexadecimal: of the grid as it was kept; of the file where it was read from one. */
  hash: string;
  planVersion: number;
  /** Of the checker. */
  engine: string;
  /** Where it can be looked at. */
  link: string | null;
}

const HEADER = 3;

interface SourceColumn extends OfOrigin {
  header: string;
  width: number;
  look: CellStyle;
  of(source: CitySource): string | number;
}

const COLUMNS: readonly SourceColumn[] = [
  { header: 'Mã đơn vị', width: 8, look: LOOK.centered, of: ({ unit }) => unit },
  { header: 'Đơn vị', width: 24, look: LOOK.text, of: ({ unitName }) => unitName },
  { header: 'Phụ lục', width: 14, look: LOOK.text, of: ({ annex }) => annexLabel(annex, 'vi') },
  { header: 'Lần gửi', width: 6, look: LOOK.centered, of: ({ revision }) => revision, only: 'sent' },
  {
    header: 'Nhận lúc',
    width: 18,
    look: LOOK.moment,
    of: ({ receivedAt }) => serialOfMoment(receivedAt),
    only: 'sent',
  },
  {
    header: 'Tệp sửa lần cuối',
    width: 18,
    look: LOOK.moment,
    of: ({ receivedAt }) => serialOfMoment(receivedAt),
    only: 'files',
  },
  { header: 'Số dòng', width: 7, look: LOOK.centered, of: ({ rows }) => rows },
  { header: 'Tệp', width: 30, look: LOOK.text, of: ({ file }) => file },
  { header: 'Trang tính', width: 18, look: LOOK.text, of: ({ sheet }) => sheet },
  { header: 'Phiên bản kế hoạch', width: 9, look: LOOK.centered, of: ({ planVersion }) => planVersion },
  { header: 'Phiên bản bộ kiểm tra', width: 9, look: LOOK.centered, of: ({ engine }) => engine },
  // On one line: LibreOffice wraps no linked text.
  { header: 'Mã lần gửi', width: 37, look: LOOK.text, of: ({ submission }) => submission, only: 'sent' },
  { header: 'Mã băm SHA-256 của bảng đã gửi', width: 36, look: LOOK.text, of: ({ hash }) => hash, only: 'sent' },
  { header: 'Mã băm SHA-256 của tệp', width: 36, look: LOOK.text, of: ({ hash }) => hash, only: 'files' },
];

/** The column that leads to the submission. */
const LINKED = 'Mã lần gửi';

/** Where in the workbook the source stands that a row came from: found again by what names it. */
export function sourcePlaces(name: string, sources: readonly CitySource[]): (row: SourceName) => string | null {
  const places = new Map(sources.map((source, k) => [keyOf(source), placeOn(name, 'A', HEADER + 1 + k)]));
  return (row) => places.get(keyOf(row)) ?? null;
}

type SourceName = Pick<CitySource, 'submission' | 'file' | 'sheet'>;

const keyOf = ({ submission, file, sheet }: SourceName): string => JSON.stringify([submission, file, sheet]);

/** Where every row of the workbook came from, with what proves that the table was not changed since. */
export function sourcesSheet(
  name: string,
  titles: readonly [string, string],
  { sources, checkpoint }: { sources: readonly CitySource[]; checkpoint: SealedUnder | null },
  origin: Origin,
): Part {
  const columns = told(COLUMNS, origin);
  const canvas = new Canvas(columns.map(({ width }) => width));
  canvas.banner(1, columns.length, titles[0], LOOK.title);
  canvas.banner(2, columns.length, titles[1], LOOK.plain);
  columns.forEach(({ header }, k) => {
    canvas.put(HEADER, k + 1, header, LOOK.header);
  });
  canvas.height(HEADER, 3, FONT.size);
  sources.forEach((source, k) => {
    drawSource(canvas, HEADER + 1 + k, source, columns);
  });
  if (origin === 'sent' && sources.length > 0)
    sealedUnder(canvas, HEADER + sources.length + 2, columns.length, checkpoint);
  return {
    sheet: {
      name,
      ...canvas.drawn,
      freezePane: { rows: HEADER, columns: 2 },
      pageSetup: page(TABLE_MARGINS),
      headerFooter: footer(titles[0]),
    },
    names: [printTitles(name, HEADER, HEADER)],
  };
}

function drawSource(canvas: Canvas, row: number, source: CitySource, columns: readonly SourceColumn[]): void {
  const values = columns.map(({ of }) => of(source));
  values.forEach((value, c) => {
    canvas.put(row, c + 1, value, columns[c]?.look ?? LOOK.text);
  });
  const linked = columns.findIndex(({ header }) => header === LINKED);
  if (source.link) canvas.link(row, linked + 1, source.link);
  const lines = values.map((value, c) => wrappedLines(String(value), canvas.widths[c] ?? 0, FONT));
  canvas.height(row, Math.max(...lines), FONT.size);
}
