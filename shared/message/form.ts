import type { z } from 'zod';
import { en, vi } from 'zod/locales';
import type { Locale } from './column.ts';

/** A place in a document and what is wrong there, in words. */
export interface FormMistake {
  /** "agencies.3.name"; empty for the document as a whole. */
  path: string;
  message: string;
}

const MESSAGES: Record<Locale, z.core.$ZodErrorMap> = { vi: vi().localeError, en: en().localeError };

/** zod's own sentences in the language asked for; pass it to safeParse. */
export const saidIn = (locale: Locale) => ({ error: MESSAGES[locale] });

/** So many are told at once, and so much of each: a hostile document would be answered with a larger one. */
const TOLD = { mistakes: 200, letters: 500 };

export const formMistakes = ({ issues }: z.ZodError): FormMistake[] =>
  issues
    .slice(0, TOLD.mistakes)
    .map(({ path, message }) => ({ path: path.join('.'), message: message.slice(0, TOLD.letters) }));
