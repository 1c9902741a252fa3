import type { WhyLeft } from '../../../../shared/fix.ts';
import type { Sign } from '../../../../shared/preview.ts';

/** The names of what cannot be seen, for those who listen. */
const signs: Record<Sign, string> = {
  space: 'dấu cách',
  'no-break': 'dấu cách không ngắt',
  line: 'xuống dòng',
  hidden: 'ký tự ẩn',
  accent: 'dấu tách rời',
};

const leftWhy: Record<WhyLeft, string> = {
  changed: 'nội dung vừa thay đổi, không ghi đè. Xem kết quả kiểm tra mới.',
  formula: 'ô có công thức, không ghi đè. Đề nghị tự sửa công thức.',
  locked: 'trang tính được bảo vệ, ô bị khóa. Muốn sửa, trong Excel vào thẻ Xem lại, chọn Bỏ bảo vệ trang tính.',
  'sheet-gone': 'không còn trang tính này.',
};

/** Repairs: before, made, taken back, and why some were not. */
export const repairVi = {
  repair: {
    one: 'Sửa giúp',
    oneOf: (cell: string) => `Sửa giúp ô ${cell}`,
    all: (cells: number) => `Sửa cả ${cells} ô`,
    everything: (cells: number) => `Sửa tất cả lỗi hình thức (${cells} ô)`,
    preview: (cells: number) => `Xem trước ${cells} ô`,
    before: 'Đang là: ',
    after: ' Sửa thành: ',
    empty: '(để trống)',
    sign: (sign: Sign, count: number) => (count > 1 ? `${count} ${signs[sign]}` : signs[sign]),
    original: 'Tệp gốc giữ nguyên. Chỗ sửa nằm trong bản đã sửa, tải về được.',
    excelUndo: 'Hoàn tác cả lần sửa bằng một lần Ctrl+Z trong Excel, hoặc bằng nút Hoàn tác ở đây.',
    noUndo:
      'Lưu ý: bản Excel này không hoàn tác được cả lần sửa bằng Ctrl+Z. Muốn trở lại như trước, dùng nút Hoàn tác ở đây.',
    made: (cells: number, only: string | null) =>
      only ? `Đã sửa ô ${only}.` : cells === 0 ? 'Chưa sửa ô nào.' : `Đã sửa ${cells} ô.`,
    undone: (cells: number) => `Đã hoàn tác, ${cells} ô trở lại như trước.`,
    left: (cells: number) => `Để nguyên ${cells} ô.`,
    leftCells: 'Vì sao để nguyên',
    why: leftWhy,
    undo: 'Hoàn tác',
    download: 'Tải bản đã sửa',
    downloadOf: (name: string) => `Tải ${name}`,
    copyAsked:
      'Anh/chị gửi bản đã sửa; tải bản đã sửa về để lưu. Bản trình ký phải là bản này, để bản ký và bản gửi giống nhau.',
    copySaved: 'Bản đã sửa đã tải về. Bản trình ký phải là bản này, để bản ký và bản gửi giống nhau.',
    way: {
      'save-as':
        'Tệp này không phải kiểu .xlsx nên không tạo được bản đã sửa. Mở tệp bằng Excel, chọn Tệp, Lưu dưới dạng, kiểu "Sổ làm việc Excel (.xlsx)", rồi chọn tệp mới ở đây: khi đó bấm là sửa được. Hoặc chép danh sách chỗ cần sửa để tự sửa.',
      'by-hand':
        'Văn bản Word và bảng đã dán thì phải sửa ở bản gốc: tại mỗi chỗ, bấm "Chép chữ đã sửa" rồi dán vào đúng ô ở bản gốc. Hoặc chép cả danh sách chỗ cần sửa.',
      signed:
        'Tệp này có chữ ký số bên trong. Sửa thì chữ ký mất hiệu lực, nên không tạo bản đã sửa: sửa ở bản chưa ký rồi ký lại, hoặc gửi kèm giải trình.',
    },
    copyText: 'Chép chữ đã sửa',
    copied: 'Đã chép.',
    copyByHand: 'Nhấn Ctrl+C để chép',
    copyList: (cells: number) => `Chép danh sách ${cells} ô cần sửa`,
    listHead: 'Trang tính\tÔ\tĐang là\tSửa thành',
  },
};
