import type { Role } from '../api.ts';
import type { Change, Changeable } from '../log/changes.ts';
import type { Locale } from './column.ts';
import { moment } from './moment.ts';
import { roleLabel } from './role.ts';
import { day } from './words.ts';

const LABELS: Record<Locale, Record<Changeable, string>> = {
  vi: {
    role: 'Vai trò',
    decision: 'Quyết định',
    endsAt: 'Có hiệu lực đến',
    planVersion: 'Bản kế hoạch',
    opensAt: 'Mở từ',
    dueUnits: 'Hạn gửi',
    dueCity: 'Hạn của thành phố',
    cutOff: 'Số liệu tính đến ngày',
    span: 'Thời gian báo cáo',
    until: 'Mở lại đến',
    firstDay: 'Ngày đầu',
    lastDay: 'Ngày cuối',
  },
  en: {
    role: 'Role',
    decision: 'Decision',
    endsAt: 'Good until',
    planVersion: 'Version of the plan',
    opensAt: 'Opens',
    dueUnits: 'Due for units',
    dueCity: 'Due for the city',
    cutOff: 'Figures up to',
    span: 'Span',
    until: 'Reopened until',
    firstDay: 'First day',
    lastDay: 'Last day',
  },
};
const NOTHING: Record<Locale, string> = { vi: 'chưa đặt', en: 'not set' };

const span = (text: string): string => text.split('/').map(day).join(' – ');

/** How each is written: most are moments. */
const WRITTEN: Partial<Record<Changeable, (text: string, locale: Locale) => string>> = {
  role: (text, locale) => roleLabel(text as Role, locale),
  decision: (text) => text,
  planVersion: (text) => text,
  cutOff: day,
  firstDay: day,
  lastDay: day,
  span,
};

/** "Hạn gửi: chưa đặt → 17 giờ 00, ngày 18/3/2025"; what was not there before is told alone. */
export function changeWords({ what, before, after }: Change, locale: Locale): string {
  const value = (text: string | null) => (text === null ? NOTHING[locale] : (WRITTEN[what] ?? moment)(text, locale));
  const from = before === null ? '' : `${value(before)} → `;
  return `${LABELS[locale][what]}: ${from}${value(after)}`;
}
