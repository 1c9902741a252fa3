import type { Bundle } from '../api.ts';
import type { Subject } from '../log/examine.ts';
import type { Outcome, Verdict } from '../log/verdict.ts';
import { communeByCode, unitTitle } from '../plan/units.ts';
import { annexLabel, type Locale } from './column.ts';
import { evidenceEn } from './evidence-en.ts';
import type { Sentences } from './evidence-sentences.ts';
import { evidenceVi } from './evidence-vi.ts';
import { moment } from './moment.ts';

const CATALOGUES: Record<Locale, Sentences> = { vi: evidenceVi, en: evidenceEn };

export function renderVerdict(verdict: Verdict, locale: Locale): string {
  const sentences = CATALOGUES[locale][verdict.claim];
  // The catalogue is typed claim by claim; here only their union is known.
  return (sentences[verdict.outcome] as (verdict: Verdict) => string)(verdict);
}

/** Read before the words; never by colour alone. */
export const VERDICT_MARKS: Record<Outcome, string> = { proved: '✓', refuted: '✗', open: '–' };

type SubjectSentences = { [K in Subject['kind']]: (subject: Extract<Subject, { kind: K }>) => string };

const SUBJECTS: Record<Locale, SubjectSentences> = {
  vi: {
    receipt: ({ receipt: { unitName, plan, period, annex, revision, receivedAt } }) =>
      `Phiếu: ${unitName}, ${annexLabel(annex, 'vi')}, ${plan}, ${period}, lần gửi ${revision}, nhận lúc ${moment(receivedAt, 'vi')}`,
    bundle: ({ bundle }) => `Gói chứng cứ: ${aboutOf(bundle, 'toàn bộ nhật ký')}`,
    heads: () => 'Các điểm chốt, đối chiếu với nhau',
  },
  en: {
    receipt: ({ receipt: { unitName, plan, period, annex, revision, receivedAt } }) =>
      `Receipt: ${unitName}, ${annexLabel(annex, 'en')}, ${plan}, ${period}, revision ${revision}, received at ${moment(receivedAt, 'en')}`,
    bundle: ({ bundle }) => `Bundle: ${aboutOf(bundle, 'the whole log')}`,
    heads: () => 'Heads of the log, held against each other',
  },
};

function aboutOf({ about: { submission, unit, plan, period } }: Bundle, whole: string): string {
  const known = unit === null ? undefined : communeByCode(unit);
  const named = [submission, known ? unitTitle(known) : unit, plan, period].filter((each) => each !== null);
  return named.length > 0 ? named.join(', ') : whole;
}

export const renderSubject = (subject: Subject, locale: Locale): string =>
  // Typed kind by kind; here only their union is known.
  (SUBJECTS[locale][subject.kind] as (subject: Subject) => string)(subject);

/** What no proof of this kind can show; said with every result. */
export const LIMITS_OF_PROOF: Record<Locale, string> = {
  vi: 'Kết quả này không nói số liệu là đúng sự thật. Mọi điều chứng minh được chỉ đúng so với khóa và điểm chốt nêu trên, và không nói gì về những dòng ghi sau điểm chốt mà không ai giữ phiếu.',
  en: 'This does not say that the figures are true. Whatever was proved is relative to the key and checkpoint named above, and says nothing of entries after the checkpoint for which nobody holds a receipt.',
};
