import type { CityAnnex } from '../api.ts';
import { annexLabel } from '../message/column.ts';
import { type Origin, told } from './city-origin.ts';
import type { Part } from './city-part.ts';
import { type SealedUnder, sealedUnder } from './city-sealed.ts';
import { type DrawnColumn, drawnList, FIRST_DRAWN } from './drawn-list.ts';
import { LOOK, placeOn } from './look.ts';
import { serialOfMoment } from './moment.ts';

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

const COLUMNS: readonly DrawnColumn<CitySource>[] = [
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
  {
    header: 'Mã lần gửi',
    width: 37,
    look: LOOK.text,
    of: ({ submission }) => submission,
    link: ({ link }) => link,
    only: 'sent',
  },
  { header: 'Mã băm SHA-256 của bảng đã gửi', width: 36, look: LOOK.text, of: ({ hash }) => hash, only: 'sent' },
  { header: 'Mã băm SHA-256 của tệp', width: 36, look: LOOK.text, of: ({ hash }) => hash, only: 'files' },
];

/** Where in the workbook the source stands that a row came from: found again by what names it. */
export function sourcePlaces(name: string, sources: readonly CitySource[]): (row: SourceName) => string | null {
  const places = new Map(sources.map((source, k) => [keyOf(source), placeOn(name, 'A', FIRST_DRAWN + k)]));
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
  const isSealed = origin === 'sent' && sources.length > 0;
  return drawnList({
    ...{ name, titles, columns: told(COLUMNS, origin), items: sources, frozen: 2 },
    ...(isSealed && { below: (canvas, row, columns) => sealedUnder(canvas, row, columns, checkpoint) }),
  });
}
