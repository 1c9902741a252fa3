import type { Locale } from '../../../shared/message/column.ts';
import { type OverviewWords, overviewEn, overviewVi } from './overview-words.ts';
import { type ReviewWords, reviewEn, reviewVi } from './review-words.ts';

export type DeskWords = OverviewWords & ReviewWords;

const WORDS: Record<Locale, DeskWords> = {
  vi: { ...overviewVi, ...reviewVi },
  en: { ...overviewEn, ...reviewEn },
};
export const deskWords = (locale: Locale): DeskWords => WORDS[locale];
