import type { Locale } from '../../../shared/message/column.ts';
import { type CoverageWords, coverageEn, coverageVi } from './coverage/words.ts';
import { type DecisionWords, decisionEn, decisionVi } from './decision-words.ts';
import { type MatrixWords, matrixEn, matrixVi } from './matrix/words.ts';
import { type NilWords, nilEn, nilVi } from './nil-words.ts';
import { type OverviewWords, overviewEn, overviewVi } from './overview-words.ts';
import { type ProgressWords, progressEn, progressVi } from './progress/words.ts';
import { type ReviewWords, reviewEn, reviewVi } from './review-words.ts';
import { type TableWords, tableEn, tableVi } from './table/words.ts';

export type DeskWords = OverviewWords &
  ReviewWords &
  DecisionWords &
  TableWords &
  MatrixWords &
  CoverageWords &
  NilWords &
  ProgressWords;

const WORDS: Record<Locale, DeskWords> = {
  vi: { ...overviewVi, ...reviewVi, ...decisionVi, ...tableVi, ...matrixVi, ...coverageVi, ...nilVi, ...progressVi },
  en: { ...overviewEn, ...reviewEn, ...decisionEn, ...tableEn, ...matrixEn, ...coverageEn, ...nilEn, ...progressEn },
};
export const deskWords = (locale: Locale): DeskWords => WORDS[locale];
