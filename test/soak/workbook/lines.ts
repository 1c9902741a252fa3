import { a1 } from '../../../shared/grid.ts';
import { moment } from '../../../shared/message/moment.ts';
import type { Told } from './expected.ts';

/** A row of a sheet from its first column on. */
export type Line = readonly (string | number | null)[];

/** Lines as the cells they stand in; nothing is no cell. */
export const sheetOf = (lines: readonly Line[]): Map<string, string | number> =>
  new Map(
    lines.flatMap((line, row) =>
      line.flatMap((value, column) =>
        value === null || value === '' ? [] : [[a1({ row: row + 1, column: column + 1 }), value] as const],
      ),
    ),
  );

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;

/** Days since 30 December 1899: a moment by the clock in Vietnam, to the minute. */
export const at = (iso: string): number => {
  const minutes = Math.floor((Date.parse(iso) + VIETNAM) / 60_000);
  return Math.round((minutes / 1_440 + 25_569) * 1e6) / 1e6;
};

/** A day, likewise. */
export const dayAt = (iso: string | null | undefined): number | null =>
  iso ? Date.parse(`${iso}T00:00:00Z`) / DAY + 25_569 : null;

/** The two lines on top of each sheet. */
export function titlesOf({ plan, period, details }: Told): (what: string) => Line[] {
  const last = [...details.values()]
    .map(({ receipt, reviews }) => reviews.at(-1)?.at ?? receipt.receivedAt)
    .sort()
    .at(-1);
  const reached = last ? `Số liệu đến ${moment(last, 'vi')}` : 'Chưa có đơn vị nào gửi';
  return (what) => [
    [`Bảng tổng hợp toàn thành phố: ${what}`.toLocaleUpperCase('vi')],
    [`Kế hoạch số ${plan.number} "${plan.title}" – ${period.title} – ${reached}`],
  ];
}
