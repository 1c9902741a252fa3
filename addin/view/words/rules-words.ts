import type { Locale } from '../../../shared/message/column.ts';

const vi = {
  title: 'Quy tắc kiểm tra',
  intro:
    'Mỗi quy tắc có câu báo, căn cứ, một ví dụ bị báo (ô bị báo được đánh dấu) và một ví dụ gần giống mà không bị báo. Mức độ có thể do từng kế hoạch đặt khác.',
  find: 'Tìm quy tắc',
  none: 'Không có quy tắc nào có những chữ này.',
  off: 'Đang tắt',
  mends: 'Có thể sửa giúp',
  reported: 'Bị báo',
  fine: 'Không bị báo',
  planned: 'Kế hoạch đã đăng ký',
  previous: 'Báo cáo kỳ trước',
  cutOff: (date: string) => `Số liệu chốt đến ngày ${date}`,
  plan: (title: string) => `Theo ${title}`,
};

export type RulesWords = typeof vi;

const en: RulesWords = {
  title: 'Rules of the check',
  intro:
    'Each rule with its sentence, its ground, an example that is reported (the cells are marked) and one that comes near and is not. A plan may set another severity.',
  find: 'Find a rule',
  none: 'No rule has these words.',
  off: 'Off',
  mends: 'Repair offered',
  reported: 'Reported',
  fine: 'Not reported',
  planned: 'As planned',
  previous: 'The report before',
  cutOff: (date: string) => `Figures up to ${date}`,
  plan: (title: string) => `Plan: ${title}`,
};

const WORDS: Record<Locale, RulesWords> = { vi, en };

/** The words of the page of rules, which no other screen needs. */
export const rulesWordsOf = (locale: Locale): RulesWords => WORDS[locale];
