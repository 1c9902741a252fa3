import type { Locale } from './column.ts';

/** Milliseconds ahead of UTC. Vietnam has had one time zone and no summer time since 1975, so arithmetic will do. */
export const VIETNAM = 7 * 3_600_000;

const two = (number: number): string => String(number).padStart(2, '0');

/** "18/3/2026": by the calendar in Vietnam, wherever the machine stands. */
export function day(iso: string): string {
  const local = new Date(Date.parse(iso) + VIETNAM);
  return `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
}

/** "17 giờ 00, ngày 18/3/2026" as official papers write it. */
export function moment(iso: string, locale: Locale): string {
  const local = new Date(Date.parse(iso) + VIETNAM);
  const [hours, minutes] = [local.getUTCHours(), two(local.getUTCMinutes())];
  return locale === 'vi' ? `${hours} giờ ${minutes}, ngày ${day(iso)}` : `${two(hours)}:${minutes}, ${day(iso)}`;
}
