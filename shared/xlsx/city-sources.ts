import type { CellStyle } from 'hucre/xlsx';
import type { CityAnnex } from '../api.ts';
import { annexLabel } from '../message/column.ts';
import { Canvas } from './canvas.ts';
import type { Part } from './city-part.ts';
import { FONT, footer, LOOK, page, placeOn, printTitles, TABLE_MARGINS } from './look.ts';
import { serialOfMoment } from './moment.ts';
import { wrappedLines } from './text-width.ts';

/** A table that rows of the merged workbook were read from. */
export interface CitySource extends Pick<CityAnnex, 'annex' | 'submission' | 'revision' | 'receivedAt' | 'rows'> {
  unit: string;
  unitName: string;
  file: string;
  sheet: string;
  /** SHA-256 of the grid as it was kept, in hexadecimal. */
  gridHash: string;
  planVersion: number;
  /** Of the checker. */
  engine: string;
  /** Where it can be looked at. */
  link: string | null;
}

const HEADER = 3;

const COLUMNS: readonly { header: string; width: number; look: CellStyle; of(source: CitySource): string | number }[] =
  [
    { header: 'Mã đơn vị', width: 8, look: LOOK.centered, of: ({ unit }) => unit },
    { header: 'Đơn vị', width: 24, look: LOOK.text, of: ({ unitName }) => unitName },
    { header: 'Phụ lục', width: 14, look: LOOK.text, of: ({ annex }) => annexLabel(annex, 'vi') },
    { header: 'Lần gửi', width: 6, look: LOOK.centered, of: ({ revision }) => revision },
    { header: 'Nhận lúc', width: 18, look: LOOK.moment, of: ({ receivedAt }) => serialOfMoment(receivedAt) },
    { header: 'Số dòng', width: 7, look: LOOK.centered, of: ({ rows }) => rows },
    { header: 'Tệp', width: 30, look: LOOK.text, of: ({ file }) => file },
    { header: 'Trang tính', width: 18, look: LOOK.text, of: ({ sheet }) => sheet },
    { header: 'Phiên bản kế hoạch', width: 9, look: LOOK.centered, of: ({ planVersion }) => planVersion },
    { header: 'Phiên bản bộ kiểm tra', width: 9, look: LOOK.centered, of: ({ engine }) => engine },
    { header: 'Mã lần gửi', width: 22, look: LOOK.text, of: ({ submission }) => submission },
    { header: 'Mã băm SHA-256 của bảng đã gửi', width: 36, look: LOOK.text, of: ({ gridHash }) => gridHash },
  ];

/** The column that leads to the submission. */
const LINKED = COLUMNS.findIndex(({ header }) => header === 'Mã lần gửi');

/** Where in the workbook the source stands that a row came from: found again by what names it. */
export function sourcePlaces(name: string, sources: readonly CitySource[]): (row: SourceName) => string | null {
  const places = new Map(sources.map((source, k) => [keyOf(source), placeOn(name, 'A', HEADER + 1 + k)]));
  return (row) => places.get(keyOf(row)) ?? null;
}

type SourceName = Pick<CitySource, 'submission' | 'file' | 'sheet'>;

const keyOf = ({ submission, file, sheet }: SourceName): string => JSON.stringify([submission, file, sheet]);

/** Where every row of the workbook came from, with what proves that the table was not changed since. */
export function sourcesSheet(name: string, titles: readonly [string, string], sources: readonly CitySource[]): Part {
  const canvas = new Canvas(COLUMNS.map(({ width }) => width));
  canvas.banner(1, COLUMNS.length, titles[0], LOOK.title);
  canvas.banner(2, COLUMNS.length, titles[1], LOOK.plain);
  COLUMNS.forEach(({ header }, k) => {
    canvas.put(HEADER, k + 1, header, LOOK.header);
  });
  canvas.height(HEADER, 3, FONT.size);
  sources.forEach((source, k) => {
    const row = HEADER + 1 + k;
    const values = COLUMNS.map(({ of }) => of(source));
    values.forEach((value, c) => {
      canvas.put(row, c + 1, value, COLUMNS[c]?.look ?? LOOK.text);
    });
    if (source.link) canvas.link(row, LINKED + 1, source.link);
    const lines = values.map((value, c) => wrappedLines(String(value), canvas.widths[c] ?? 0, FONT));
    canvas.height(row, Math.max(...lines), FONT.size);
  });
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
