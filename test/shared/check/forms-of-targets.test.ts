import { describe, expect, it } from 'vitest';
import { planById } from '../../../shared/plan/built-in.ts';
import { findings, sheet } from '../table.ts';

const plan = planById('hai-phong-2025');
const codes = (drawing: string) =>
  findings(sheet(drawing), plan)
    .filter(({ code }) => !code.startsWith('table.annex'))
    .map(({ code, cell }) => `${code} ${cell}`);

describe('a target', () => {
  const target = (value: string, measure = '%', indicator = 'Tỷ lệ hồ sơ nộp trực tuyến') =>
    codes(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | ${indicator} | ${measure} | ${value} |`);
  it.each([
    'lOO',
    'O%',
    '90,%',
    '%',
    '??%',
    '≥≤ 50',
    '70?',
    'bốn mươi l%',
    'S0 %',
    'đạt S0',
    'trên o%',
    '80-',
    '70 - %',
    '8/%',
    '9G,5',
  ])('target.unreadable: %s', (value) => expect(target(value)).toEqual(['target.unreadable D2']));
  it.each(['% hộ', '% (phần trăm)', 'Tỷ lệ (%)'])('target.impossible: 105 beside %s', (measure) =>
    expect(target('105', measure)).toEqual(['target.impossible D2']),
  );
  it.each(['% so với kế hoạch', '% kế hoạch'])('105 beside %s is fine', (measure) =>
    expect(target('105', measure)).toEqual([]),
  );
  it.each(['- 5%', 'âm 5%'])('target.impossible: %s', (value) =>
    expect(target(value)).toEqual(['target.impossible D2']),
  );
  it.each([
    ['200 người', '%'],
    ['500 triệu đồng', '%'],
    ['80%', 'Lớp'],
  ])('target.measure-mismatch and nothing else: %s beside %s', (value, measure) =>
    expect(target(value, measure)).toEqual(['target.measure-mismatch D2']),
  );
  it.each([
    ['200 lượt người', 'Người'],
    ['100% thôn', 'Thôn'],
    ['Hoàn thành 100%', 'Nhiệm vụ'],
    ['15 đồng chí', 'Người'],
    ['Mức A', 'Mức độ'],
    ['Đạt loại B', 'Xếp loại'],
  ])('%s beside %s is fine', (value, measure) => expect(target(value, measure)).toEqual([]));
});

describe('target.conflict', () => {
  const pair = (first: string, second: string) =>
    codes(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | ${first} | % | 70 |
  | 2 | ${second} | % | 90 |`);
  it.each([
    ['Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến', 'Tỷ lệ hồ sơ TTHC tiếp nhận qua mạng năm 2025'],
    ['Tỷ lệ cán bộ, công chức được tập huấn kỹ năng số', 'Tỷ lệ CBCC được bồi dưỡng kỹ năng số'],
    ['Tỷ lệ cơ sở giáo dục thu học phí không dùng tiền mặt', 'Tỷ lệ trường học thu học phí không dùng tiền mặt'],
    ['Tỷ lệ cơ sở giáo dục thanh toán học phí không dùng tiền mặt', 'Cơ sở giáo dục thu học phí không dùng tiền mặt'],
    ['Tỷ lệ dân số trưởng thành có chữ ký số', 'Tỷ lệ người trưởng thành được cấp chữ ký số'],
    ['Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng', 'Hồ sơ công việc xử lý trên môi trường mạng (trừ hồ sơ mật)'],
  ])('%s / %s', (first, second) => expect(pair(first, second)).toEqual(['target.conflict D3']));
  it.each([
    ['Tỷ lệ lớp tập huấn kỹ năng số cho người dân', 'Tỷ lệ lớp tập huấn kỹ năng số cho cán bộ'],
    ['Tỷ lệ người dân dùng hồ sơ trực tuyến năm 2025', 'Tỷ lệ người dân dùng hồ sơ trực tuyến năm 2030'],
    ['Tỷ lệ hộ nghèo dùng điện thoại thông minh', 'Tỷ lệ hộ cận nghèo dùng điện thoại thông minh'],
    ['Tỷ lệ người dân có tài khoản thanh toán', 'Tỷ lệ người cao tuổi có tài khoản thanh toán'],
    ['Tỷ lệ người dân được tập huấn kỹ năng số', 'Tỷ lệ người khuyết tật được tập huấn kỹ năng số'],
    ['Tỷ lệ hồ sơ nộp trực tuyến đúng quy định', 'Tỷ lệ hồ sơ nộp trực tiếp đúng quy định'],
    ['Tỷ lệ trường công lập có học bạ số', 'Tỷ lệ trường ngoài công lập có học bạ số'],
    ['Tỷ lệ cán bộ được tập huấn an toàn thông tin', 'Tỷ lệ cán bộ chuyên trách được tập huấn an toàn thông tin'],
  ])('%s / %s are two', (first, second) => expect(pair(first, second)).toEqual([]));
});

describe('target.below-minimum', () => {
  const at = (indicator: string, value: string) =>
    findings(
      sheet(`
  | TT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
  | 1 | ${indicator} | % | ${value} |`),
      planById('tp-cds-2023'),
    ).map(({ code, cell }) => `${code} ${cell}`);
  it.each([
    'Tỷ lệ hồ sơ công việc được xử lý trên môi trường mạng',
    'Hồ sơ công việc của xã được xử lý trên môi trường mạng',
  ])('%s', (indicator) => {
    expect(at(indicator, 'Từ 30% trở lên')).toEqual(['target.below-minimum D2']);
    expect(at(indicator, '40')).toEqual([]);
  });
  it.each([
    'Tỷ lệ hồ sơ công việc tại cấp huyện được xử lý trên môi trường mạng',
    'Tỷ lệ hồ sơ công việc của các đoàn thể xử lý trên môi trường mạng',
  ])('%s is not of the commune', (indicator) => expect(at(indicator, '30')).toEqual([]));
});
