import type { Cell, Grid } from '../shared/grid.ts';
import { oneOf, seeded } from './random.ts';

/** Task annexes of 14 columns as units write them, one row in twenty with a fault; the same for the same size. */
export const HEADINGS =
  'Stt|Nội dung nhiệm vụ|Bắt đầu|Hoàn thành|Cơ quan chủ trì|Cơ quan phối hợp|Sản phẩm|Kinh phí|Nguồn kinh phí|Trạng thái|Kết quả thực hiện|Lý do|Kiến nghị|Ghi chú'.split(
    '|',
  );
export const WIDTHS = [6, 60, 12, 12, 28, 36, 28, 10, 18, 16, 28, 20, 20, 24];

const ACTS =
  'Triển khai|Rà soát|Xây dựng|Hoàn thiện|Tổ chức|Kiểm tra|Đôn đốc|Cập nhật|Tuyên truyền|Tham mưu|Đánh giá|Số hóa|Kết nối|Vận hành|Nâng cấp|Bố trí'.split(
    '|',
  );
const OBJECTS =
  'hệ thống thông tin giải quyết thủ tục hành chính|cơ sở dữ liệu đất đai trên địa bàn|kế hoạch chuyển đổi số năm 2025|phương án phòng, chống thiên tai và tìm kiếm cứu nạn|hồ sơ điện tử của cán bộ, công chức, viên chức|tổ công nghệ số cộng đồng ở các tổ dân phố|dịch vụ công trực tuyến toàn trình|chữ ký số cá nhân cho người dân|trang thông tin điện tử|hạ tầng mạng nội bộ và thiết bị đầu cuối|an toàn thông tin theo cấp độ|thanh toán không dùng tiền mặt trong trường học, trạm y tế|kho dữ liệu hộ tịch|bản đồ số về địa chỉ|hội nghị tập huấn kỹ năng số|nền tảng họp trực tuyến|sàn giao dịch nông sản|camera an ninh tại các nút giao thông|biểu mẫu điện tử tương tác|quy chế quản lý văn bản điện tử'.split(
    '|',
  );
const TAILS =
  'bảo đảm tiến độ, chất lượng|báo cáo kết quả trước ngày 25 hằng tháng|theo Nghị quyết của Hội đồng nhân dân|gắn với trách nhiệm của người đứng đầu|lồng ghép các nguồn lực xã hội hóa|phục vụ người dân và doanh nghiệp|tại bộ phận một cửa|cho các thôn, tổ dân phố còn khó khăn'.split(
    '|',
  );
const STARTS = ['Quý I', 'Quý II', 'Tháng 1/2025', '01/02/2025', 'Thường xuyên', 'Tháng 3'];
const FINISHES = ['Quý III', 'Quý IV', 'Tháng 12/2025', '31/12/2025', 'Thường xuyên', '30/11/2025'];
export const OFFICES =
  'Phòng Văn hóa - Xã hội|Văn phòng HĐND và UBND|Phòng Kinh tế, Hạ tầng và Đô thị|Công an phường|Trung tâm phục vụ hành chính công|UBND phường|Trạm Y tế|Đoàn Thanh niên'.split(
    '|',
  );
const STATES = ['Chưa thực hiện', 'Đang thực hiện', 'Hoàn thành'];
const PRODUCTS = ['Kế hoạch, báo cáo', 'Quyết định của UBND phường', 'Hệ thống được vận hành', 'Biên bản nghiệm thu'];

const FAULTS: readonly ((row: string[]) => void)[] = [
  (row) => (row[1] = ''),
  (row) => (row[2] = 'Quý V'),
  (row) => (row[3] = '31/02/2025'),
  (row) => ([row[2], row[3]] = ['Quý IV', 'Quý I']),
  (row) => (row[4] = 'Phòng Văn hoa - Xa hội'),
  (row) => (row[5] += '; Chi cục Chuyển đổi'),
  (row) => (row[10] = 'Đã ban hành'.normalize('NFD')),
  (row) => (row[0] = '1'),
];
const FAULTY = 0.05;

function rowValues(i: number, random: () => number): string[] {
  const partners = OFFICES.filter(() => random() < 0.2);
  const task = `${oneOf(ACTS, random)} ${oneOf(OBJECTS, random)}; ${oneOf(ACTS, random).toLowerCase()} ${oneOf(OBJECTS, random)}, ${oneOf(TAILS, random)} (mã NV-${i + 1})`;
  const row = [
    String(i + 1),
    task,
    oneOf(STARTS, random),
    oneOf(FINISHES, random),
    oneOf(OFFICES, random),
    partners.join('; '),
    oneOf(PRODUCTS, random),
    random() < 0.5 ? '' : String(Math.floor(random() * 5000)),
    'Ngân sách phường',
    oneOf(STATES, random),
    random() < 0.7 ? '' : `Đã ban hành văn bản số ${Math.floor(random() * 400)}/KH-UBND`,
    '',
    '',
    random() < 0.8 ? '' : 'Đề nghị cập nhật trước ngày 25',
  ];
  if (random() < FAULTY) oneOf(FAULTS, random)(row);
  return row;
}

export function taskRows(rows: number, seed = 42): string[][] {
  const random = seeded(seed);
  return Array.from({ length: rows }, (_, i) => rowValues(i, random));
}

/** Tasks that differ in a number alone: the hardest for whatever looks for tasks that stand there twice. */
export const alikeRows = (rows: number): string[][] =>
  taskRows(rows).map(([ordinal = '', , ...rest], i) => [
    ordinal,
    `Triển khai nội dung số ${i} của kế hoạch chuyển đổi số trên địa bàn phường`,
    ...rest,
  ]);

export function taskGrid(rows: readonly string[][]): Grid {
  const cells: Cell[] = HEADINGS.map((value, i) => ({ row: 1, column: i + 1, value }));
  rows.forEach((values, r) => {
    values.forEach((value, c) => {
      if (value) cells.push({ row: r + 2, column: c + 1, value });
    });
  });
  return { sheet: 'Phụ lục', cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}
