import type { Locale } from '../../../shared/message/column.ts';
import { answerVi } from './answer/vi.ts';
import { checkVi } from './check/vi.ts';
import { commonVi } from './common/vi.ts';
import { connectVi } from './connect/vi.ts';
import { failureVi } from './failure/vi.ts';
import { fileVi } from './file/vi.ts';
import { noticeVi } from './notice/vi.ts';
import { repairVi } from './repair/vi.ts';
import { sendVi } from './send/vi.ts';

export { day, moment } from '../../../shared/message/moment.ts';

const vi = {
  ...commonVi,
  ...fileVi,
  ...checkVi,
  ...repairVi,
  ...sendVi,
  ...connectVi,
  ...answerVi,
  ...noticeVi,
  ...failureVi,
};

export type Words = typeof vi;

type English = typeof import('./english.ts');

let english: English | null = null;

/** null until it has been asked for and fetched. */
export const englishAtHand = (): English | null => english;

/**
 * English comes when it is asked for: nearly everybody reads Vietnamese, and the first screen is small for it. Answers with
 * the language whose words are at hand then, Vietnamese where the others cannot be fetched.
 */
export async function languageAtHand(locale: Locale): Promise<Locale> {
  if (locale === 'en') english ??= await import('./english.ts').catch(() => null);
  return english ? locale : 'vi';
}

/** The words of a language that is at hand. */
export const wordsOf = (locale: Locale): Words => (locale === 'en' && english?.en) || vi;
