import type { ColumnKey } from './annex/columns.ts';
import type { MappedColumn } from './inspection.ts';
import { fold } from './text.ts';

/** "6 tháng", "Quý I", "Nửa đầu năm". */
const PART = /\b(qui|thang|nua (dau|cuoi)|dau nam|giua nam|giua ki|ki (1|2|i|ii))\b/;

/** What a heading says last is a part of a year, and no year. */
export const isPartOfYear = (heading: string): boolean => PART.test(fold(heading.split(' / ').at(-1) ?? ''));

const YEAR = /(?:19|20)\d\d/;

/** The first year that a heading names. */
export const yearNamed = (heading: string): number | null => Number(YEAR.exec(heading)?.[0]) || null;

/**
 * Of several columns of one key the row's own: of values one for a whole year, that of the plan's own year if there is one,
 * else one that names no year, else the first.
 */
export function mainColumn(
  columns: readonly MappedColumn[],
  key: ColumnKey,
  year: number | null,
): MappedColumn | undefined {
  const same = columns.filter((column) => column.key === key);
  if (key !== 'value' || same.length < 2) return same[0];
  const whole = same.filter(({ header }) => !isPartOfYear(header));
  return (
    whole.find(({ header }) => year !== null && header.includes(String(year))) ??
    whole.find(({ header }) => yearNamed(header) === null) ??
    whole[0] ??
    same[0]
  );
}
