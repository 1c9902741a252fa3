import type { Locale } from '../../../shared/message/column.ts';
import { settingsEn } from './words-en.ts';
import { type SettingsWords, settingsVi } from './words-vi.ts';

export type { SettingsWords } from './words-vi.ts';

const WORDS: Record<Locale, SettingsWords> = { vi: settingsVi, en: settingsEn };
export const settingsWords = (locale: Locale): SettingsWords => WORDS[locale];
