import type { DraftState } from '../api.ts';
import type { Act, State } from '../review.ts';
import type { Locale } from './column.ts';

const STATES: Record<Locale, Record<State, string>> = {
  vi: { received: 'Đã nhận', accepted: 'Đạt yêu cầu', returned: 'Đề nghị hoàn thiện', withdrawn: 'Đã rút' },
  en: { received: 'Received', accepted: 'Accepted', returned: 'Completion asked', withdrawn: 'Withdrawn' },
};

const UNCONFIRMED: Record<Locale, string> = {
  vi: 'Sở nhập thay, đơn vị chưa xác nhận',
  en: 'entered by the department, not confirmed by the unit',
};

const ACTS: Record<Locale, Record<Act, string>> = {
  vi: {
    accept: 'Đạt yêu cầu',
    return: 'Đề nghị hoàn thiện',
    retract: 'Sở rút lại ý kiến',
    withdraw: 'Rút lần gửi',
    confirm: 'Đơn vị xác nhận',
  },
  en: {
    accept: 'Accepted',
    return: 'Completion asked',
    retract: 'Decision taken back',
    withdraw: 'Withdrawn',
    confirm: 'Confirmed by the unit',
  },
};

const DRAFT_STATES: Record<Locale, Record<DraftState, string>> = {
  vi: { waiting: 'chờ duyệt', sent: 'đã duyệt và gửi về Sở', returned: 'trả lại', replaced: 'đã có bản trình mới hơn' },
  en: { waiting: 'waiting', sent: 'approved and sent', returned: 'sent back', replaced: 'replaced by a newer one' },
};

export const stateLabel = (state: State, locale: Locale): string => STATES[locale][state];
export const unconfirmedLabel = (locale: Locale): string => UNCONFIRMED[locale];
export const actLabel = (act: Act, locale: Locale): string => ACTS[locale][act];
export const draftStateLabel = (state: DraftState, locale: Locale): string => DRAFT_STATES[locale][state];
