import type { IsoDate } from '../finding.ts';
import { readTime } from './time.ts';

/** Days and moments as people type them into a form: by the same reading as the cells of an annex. */
export type EnteredKind = 'day' | 'moment';

/** The keys of a telephone have no stroke. */
const IN_FIGURES = /^(\d\d)(\d\d)(\d{4})$/;

/** "18/3/2026", "18-03-2026", "18032026"; also "2026-03-18", as addresses have it. Null for what is no single day. */
export function enteredDay(text: string): IsoDate | null {
  const { from, to, precision } = readTime(text.trim().replace(IN_FIGURES, '$1/$2/$3'), null);
  return precision === 'day' && from === to && from !== null && /^[12]\d{3}-/.test(from) ? from : null;
}

const CLOCK = /(?<!\d)([01]?\d|2[0-3])\s*(?:[:h]|giờ)\s*([0-5]\d)?(?!\d)/u;

/** "17:00 18/3/2026", "18/03/2026 17h", "17 giờ 00, ngày 18/3/2026", by the clock in Hải Phòng; null without an hour. */
export function enteredMoment(text: string): string | null {
  const clock = CLOCK.exec(text);
  const day = clock && enteredDay(text.replace(clock[0], ' '));
  return day ? `${day}T${clock[1]?.padStart(2, '0')}:${clock[2] ?? '00'}:00+07:00` : null;
}
