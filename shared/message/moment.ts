import type { Locale } from './column.ts';

/** Moments are shown as in Hải Phòng wherever the computer is. */
const ZONE = 'Asia/Ho_Chi_Minh';

const parts = (iso: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );

/** "17 giờ 00, ngày 18/3/2026" as official papers write it. */
export function moment(iso: string, locale: Locale): string {
  const { hour, minute, day, month, year } = parts(iso);
  const date = `${Number(day)}/${Number(month)}/${year}`;
  return locale === 'vi' ? `${hour} giờ ${minute}, ngày ${date}` : `${hour}:${minute}, ${date}`;
}

export function day(iso: string): string {
  const { day: number, month, year } = parts(iso);
  return `${Number(number)}/${Number(month)}/${year}`;
}
