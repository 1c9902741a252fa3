import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre';
import type { Cell, Grid } from '../../../shared/grid.ts';

export type Rows = (string | number)[][];

/** An annex with faults that can be repaired: form in B3, B4, C3, C4, A4, B5; a name only the clerk can confirm in D4. */
export const FAULTY: Rows = [
  ['KẾ HOẠCH chuyển đổi số năm 2025 của phường'],
  ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'],
  [1, 'Tập huấn  kỹ năng số cho cán bộ', 'Quý lV', 'UBND phường'],
  ['', 'Tuyên truyền trên loa\u200b truyền thanh', '3O/10/2025', 'Sở Khoa học và Công nghê'],
  [3, 'Hướng dẫn nộp hồ sơ  trực tuyến', 'Quý I', 'UBND phường'],
];

/** The same as a sheet that is open in Excel. */
export const gridOf = (rows: Rows, merges: Grid['merges'] = []): Grid => ({
  ...{ sheet: 'PL', merges, hiddenRows: [], hiddenColumns: [] },
  cells: rows.flatMap((row, r) =>
    row.flatMap((value, c): Cell[] => (value === '' ? [] : [{ row: r + 1, column: c + 1, value }])),
  ),
});

export const xlsxOf = (rows: Rows, sheet = 'PL'): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: sheet, rows }] });

/** The same as an old workbook. */
export function xlsOf(rows: Rows): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'PL');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
}
