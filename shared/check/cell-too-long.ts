import { textRule } from './rule.ts';

/** Characters of one A4 page in Times New Roman 13 (NĐ 30/2020, Phụ lục I): a cell longer than a page cannot be printed whole. */
export const LIMIT = 2_000;

export const cellTooLong = textRule((text, cell, report) => {
  if (text.length > LIMIT) report('cell.too-long', cell, { length: text.length, limit: LIMIT });
});
