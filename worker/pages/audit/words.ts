import type { Locale } from '../../../shared/message/column.ts';
import { auditEn } from './words-en.ts';
import { type AuditWords, auditVi } from './words-vi.ts';

export type { AuditWords } from './words-vi.ts';

const WORDS: Record<Locale, AuditWords> = { vi: auditVi, en: auditEn };
export const auditWords = (locale: Locale): AuditWords => WORDS[locale];
