import type { Locale } from '../../../shared/message/column.ts';

/** Of this page alone: the first screen does not carry them. */
const vi = {
  title: 'Kiểm chứng',
  intro:
    'Trang này cho biết phiếu xác nhận, tệp Excel có phiếu bên trong hoặc gói chứng cứ chứng minh được gì. Mọi việc tính ngay trên máy này, không gửi gì đi.',
  drop: 'Thả phiếu, tệp Excel, gói chứng cứ hoặc tệp chứng minh vào đây',
  choose: 'Chọn tệp',
  held: 'Khóa của nhật ký, hoặc điểm chốt do nơi khác giữ',
  heldHint:
    'Dán dòng khóa do Sở công bố, hoặc cả đoạn điểm chốt mà nơi khác đã lưu. Không lấy từ chính người đưa chứng cứ.',
  add: 'Thêm',
  pasted: (number: number) => `Đoạn đã dán ${number}`,
  table: 'Đã đưa ra',
  remove: (name: string) => `Bỏ ${name}`,
  removeShort: 'Bỏ',
  unread: (name: string) => `"${name}" không phải phiếu, gói chứng cứ, điểm chốt, khóa hay tệp Excel đọc được.`,
  loading: 'Đang tải phần kiểm chứng về máy này…',
  ready: 'Đã sẵn sàng; từ đây có thể ngắt mạng.',
  working: 'Đang kiểm chứng…',
  failed: 'Không kiểm chứng được trên trình duyệt này. Đề nghị dùng trình duyệt mới hơn, hoặc lệnh phuluc verify.',
  results: 'Kết quả',
  nothing: 'Chưa có gì để kiểm chứng: mới có khóa hoặc bảng, chưa có phiếu, gói chứng cứ hay điểm chốt.',
  outcome: { proved: 'Đúng', refuted: 'Sai khác', open: 'Chưa biết' },
  total: { good: 'Không thấy chỗ nào sai khác.', bad: 'CÓ CHỖ SAI KHÁC.' },
};

const en: typeof vi = {
  title: 'Verification',
  intro:
    'This page says what a receipt, a workbook with a receipt inside, or a bundle proves. Everything is computed on this machine and nothing is sent.',
  drop: 'Drop a receipt, a workbook, a bundle or a proof here',
  choose: 'Choose files',
  held: 'The key of the log, or a checkpoint that somebody else holds',
  heldHint:
    'Paste the line that the city publishes, or a whole checkpoint that was kept elsewhere. Not from whoever hands over the evidence.',
  add: 'Add',
  pasted: (number) => `Pasted text ${number}`,
  table: 'On the table',
  remove: (name) => `Remove ${name}`,
  removeShort: 'Remove',
  unread: (name) => `"${name}" is no receipt, bundle, checkpoint or key, and no workbook that can be read.`,
  loading: 'Loading what verifies onto this machine…',
  ready: 'Ready; the network is not needed any more.',
  working: 'Verifying…',
  failed: 'This browser cannot verify. Use a newer one, or the command phuluc verify.',
  results: 'Results',
  nothing: 'Nothing to verify yet: a key or a table, but no receipt, bundle or checkpoint.',
  outcome: { proved: 'Proved', refuted: 'Refuted', open: 'Not known' },
  total: { good: 'Nothing contradicts.', bad: 'SOMETHING WAS ALTERED.' },
};

export const VERIFY_WORDS: Record<Locale, typeof vi> = { vi, en };
export type VerifyWords = typeof vi;
