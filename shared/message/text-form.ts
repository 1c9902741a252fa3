import type { Locale } from './column.ts';

/** One sentence for every cell whose letters or spaces are only stored otherwise than they should be. */
export const sayTextForm = (cells: number, locale: Locale): string =>
  locale === 'vi'
    ? `${cells.toLocaleString('vi-VN')} ô có ký tự cần chuẩn hóa`
    : `${cells.toLocaleString('en-GB')} ${cells === 1 ? 'cell has' : 'cells have'} characters to put in order`;
