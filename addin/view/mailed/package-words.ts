import type { Locale } from '../../../shared/message/column.ts';
import { MAILED_WORDS, type MailedWords } from './words.ts';

/** What is said differently to a unit that seals a package. */
const vi: Partial<MailedWords> = {
  title: 'Gói niêm phong giao tận tay',
  intro:
    'Dành cho đơn vị không có mạng khi gửi. Tệp được kiểm tra trên máy này rồi đóng thành gói niêm phong; chép gói vào thẻ nhớ, giao cho Sở. Không gửi gì đi. Niêm phong cho biết nội dung gói không bị đổi dọc đường; không thay chữ ký số.',
  desk: 'Phụ lục',
  reason: 'Giải trình khi còn chỗ cần sửa',
  reasonHint: 'Ví dụ: văn bản đã ký, sẽ đính chính. Sở thấy giải trình này.',
  byHand: 'Do người gửi chọn.',
  confirm: (unit) => `Đúng là phụ lục của ${unit}, cho vào gói`,
  confirmUnknown: 'Cho vào gói',
  lacking: (what) => `Chưa đóng gói được: ${what}.`,
  summary: (all, ready, confirmed, sent) =>
    `${all} tệp. Đủ để đóng gói: ${ready}. Đã xác nhận: ${confirmed}. Đã lưu gói: ${sent}.`,
  enter: (count) => (count === 0 ? 'Lưu gói niêm phong' : `Lưu ${count} gói niêm phong`),
};

const en: Partial<MailedWords> = {
  title: 'Sealed package to hand over',
  intro:
    'For a unit without a network. Files are checked on this machine and sealed into packages; copy them to a stick and hand them to the city. Nothing is sent. The seal tells whether something changed on the way; it is no digital signature.',
  desk: 'Phụ lục',
  reason: 'Why it is sent with errors',
  reasonHint: 'Such as: signed already, will be corrected. The city sees this.',
  byHand: 'Chosen by the sender.',
  confirm: (unit) => `It is the annex of ${unit}; pack it`,
  confirmUnknown: 'Pack it',
  lacking: (what) => `Cannot be packed yet: ${what}.`,
  summary: (all, ready, confirmed, sent) => `${all} files. Ready: ${ready}. Confirmed: ${confirmed}. Saved: ${sent}.`,
  enter: (count) => (count === 0 ? 'Save sealed packages' : `Save ${count} sealed packages`),
};

export const PACKAGE_WORDS: Record<Locale, MailedWords> = {
  vi: {
    ...MAILED_WORDS.vi,
    ...vi,
    state: {
      ...MAILED_WORDS.vi.state,
      waiting: 'Chưa đóng gói',
      confirmed: 'Đã xác nhận, chưa lưu gói',
      sent: 'Đã lưu gói',
    },
  },
  en: {
    ...MAILED_WORDS.en,
    ...en,
    state: {
      ...MAILED_WORDS.en.state,
      waiting: 'Not packed',
      confirmed: 'Confirmed, not saved',
      sent: 'Package saved',
    },
  },
};
