import { expect, it } from 'vitest';
import type { Grid } from '../../../shared/grid.ts';
import { PLANS } from '../../../shared/plan/built-in.ts';
import { fitPlan } from '../../../shared/plan/fit.ts';

const HEADER = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao'];

const sheet = (...title: string[]): Grid => ({
  sheet: 'Trang 1',
  cells: [
    ...title.map((value, index) => ({ row: index + 1, column: 1, value })),
    ...HEADER.map((value, index) => ({ row: title.length + 2, column: index + 1, value })),
    { row: title.length + 3, column: 2, value: 'Truyền thông chuyển đổi số năm 2023' },
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const planOf = (...title: string[]) => fitPlan([sheet(...title)], PLANS)?.id ?? null;

it.each([
  ['hai-phong-2025', 'CHỈ TIÊU CỤ THỂ', '(Kèm theo KẾ HOẠCH Chuyển đổi số phường Trần Liễu năm 2025)'],
  ['hai-phong-2025', 'Truyền thông về chuyển đổi số trên địa bàn phường Phù Liễn 6 tháng cuối năm 2025'],
  ['hai-phong-2025', 'KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2025', '(thực hiện Kế hoạch số 12/KH-UBND ngày 12/01/2023)'],
  ['vinh-bao-tt-2024', 'Nhiệm vụ cụ thể triển khai công tác truyền thông chuyển đổi số năm 2024'],
  ['tp-cds-2023', 'Phụ lục chỉ tiêu chuyển đổi số năm 2023'],
  ['tp-tt-2023', 'Chỉ tiêu truyền thông về chuyển đổi số năm 2023'],
  ['tp-tt-2023', 'Chỉ tiêu truyền thông chuyển đổi số năm 2023'.normalize('NFD')],
])('%s: %s', (id, ...title) => expect(planOf(...title)).toBe(id));

it.each([
  ['another year', 'Kế hoạch chuyển đổi số năm 2031'],
  ['another subject', 'Kế hoạch phòng, chống lụt bão năm 2025'],
  ['half a subject', 'Kế hoạch chuyển đổi số huyện An Dương năm 2024'],
  ['no year', 'Kế hoạch chuyển đổi số'],
  ['no title'],
])('fits none: %s', (_why, ...title) => expect(planOf(...title)).toBeNull());
