import type { Locale } from '../../../shared/message/column.ts';
import { workbookEn } from './workbook/en.ts';
import { type workbookVi as Catalogue, workbookVi } from './workbook/vi.ts';

export type WorkbookWords = typeof Catalogue;

const WORDS: Record<Locale, WorkbookWords> = { vi: workbookVi, en: workbookEn };

export const workbookWordsOf = (locale: Locale): WorkbookWords => WORDS[locale];
