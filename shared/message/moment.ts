import type { Locale } from './column.ts';

/** Milliseconds ahead of UTC. Vietnam has had one time zone and no summer time since 1975, so arithmetic will do. */
export const VIETNAM = 7 * 3_600_000;

const two = (number: number): string => String(number).padStart(2, '0');

/** "17 giờ 00, ngày 18/3/2026": by the clock in Vietnam, wherever the machine stands. */
export function spokenMoment(moment: string, locale: Locale = 'vi'): string {
  const local = new Date(Date.parse(moment) + VIETNAM);
  const day = `${local.getUTCDate()}/${local.getUTCMonth() + 1}/${local.getUTCFullYear()}`;
  const [hours, minutes] = [local.getUTCHours(), two(local.getUTCMinutes())];
  return locale === 'vi' ? `${hours} giờ ${minutes}, ngày ${day}` : `${hours}:${minutes} on ${day}`;
}
