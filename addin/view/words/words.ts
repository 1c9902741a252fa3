import type { Locale } from '../../../shared/message/column.ts';
import { answerEn } from './answer/en.ts';
import { answerVi } from './answer/vi.ts';
import { checkEn } from './check/en.ts';
import { checkVi } from './check/vi.ts';
import { commonEn } from './common/en.ts';
import { commonVi } from './common/vi.ts';
import { connectEn } from './connect/en.ts';
import { connectVi } from './connect/vi.ts';
import { failureEn } from './failure/en.ts';
import { failureVi } from './failure/vi.ts';
import { fileEn } from './file/en.ts';
import { fileVi } from './file/vi.ts';
import { noticeEn } from './notice/en.ts';
import { noticeVi } from './notice/vi.ts';
import { repairEn } from './repair/en.ts';
import { repairVi } from './repair/vi.ts';
import { sendEn } from './send/en.ts';
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

const en: Words = {
  ...commonEn,
  ...fileEn,
  ...checkEn,
  ...repairEn,
  ...sendEn,
  ...connectEn,
  ...answerEn,
  ...noticeEn,
  ...failureEn,
};

const WORDS: Record<Locale, Words> = { vi, en };

export const wordsOf = (locale: Locale): Words => WORDS[locale];
