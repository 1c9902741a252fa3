import type { Locale } from '../../../shared/message/column.ts';
import { englishAtHand } from './words.ts';
import { workbookVi } from './workbook/vi.ts';

export type WorkbookWords = typeof workbookVi;

/** As with all words: English where it has been fetched. */
export const workbookWordsOf = (locale: Locale): WorkbookWords =>
  (locale === 'en' && englishAtHand()?.workbookEn) || workbookVi;
