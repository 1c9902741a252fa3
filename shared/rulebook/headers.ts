import type { Drawing } from './entry.ts';

/** The usual header of each annex, above rows of an example. */
const under =
  (header: string) =>
  (...rows: string[]): Drawing =>
    [header, ...rows].join('\n');

export const tasks = under('| STT | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì | Cơ quan phối hợp |');
export const spans = under('| STT | Nội dung nhiệm vụ | Bắt đầu | Hoàn thành | Cơ quan chủ trì |');
export const targets = under('| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |');
export const taskReport = under(
  '| STT | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì | Kết quả thực hiện | Lý do chưa hoàn thành |',
);
export const targetReport = under('| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao | Kết quả đạt được | Lũy kế |');

export const TRAINING = 'Tập huấn kỹ năng số cho cán bộ, công chức phường';
export const DIGITISING = 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính';
export const TRAINED = 'Tỷ lệ cán bộ được tập huấn kỹ năng số';
