import { expect, it } from 'vitest';
import { planById } from '../../../shared/plan/built-in.ts';
import { findings, sheet } from '../table.ts';

const plan = planById('hai-phong-2025');
const codes = (drawing: string) =>
  findings(sheet(drawing), plan)
    .filter(({ code }) => !code.startsWith('table.annex'))
    .map(({ code, cell }) => `${code} ${cell}`);

it('ditto marks in a column of agencies name no agency', () =>
  expect(
    codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm |
  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý II | Phòng Văn hóa - Xã hội | Văn phòng HĐND và UBND | Lớp tập huấn |
  | 2 | Xây dựng trang thông tin điện tử | Quý III | nt | Như trên | Trang thông tin |`),
  ).toEqual([]));

it('figures of different measures are no conflict; of one measure they are', () => {
  const targets = (first: string, second: string) =>
    codes(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | Số lớp tập huấn kỹ năng số được tổ chức | ${first} | 2 |
  | 2 | Số lớp tập huấn kỹ năng số được tổ chức | ${second} | 200 |`).filter((code) =>
      code.startsWith('target.conflict'),
    );
  expect(targets('Lớp', 'Người')).toEqual([]);
  expect(targets('Lớp', 'Lớp')).toEqual(['target.conflict D3']);
});

it.each(['-', '+'])('a line that begins with %s has the number it needs', (bullet) =>
  expect(
    codes(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | Tỷ lệ hồ sơ giải quyết trực tuyến | % | 80 |
  | ${bullet} | Tỷ lệ hồ sơ được số hóa | % | 70 |`).filter((code) => code.startsWith('ordinal')),
  ).toEqual([]),
);

it('a quarter of an older year is left over from an older plan, a document of that year is not', () => {
  const stale = (task: string) =>
    codes(`
  | Stt | Nội dung nhiệm vụ | Hoàn thành | Cơ quan chủ trì |
  | 1 | ${task} | Quý II | Phòng Văn hóa - Xã hội |`).filter((code) => code.startsWith('text.stale-year'));
  expect(stale('Tham gia Ngày hội số quý IV/2024')).toEqual(['text.stale-year B2']);
  expect(stale('Triển khai Quyết định số 12/QĐ-UBND ngày 05/12/2024')).toEqual([]);
});
