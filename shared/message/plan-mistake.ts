import type { MistakeCode, MistakeParams, PlanMistake } from '../plan/mistakes.ts';
import { vietnameseDate } from '../value/calendar.ts';
import { annexLabel, type Locale } from './column.ts';

type Sentences = { [C in MistakeCode]: (params: MistakeParams[C]) => string };

const vi: Sentences = {
  'id-twice': ({ id }) => `"${id}" đã có ở trên; mỗi mã chỉ dùng một lần.`,
  'name-twice': ({ name, agency }) => `Tên "${name}" đã thuộc cơ quan "${agency}".`,
  'agency-unknown': ({ id }) => `Không có cơ quan nào mang mã "${id}" trong kế hoạch.`,
  'unit-unknown': ({ code }) => `Không có đơn vị nào mang mã ${code} trong danh sách của thành phố.`,
  'span-reversed': () => 'Ngày cuối đứng trước ngày đầu.',
  'cut-off-of-plan': () => 'Kỳ gửi kế hoạch không có ngày chốt số liệu.',
  'due-too-early': ({ earliest }) =>
    `Hạn gửi phải cách ngày chốt số liệu ít nhất một ngày làm việc: sớm nhất là ${vietnameseDate(earliest)}.`,
  'due-city-first': () => 'Hạn của thành phố đứng trước hạn của đơn vị.',
  'opens-after-due': () => 'Kỳ mở sau khi đã hết hạn gửi.',
  'number-too-high': ({ most }) => `Loại báo cáo này trong một năm chỉ có ${most} kỳ.`,
  'until-past': () => 'Thời điểm này đã qua.',
  'period-in-use': ({ period }) => `Kỳ "${period}" đã có đơn vị gửi, không bỏ được.`,
  'annex-in-use': ({ annex, period }) =>
    `${annexLabel(annex, 'vi')} của kỳ "${period}" đã có đơn vị gửi, không bỏ được.`,
  'unit-in-use': ({ unit }) => `Đơn vị ${unit} đã gửi, không bỏ được khỏi danh sách.`,
};

const en: Sentences = {
  'id-twice': ({ id }) => `"${id}" stands above already; an identifier is used once.`,
  'name-twice': ({ name, agency }) => `The name "${name}" already belongs to the agency "${agency}".`,
  'agency-unknown': ({ id }) => `No agency of the plan has the identifier "${id}".`,
  'unit-unknown': ({ code }) => `No unit of the city has the code ${code}.`,
  'span-reversed': () => 'The last day comes before the first.',
  'cut-off-of-plan': () => 'A period of plans has no cut-off.',
  'due-too-early': ({ earliest }) =>
    `There must be a working day between the cut-off and the due: ${vietnameseDate(earliest)} at the earliest.`,
  'due-city-first': () => "The city's due comes before that of the units.",
  'opens-after-due': () => 'The period opens after it is due.',
  'number-too-high': ({ most }) => `A year has ${most} of these reports.`,
  'until-past': () => 'This moment has passed.',
  'period-in-use': ({ period }) => `Units have answered the period "${period}"; it cannot be left out.`,
  'annex-in-use': ({ annex, period }) =>
    `Units have sent the ${annexLabel(annex, 'en').toLowerCase()} of the period "${period}"; it cannot be left out.`,
  'unit-in-use': ({ unit }) => `The unit ${unit} has answered; it cannot be left out.`,
};

const say = <C extends MistakeCode>(sentences: Sentences, code: C, params: MistakeParams[C]): string =>
  sentences[code](params);

/** What is wrong with a plan, for whoever wrote it. */
export const renderMistake = ({ code, params }: PlanMistake, locale: Locale): string =>
  say({ vi, en }[locale], code, params as MistakeParams[typeof code]);
