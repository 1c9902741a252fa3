import type { AnnexCode } from '../../../shared/rulebook/entry.ts';
import { tasks } from '../../../shared/rulebook/headers.ts';
import type { Cases } from './each-rule.ts';
import { BROADCAST, heading, numbers, PORTAL, right, rightNumbers, task, two } from './each-rule-drawings.ts';

/** What is said of a table as a whole, and of a cell whatever stands in it. */
export const OF_CELLS: Record<Extract<AnnexCode, `table.${string}` | `cell.${string}` | `text.${string}`>, Cases> = {
  'table.annex-missing': {
    failing: { sheet: '| Nơi nhận | Số bản |\n| Các Tổ dân phố | 02 |' },
    cell: null,
    passing: { ...right, plan: 'vinh-bao-tt-2024' },
    near: { ...rightNumbers, plan: 'vinh-bao-tt-2024' },
  },
  'table.header-missing': {
    failing: { sheet: numbers('1', '2', '3').sheet.split('\n').slice(1).join('\n') },
    cell: null,
    passing: rightNumbers,
    near: { sheet: '| Nơi nhận: |\n| - Các Tổ dân phố; |\n| - Lưu: VT. |' },
  },
  'table.column-missing': {
    failing: heading('Hoàn thành', 'Ghi chú', 'Quý II | '),
    cell: 'A1',
    passing: right,
    near: heading('Tiến độ', 'Đơn vị thực hiện', 'Quý II | Công an phường'),
  },
  'table.column-ambiguous': {
    failing: heading('Thời hạn | Hạn hoàn thành', 'Cơ quan chủ trì', 'Quý II | Quý III | Công an phường'),
    cell: 'D1',
    passing: right,
    near: heading('Tiến độ | Tình trạng', 'Cơ quan chủ trì', 'Quý II | Đang thực hiện | Công an phường'),
  },
  'table.empty': {
    failing: { sheet: tasks() },
    cell: 'A1',
    passing: right,
    near: { sheet: tasks('| (1) | (2) | (3) | (4) | (5) |', `| 1 | ${PORTAL} | Quý II | UBND phường | |`) },
  },
  'table.row-joined': {
    failing: {
      sheet: tasks(
        `| 1 | ${PORTAL} | Quý II | UBND phường | |`,
        '|  | khu vui chơi, giải trí tại một số địa điểm |  |  |  |',
      ),
    },
    cell: 'B3',
    passing: right,
    near: two(BROADCAST, PORTAL),
  },
  'cell.required': {
    failing: task(BROADCAST, ''),
    cell: 'C2',
    passing: right,
    near: {
      sheet: tasks('| I | Tuyên truyền về hạ tầng số |  |  |  |', `| 1 | ${PORTAL} | Quý II | UBND phường |  |`),
    },
  },
  'cell.error-value': {
    failing: task(BROADCAST, '#REF!'),
    cell: 'C2',
    passing: right,
    near: task('Gắn thẻ #chuyendoiso cho tin, bài trên trang Zalo của phường'),
  },
  'cell.too-long': {
    failing: task('x'.repeat(2_001)),
    cell: 'B2',
    passing: right,
    near: task('x'.repeat(2_000)),
  },
  'text.not-nfc': {
    failing: task(BROADCAST.normalize('NFD')),
    cell: 'B2',
    passing: right,
    near: task('Tuyên truyền việc số hoá, xoá các vùng lõm sóng; cấp uỷ chỉ đạo'),
  },
  'text.spacing': {
    failing: task('Xây dựng Nhà văn hóa, Trung tâm Văn hóa,  khu vui chơi'),
    cell: 'B2',
    passing: right,
    near: task('Tổ chức Hội nghị, tọa đàm ... về chuyển đổi số\\n- Kịp thời tuyên truyền'),
  },
  'text.hidden-character': {
    failing: task('Chuyển đổi\u200b số'),
    cell: 'B2',
    passing: right,
    near: task('Tuyên truyền trên mạng xã hội\\n- Kịp thời tuyên truyền 😀'),
  },
  'text.legacy-font': {
    failing: task('ChuyÓn ®æi sè'),
    cell: 'B2',
    passing: right,
    near: task('Thuê bao Café số, lõi IoT ≥ 5G, mức 50 µm theo ISO 9001:2015'),
  },
  'text.stale-year': {
    failing: task('Hưởng ứng Ngày Chuyển đổi số quốc gia, Ngày Chuyển đổi số thành phố năm 2024'),
    cell: 'B2',
    passing: task('Hưởng ứng Ngày Chuyển đổi số quốc gia năm 2025'),
    near: task('Thực hiện Nghị quyết số 03-NQ/TU ngày 26/10/2021 về chuyển đổi số'),
  },
};
