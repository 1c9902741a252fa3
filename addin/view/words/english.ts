import { answerEn } from './answer/en.ts';
import { checkEn } from './check/en.ts';
import { commonEn } from './common/en.ts';
import { connectEn } from './connect/en.ts';
import { failureEn } from './failure/en.ts';
import { fileEn } from './file/en.ts';
import { noticeEn } from './notice/en.ts';
import { repairEn } from './repair/en.ts';
import { sendEn } from './send/en.ts';
import type { Words } from './words.ts';

export { workbookEn } from './workbook/en.ts';

export const en: Words = {
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
