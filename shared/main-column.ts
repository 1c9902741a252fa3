import type { ColumnKey } from './annex/columns.ts';
import type { MappedColumn } from './inspection.ts';
import { fold } from './text.ts';

/** "6 tháng", "Quý I", "Nửa đầu năm". */
const PART = /\b(qui|thang|nua (dau|cuoi)|dau nam|giua nam|giua ki|ki (1|2|i|ii))\b/;

/** What a heading says last is a part of a year, and no year. */
export const isPartOfYear = (heading: string): boolean => PART.test(fold(heading.split(' / ').at(-1) ?? ''));

/** Of several columns of one key the row's own: of values the first that stands for a whole year, else the first. */
export function mainColumn(columns: readonly MappedColumn[], key: ColumnKey): MappedColumn | undefined {
  const same = columns.filter((column) => column.key === key);
  return (key === 'value' ? same.find(({ header }) => !isPartOfYear(header)) : undefined) ?? same[0];
}
