import type { Locale } from '../../../shared/message/column.ts';

/** Said of a receipt while the workbook that it is for lies open. */
const vi = {
  why: 'Tệp mang phiếu bên trong thì sau này tự kiểm chứng được, không cần máy chủ. Các ô không thay đổi.',
  intoWorkbook: 'Ghi phiếu vào tệp Excel này',
  intoCopy: 'Tải tệp Excel có phiếu bên trong',
  intoCopyOf: (name: string) => `Tải "${name}" có phiếu bên trong`,
  signed: (name: string) =>
    `"${name}" có chữ ký số nên không ghi phiếu vào bên trong, để chữ ký còn hiệu lực. Đề nghị giữ phiếu bên cạnh tệp.`,
  done: {
    workbook: 'Đã ghi phiếu vào tệp. Đề nghị lưu tệp.',
    copy: 'Đã tải tệp có phiếu bên trong.',
  },
  proved: 'Kèm chứng minh dòng này nằm trong nhật ký.',
  notProved: 'Chưa có chứng minh của nhật ký: nhật ký được chốt mỗi phút một lần. Sau một phút, bấm lại để ghi thêm.',
  failed: 'Chưa ghi được phiếu vào tệp. Tệp và phiếu vẫn nguyên như cũ.',
};

const en: typeof vi = {
  why: 'A workbook with its receipt inside can be verified later without the server. No cell changes.',
  intoWorkbook: 'Put the receipt into this workbook',
  intoCopy: 'Download the workbook with the receipt inside',
  intoCopyOf: (name) => `Download "${name}" with the receipt inside`,
  signed: (name) =>
    `"${name}" bears a digital signature, so no receipt is put inside: the signature would no longer hold. Keep the receipt beside the file.`,
  done: {
    workbook: 'The receipt is in the workbook. Please save it.',
    copy: 'The workbook with the receipt inside was downloaded.',
  },
  proved: 'The proof that this line stands in the log is with it.',
  notProved: 'The log’s proof is not there yet: the log is sealed once a minute. Press again in a minute to add it.',
  failed: 'The receipt could not be put into the file. File and receipt are as they were.',
};

const WORDS: Record<Locale, typeof vi> = { vi, en };
export const encloseWordsOf = (locale: Locale): typeof vi => WORDS[locale];
