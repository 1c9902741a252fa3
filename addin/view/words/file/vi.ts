import type { FailureDetail } from '../../../../shared/xlsx/failure.ts';
import type { Advice } from '../advice.ts';

const saveAsXlsx =
  'Mở tệp bằng Excel, chọn Tệp, Lưu dưới dạng, kiểu "Sổ làm việc Excel (.xlsx)", rồi chọn lại tệp mới.';

const notWorkbook = (what: string): Advice => ({
  title: `Đây là ${what}, không phải bảng tính Excel`,
  todo: 'Chọn tệp phụ lục: Excel (.xlsx, .xls), LibreOffice (.ods) hoặc Word (.docx).',
});

const pasteFromIt = (what: string): Advice => ({
  title: `Đây là ${what}, không phải bảng tính Excel`,
  todo: 'Mở tệp, bôi đen cả bảng, sao chép rồi dán vào ô "Dán bảng" ở trang đầu.',
});

const damaged: Advice = {
  title: 'Tệp bị hỏng, không đọc được',
  todo: 'Mở tệp bằng Excel (Excel có thể tự sửa), lưu lại thành tệp mới rồi chọn tệp mới. Nếu nhận qua thư, đề nghị gửi lại.',
};

const tooLarge = (what: string): Advice => ({
  title: `Tệp quá lớn: ${what}`,
  todo: 'Phụ lục thường dưới 1 MB. Chép riêng bảng phụ lục sang một tệp mới rồi chọn tệp đó.',
});

/** Why a file could not be read, and what to do. */
const unreadable: Record<FailureDetail, Advice> = {
  'no-bytes': {
    title: 'Tệp trống, không có nội dung',
    todo: 'Có thể việc tải về hoặc sao chép bị ngắt giữa chừng. Tải lại tệp rồi thử lại.',
  },
  xls: { title: 'Tệp ở định dạng Excel cũ (.xls)', todo: saveAsXlsx },
  xlsb: { title: 'Tệp ở định dạng .xlsb', todo: saveAsXlsx },
  ods: { title: 'Tệp ở định dạng .ods', todo: 'Mở tệp, lưu dưới dạng .xlsx rồi chọn tệp mới.' },
  docx: { title: 'Không thấy bảng nào trong văn bản Word này', todo: 'Chọn tệp có bảng phụ lục.' },
  doc: pasteFromIt('văn bản Word'),
  pptx: notWorkbook('bài trình chiếu'),
  pdf: {
    title: 'Đây là tệp PDF: chỉ để xem, không đọc được từng ô',
    todo: 'Chọn tệp Excel hoặc Word gốc. Nếu không còn, mở tệp PDF bằng Word (Word tự chuyển thành bảng), xem lại, lưu theo kiểu Word (.docx) rồi chọn tệp đó. Bản quét (ảnh chụp) thì phải nhập lại.',
  },
  html: pasteFromIt('trang web'),
  image: notWorkbook('hình ảnh'),
  text: notWorkbook('tệp văn bản thường'),
  zip: notWorkbook('tệp nén'),
  unknown: notWorkbook('tệp khác'),
  password: {
    title: 'Tệp có mật khẩu mở tệp',
    todo: 'Mở tệp bằng Excel, chọn Tệp, Thông tin, Bảo vệ sổ làm việc, Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.',
  },
  truncated: damaged,
  archive: damaged,
  checksum: damaged,
  'part-missing': damaged,
  xml: damaged,
  cell: damaged,
  file: tooLarge('tối đa 25 MB'),
  entries: tooLarge('có quá nhiều thành phần bên trong'),
  expansion: tooLarge('nội dung bên trong phình ra quá mức'),
  cells: tooLarge('tối đa 1 triệu ô có nội dung'),
  styles: tooLarge('có quá nhiều kiểu định dạng'),
};

/** Opening a file: the first screen, and why one could not be read. */
export const fileVi = {
  start: {
    title: 'Kiểm tra phụ lục',
    drop: 'Thả tệp Excel hoặc Word có bảng phụ lục vào đây',
    choose: 'Chọn tệp…',
    paste: 'Dán bảng',
    pasteLabel: 'Dán bảng sao chép từ Word, Excel hoặc trang web',
    pasteHint: 'Bôi đen cả bảng, cả dòng tiêu đề, sao chép, rồi bấm vào ô này và dán (Ctrl+V).',
    pastedName: 'Bảng đã dán',
    handOver: 'Không có mạng khi gửi? Đóng gói niêm phong để giao tận tay',
    sample: 'Mở dữ liệu mẫu',
    sampleName: 'Dữ liệu mẫu',
    steps: [
      'Mở tệp phụ lục đang có; không phải nhập lại vào mẫu nào.',
      'Xem từng chỗ cần sửa ngay tại ô. Lỗi hình thức thì bấm "Sửa giúp"; chỗ khác sửa trong Excel rồi mở lại tệp.',
      'Gửi về Sở và giữ phiếu xác nhận đã gửi.',
    ],
    privacy: 'Tệp được kiểm tra trên máy này. Chỉ khi bấm "Gửi về Sở" thì bảng phụ lục mới được gửi đi.',
    receipts: (count: number) => `Phiếu đã lưu trên máy này (${count})`,
  },
  reading: { title: (name: string) => `Đang đọc ${name}`, excel: 'Đang đọc sổ làm việc đang mở', stop: 'Dừng lại' },
  unreadable,
  pasteEmpty: {
    title: 'Không thấy bảng nào trong phần vừa dán',
    todo: 'Bôi đen cả bảng trong Word hoặc Excel, sao chép rồi dán lại.',
  } as Advice,
  slow: {
    title: 'Đọc tệp quá lâu nên đã dừng',
    todo: 'Chép riêng bảng phụ lục sang một tệp mới rồi chọn tệp đó.',
  } as Advice,
  unloaded: {
    title: 'Chưa tải được phần đọc tệp',
    todo: 'Tệp không bị thay đổi. Kiểm tra mạng, tải lại trang rồi chọn lại tệp.',
  } as Advice,
  bug: {
    title: 'Phần mềm gặp lỗi khi đọc tệp này',
    todo: 'Tệp không bị thay đổi. Thử lại; nếu vẫn lỗi, gửi tệp này cho Sở để xem giúp.',
  } as Advice,
};
