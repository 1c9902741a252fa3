import type { Cell, Grid } from '../shared/grid.ts';

/** A tall task annex of 14 columns, faults sprinkled in: the same for every contestant, no randomness. */
const HEADINGS =
  'Stt|Nội dung nhiệm vụ|Bắt đầu|Hoàn thành|Cơ quan chủ trì|Cơ quan phối hợp|Sản phẩm|Kinh phí|Nguồn kinh phí|Trạng thái|Kết quả thực hiện|Lý do|Kiến nghị|Ghi chú'.split(
    '|',
  );
const TIMES = ['Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Tháng 6/2025', '31/12/2025', 'Thường xuyên', 'Quý V'];
const LEADS = [
  'Phòng Văn hóa - Xã hội',
  'Văn phòng HĐND và UBND',
  'Công an phường',
  'UBND phường',
  'Trung tâm phục vụ hành chính công',
];

function rowValues(i: number): string[] {
  return [
    String(i + 1),
    i % 97 === 0 ? '' : `Triển khai nội dung số ${i} của kế hoạch chuyển đổi số trên địa bàn phường`,
    TIMES[i % 4] ?? '',
    TIMES[(i * 7) % TIMES.length] ?? '',
    LEADS[i % LEADS.length] ?? '',
    `${LEADS[(i + 1) % LEADS.length]}, ${LEADS[(i + 2) % LEADS.length]}`,
    'Kế hoạch, báo cáo',
    String((i * 37) % 900),
    'Ngân sách phường',
    'Đang thực hiện',
    i % 53 === 0 ? 'Đã ban hành sô\u0301 12' : 'Đã ban hành',
    '',
    '',
    '',
  ];
}

export const taskRows = (rows: number): string[][] => Array.from({ length: rows }, (_, i) => rowValues(i));

export function taskGrid(rows: readonly string[][]): Grid {
  const cells: Cell[] = HEADINGS.map((value, i) => ({ row: 1, column: i + 1, value }));
  rows.forEach((values, r) => {
    values.forEach((value, c) => {
      if (value) cells.push({ row: r + 2, column: c + 1, value });
    });
  });
  return { sheet: 'Phụ lục', cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}
