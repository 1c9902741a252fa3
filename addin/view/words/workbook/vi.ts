import { sayWith } from '../../../../shared/message/say.ts';
import { vi } from '../../../../shared/message/vi.ts';

/** Said only beside an open workbook, and loaded with it: the first screen stays small. */
export const workbookVi = {
  say: sayWith(vi),
  firstRun: {
    steps: [
      'Mở sổ làm việc có phụ lục; không phải nhập lại vào mẫu nào.',
      'Xem từng chỗ cần sửa ngay tại ô. Lỗi hình thức thì bấm "Sửa giúp"; chỗ khác sửa ngay trong ô, kết quả tự cập nhật.',
      'Gửi về Sở và giữ phiếu xác nhận đã gửi.',
    ],
    sample: 'Chèn dữ liệu mẫu',
    sampleHint: 'Một trang tính mẫu được thêm vào cuối sổ làm việc này để thử. Thử xong thì xóa trang tính đó.',
  },
  mapping: {
    hint: 'Cột nào hiểu chưa đúng thì chọn lại ở "Được hiểu là"; bảng được kiểm tra lại ngay.',
    choose: (column: string, header: string) => `Cột ${column} "${header}" được hiểu là`,
    subject: 'Muốn đổi, chọn cột khác làm cột này.',
    restore: 'Trở lại như đã nhận ra',
    restored: 'Đã trở lại như đã nhận ra và kiểm tra lại.',
    kept: {
      pane: 'Đã kiểm tra lại. Cách hiểu này được nhớ trong sổ làm việc, chừng nào dòng tiêu đề còn như vậy.',
      page: 'Đã kiểm tra lại. Cách hiểu này được nhớ trên máy này cho bảng có đúng các tiêu đề như vậy.',
    },
  },
  marks: {
    on: 'Tô màu các ô cần sửa',
    what: 'Chỉ phủ màu lên ô; tắt hoặc đóng ngăn này thì màu mất.',
    legend:
      'Nền đỏ nhạt có viền: cần sửa. Nền vàng nhạt: cần xem lại. Tắt hoặc đóng ngăn này thì màu mất; còn sót thì hết ngày màu cũng tự mất.',
    noUndo: 'Ở bản Excel này, tô hoặc bỏ màu có thể làm mất các bước hoàn tác (Ctrl+Z) trước đó.',
    locked: {
      on: (sheets: string) =>
        `Trang tính ${sheets} đang được bảo vệ nên không tô màu ở đó. Ngăn này không tự bỏ bảo vệ.`,
      off: (sheets: string) =>
        `Trang tính ${sheets} đang được bảo vệ nên màu ở đó chưa bỏ được. Bỏ bảo vệ trang tính rồi bật và tắt lại mục này; nếu không, hết ngày màu tự mất.`,
    },
  },
  city: {
    what: 'Lấy các dòng của mọi đơn vị vào một trang tính riêng trong sổ làm việc này. Bấm lại thì trang tính đó được làm mới.',
    whatPage: 'Tải bảng gộp của mọi đơn vị, mỗi dòng ghi rõ lấy từ đâu.',
    beside:
      'Làm mới thì mọi ô trong bảng được ghi lại. Phần ghi thêm bên phải bảng được giữ theo đúng dòng, phần ở dưới bảng giữ nguyên.',
    pull: 'Lấy vào trang tính',
    pulling: 'Đang lấy số liệu và ghi vào trang tính…',
    stopping: 'Đang dừng…',
    stopped: 'Đã dừng. Sổ làm việc giữ nguyên như trước khi lấy.',
    put: (rows: number, sheet: string) => `Đã ghi ${rows.toLocaleString('vi-VN')} dòng vào trang tính "${sheet}".`,
    former: (sheet: string) =>
      `Các cột ở trang tính "${sheet}" đã khác bảng này nên trang tính đó được giữ nguyên, không ghi đè.`,
    kept: (rows: number) => `Phần ghi thêm bên phải của ${rows} dòng được giữ theo đúng dòng.`,
    below: (rows: number) => `Phần ghi thêm của ${rows} dòng không còn trong bảng được chuyển xuống cuối trang tính.`,
    download: 'Tải bảng tổng hợp',
    asking: 'Đang lấy số liệu…',
    file: 'Bảng tổng hợp toàn thành phố.xlsx',
    saved: (name: string) => `Đã tải "${name}" về máy.`,
  },
  pointing: {
    title: 'Có bảng chưa được nhận ra? Tự chỉ bảng',
    what: 'Chọn dòng tiêu đề của bảng, loại phụ lục và cột nội dung chính. Các cột khác chỉnh được sau đó.',
    nothing: 'Trang tính này không có dòng nào đủ hai ô chữ.',
    sheet: 'Trang tính',
    row: 'Dòng tiêu đề của bảng',
    rowOf: (row: number, texts: string) => `Dòng ${row}: ${texts}`,
    kind: 'Bảng này là',
    column: (subject: string) => `Cột ghi "${subject}"`,
    columnOf: (letter: string, text: string) => `${letter}: ${text}`,
    go: 'Đọc bảng này',
    failed: 'Không đọc được bảng từ dòng này. Chọn đúng dòng tiêu đề, phía dưới có nội dung.',
  },
  record: {
    made: (when: string) => `Sở đã ghi lần kiểm tra này lúc ${when}; chưa gửi phụ lục.`,
    failed: 'Chưa ghi được lần kiểm tra này ở Sở; kết quả trên máy này vẫn dùng được.',
  },
  changes: {
    asking: (revision: number) => `Đang so với lần gửi ${revision}…`,
    unknown: (revision: number) => `Chưa so được với lần gửi ${revision}; vẫn gửi được.`,
    same: (revision: number) => `Nội dung bảng không thay đổi so với lần gửi ${revision}.`,
    since: (revision: number) => `So với lần gửi ${revision}`,
    added: (count: number) => `thêm ${count}`,
    changed: (count: number) => `sửa ${count}`,
    moved: (count: number) => `chuyển chỗ ${count}`,
    removed: (count: number) => `bỏ ${count}`,
    headings: { added: 'Dòng thêm', changed: 'Dòng sửa', moved: 'Dòng chuyển chỗ', removed: 'Dòng bỏ' },
    before: 'Trước: ',
    after: 'Nay: ',
    nil: (revision: number) => `Lần gửi ${revision} báo không phát sinh trong kỳ.`,
  },
};
