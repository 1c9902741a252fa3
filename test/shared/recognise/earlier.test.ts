import { expect, it } from 'vitest';
import type { Stage } from '../../../shared/annex/columns.ts';
import { inspect } from '../../../shared/inspect.ts';
import { sheet } from '../table.ts';

/** What the last columns of a table of targets are read as, by their headings alone. */
function figures(title: string, headings: string[], stage: Stage): (string | null)[] | undefined {
  const figure = headings.map(() => '80').join(' | ');
  const grid = sheet(`| ${title} |
    | TT | Chỉ tiêu | Đơn vị tính | ${headings.join(' | ')} |
    | 1 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | ${figure} |
    | 2 | Tỷ lệ người dân có tài khoản thanh toán | % | ${figure} |
    | 3 | Tỷ lệ dân số có hồ sơ sức khỏe điện tử | % | ${figure} |`);
  return inspect([grid], null, { stage })
    .tables[0]?.table.columns.slice(3)
    .map(({ key }) => key);
}

it.each<[title: string, headings: string[], Stage, expected: string[]]>([
  ['CHỈ TIÊU NĂM 2026', ['Kết quả năm 2025', 'Mục tiêu năm 2026'], 'plan', ['previous', 'value']],
  ['CHỈ TIÊU NĂM 2026', ['Năm 2025', 'Năm 2026'], 'plan', ['previous', 'value']],
  ['CHIẾN LƯỢC DỮ LIỆU ĐẾN NĂM 2030', ['Năm 2025', 'Năm 2030'], 'plan', ['value', 'value']],
  ['KẾT QUẢ', ['Kết quả quý II', 'Kết quả quý III'], 'report', ['previous', 'actual']],
  ['KẾT QUẢ', ['Kết quả quý III', 'Kết quả quý II'], 'report', ['actual', 'previous']],
  ['KẾT QUẢ', ['Kết quả tháng 8', 'Kết quả tháng 9'], 'report', ['previous', 'actual']],
  ['KẾT QUẢ', ['Kết quả quý I', 'Kết quả quý II', 'Kết quả quý III'], 'report', ['actual', 'actual', 'actual']],
  ['KẾT QUẢ', ['Mục tiêu 2025', 'Mục tiêu 2026', 'Thực hiện 2025'], 'report', ['value', 'value', 'actual']],
  ['KẾT QUẢ', ['Mục tiêu 2025', 'Thực hiện 2024', 'Thực hiện 2025'], 'report', ['value', 'previous', 'actual']],
  ['KẾT QUẢ', ['Thực hiện 2024', 'Mục tiêu 2025'], 'report', ['previous', 'value']],
])('%s: %j of a %s are %j', (title, headings, stage, expected) =>
  expect(figures(title, headings, stage)).toEqual(expected),
);
