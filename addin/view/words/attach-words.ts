import type { Locale } from '../../../shared/message/column.ts';

/** Said where files are chosen that go along with an annex. */
const vi = {
  signed: 'Bản ký (PDF, không bắt buộc)',
  signedHint: 'Văn bản đã ký kèm theo phụ lục, tối đa 20 MB.',
  chosen: (name: string, size: string) => `${name} (${size})`,
  take: 'Bỏ tệp này',
  notPdf: 'Tệp này không phải tệp PDF. Đề nghị chọn bản ký dạng PDF.',
  tooLarge: (size: string) =>
    `Tệp này ${size}, quá 20 MB nên không gửi kèm được. Đề nghị quét lại ở độ phân giải thấp hơn, hoặc gửi không kèm tệp.`,
  along: (names: string) => `Gửi kèm cả tệp ${names}`,
  alongHint: 'Không bắt buộc. Sở lưu nguyên tệp để đối chiếu khi cần; cả các trang tính khác trong tệp cũng được gửi.',
  alongCopy: 'Tệp gửi kèm là bản đã sửa, khớp với bảng được gửi. Tệp gốc chưa sửa không gửi.',
  alongTooLarge: (names: string) => `Tệp ${names} quá 20 MB nên không gửi kèm cả tệp được; bảng vẫn gửi được.`,
  alongSaid: 'Cả tệp được gửi kèm.',
  sending: 'Đang gửi tệp kèm theo…',
};

const en: typeof vi = {
  signed: 'Signed copy (PDF, optional)',
  signedHint: 'The signed document that the annex belongs to, at most 20 MB.',
  chosen: (name, size) => `${name} (${size})`,
  take: 'Leave it out',
  notPdf: 'This is no PDF. Please choose the signed copy as a PDF.',
  tooLarge: (size) =>
    `This file has ${size}, more than 20 MB, and cannot be attached. Please scan it at a lower resolution, or send without it.`,
  along: (names) => `Send the whole file ${names} along`,
  alongHint:
    'Optional. The Department keeps the file as it is, for comparison; the other sheets in it are sent with it.',
  alongCopy: 'What goes along is the repaired copy, which matches the table. The original is not sent.',
  alongTooLarge: (names) => `${names} is larger than 20 MB and cannot go along; the table can be sent.`,
  alongSaid: 'The whole file goes along.',
  sending: 'Sending the attached files…',
};

const WORDS: Record<Locale, typeof vi> = { vi, en };
export const attachWordsOf = (locale: Locale): typeof vi => WORDS[locale];
