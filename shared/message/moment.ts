import type { Locale } from './column.ts';

/** Milliseconds ahead of UTC. Vietnam has had one time zone and no summer time since 1975, so arithmetic will do. */
export const VIETNAM = 7 * 3_600_000;

const two = (number: number): string => String(number).padStart(2, '0');

/** By the clock in Hải Phòng, wherever the machine stands: to be read with the UTC getters. */
const local = (iso: string): Date => new Date(Date.parse(iso) + VIETNAM);

/** "17 giờ 00, ngày 18/3/2026" as official papers write it. */
export function moment(iso: string, locale: Locale): string {
  const [hours, minutes] = [local(iso).getUTCHours(), two(local(iso).getUTCMinutes())];
  return locale === 'vi' ? `${hours} giờ ${minutes}, ngày ${day(iso)}` : `${two(hours)}:${minutes}, ${day(iso)}`;
}

export function day(iso: string): string {
  const date = local(iso);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

/** The hour it was in Hải Phòng: "17:00". */
export const clock = (iso: string): string => local(iso).toISOString().slice(11, 16);

/** The day it was in Hải Phòng: "2026-03-18". */
export const localDay = (iso: string): string => local(iso).toISOString().slice(0, 10);
