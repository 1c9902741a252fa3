import type { Locale } from '../../../shared/message/column.ts';
import { en } from './en.ts';
import { vi, type Words } from './vi.ts';

export { day, moment } from '../../../shared/message/moment.ts';

const WORDS: Record<Locale, Words> = { vi, en };

export const wordsOf = (locale: Locale): Words => WORDS[locale];
