import type { Place } from '../../../state.ts';
import { REOPEN_VI } from '../common/vi.ts';

/** What became of a unit's sendings, and the other ways to answer a period. */
export const answerVi = {
  history: {
    title: 'Lịch sử gửi',
    open: 'Lịch sử gửi',
    asking: 'Đang hỏi Sở…',
    unknown: 'Chưa hỏi được Sở. Các lần gửi trước vẫn còn nguyên ở Sở.',
    again: 'Hỏi lại',
    none: 'Đơn vị chưa gửi lần nào cho kỳ này.',
    entry: (annex: string, revision: number) => `${annex}, lần gửi ${revision}`,
    standing: (annex: string, revision: number, state: string) => `${annex}, lần gửi ${revision}: ${state}.`,
    replaced: 'Đã có lần gửi mới hơn',
    received: (when: string) => `Sở nhận lúc ${when}`,
    inTime: 'trong hạn',
    late: 'gửi sau hạn',
    rows: (count: number) => `${count} dòng`,
    correction: 'đính chính',
    behalf: 'Sở nhập thay đơn vị, từ tệp đơn vị đã gửi.',
    confirmAsked: 'Đề nghị xem lại rồi bấm "Xác nhận". Nếu không đúng, gửi lần mới.',
    confirm: 'Xác nhận',
    asked: (count: number) => `Sở đề nghị hoàn thiện: ${count} ý kiến`,
    unconfirmed: 'Sở đã nhập thay đơn vị: đề nghị xác nhận.',
    see: 'Xem ý kiến và các lần gửi',
    by: (name: string, position: string, when: string) => `${name}, ${position}, ${when}`,
    comments: (count: number) => `${count} ý kiến`,
    cell: (cell: string) => `Ô ${cell}`,
    row: (row: number) => `Dòng ${row}`,
    whole: (row: string) => `${row} (cả dòng)`,
    stood: (words: string) => `Lúc gửi ô này ghi: "${words}"`,
    moved: (place: string) => `lúc gửi ở ${place}`,
    gone: 'Dòng này không còn trong bảng đang mở.',
    notOpen: 'Mở tệp phụ lục này thì bấm vào ý kiến là tới ô.',
    refused: (annex: string) => `${annex}: Sở chưa nhận`,
    refusedAt: (when: string, errors: number) =>
      `Gửi lúc ${when}, còn ${errors} chỗ cần sửa mà chưa có giải trình nên Sở chưa nhận.`,
    receipt: 'Xem phiếu xác nhận',
    withdraw: 'Rút lần gửi này',
    withdrawWhat: (revision: number, before: number | null) =>
      before === null
        ? `Rút lần gửi ${revision}: Sở coi như đơn vị chưa gửi. Lần gửi vẫn được lưu trong lịch sử.`
        : `Rút lần gửi ${revision}: lần gửi ${before} trở lại có hiệu lực. Lần gửi đã rút vẫn được lưu trong lịch sử.`,
    withdrawSure: (revision: number) => `Rút lần gửi ${revision}`,
    cancel: 'Thôi, không rút',
    back: 'Quay lại',
  },
  nil: {
    title: 'Không phát sinh trong kỳ',
    what: 'Báo với Sở rằng đơn vị không có nội dung nào để báo cáo trong kỳ này. Không gửi bảng nào.',
    onlyReports: 'Chỉ kỳ báo cáo mới báo không phát sinh được. Đề nghị chọn một kỳ báo cáo.',
    remark: 'Ghi chú (không bắt buộc)',
    replaces: (revision: number, rows: number) =>
      `Ở Sở đang có lần gửi ${revision} với ${rows} dòng. Gửi báo này thì lần gửi đó không còn được tính.`,
    go: 'Gửi báo không phát sinh',
    there: (revision: number, when: string) => `Lần gửi ${revision}, không phát sinh trong kỳ, nhận lúc ${when}`,
  },
  fill: {
    title: 'Tải phụ lục để điền',
    inExcel: 'Chèn phụ lục để điền',
    failed: (place: Place) => `Chưa tạo được phụ lục trống. Kiểm tra mạng rồi ${REOPEN_VI[place]}.`,
  },
  attach: {
    failed: {
      title: 'Chưa gửi được tệp kèm theo',
      todo: 'Chưa gửi gì về Sở. Thử lại khi có mạng, hoặc gửi không kèm tệp.',
    },
  },
};
