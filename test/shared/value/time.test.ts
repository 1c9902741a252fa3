import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOf, dateOfSerial, dayNumber } from '../../../shared/value/calendar.ts';
import { readTime, timeReader } from '../../../shared/value/time.ts';

const read = (text: string, year: number | null = 2025) => {
  const { from, to, precision, recurring, readable } = readTime(text, year);
  return readable ? [from, to, precision, recurring] : 'unreadable';
};

it.each([
  ['Quý I', '2025-01-01', '2025-03-31', 'quarter'],
  ['Quý\nIV', '2025-10-01', '2025-12-31', 'quarter'],
  ['Quí 2', '2025-04-01', '2025-06-30', 'quarter'],
  ['QI/2024', '2024-01-01', '2024-03-31', 'quarter'],
  ['quý 4 năm 2026', '2026-10-01', '2026-12-31', 'quarter'],
  ['Quý III, IV', '2025-07-01', '2025-12-31', 'quarter'],
  ['Quý III-IV/2026', '2026-07-01', '2026-12-31', 'quarter'],
  ['Quý IV/2025 - Quý I/2026', '2025-10-01', '2026-03-31', 'quarter'],
  ['Tháng 7 - 12/2026', '2026-07-01', '2026-12-31', 'month'],
  ['T9/2025', '2025-09-01', '2025-09-30', 'month'],
  ['12/2025', '2025-12-01', '2025-12-31', 'month'],
  ['31/12/2025', '2025-12-31', '2025-12-31', 'day'],
  ['31.12.2025', '2025-12-31', '2025-12-31', 'day'],
  ['2025-12-31', '2025-12-31', '2025-12-31', 'day'],
  ['30/09/2026 17:00', '2026-09-30', '2026-09-30', 'day'],
  ['ngày 31 tháng 12 năm 2025', '2025-12-31', '2025-12-31', 'day'],
  ['trước tháng 6 năm 2023', null, '2023-05-31', 'month'],
  ['Xong trước 30/9', null, '2025-09-29', 'day'],
  ['Chậm nhất 20/12/2025', null, '2025-12-20', 'day'],
  ['Đến hết năm 2026', null, '2026-12-31', 'year'],
  ['Từ tháng 7/2025', '2025-07-01', null, 'month'],
  ['Từ 01/7/2025 đến 31/12/2025', '2025-07-01', '2025-12-31', 'day'],
  ['trong quý II', '2025-04-01', '2025-06-30', 'quarter'],
  ['6 tháng cuối năm', '2025-07-01', '2025-12-31', 'half'],
  ['9 tháng', '2025-01-01', '2025-09-30', 'span'],
  ['giai đoạn 2022-2025', '2022-01-01', '2025-12-31', 'year'],
  ['2025 và những năm tiếp theo', '2025-01-01', null, 'year'],
  ['tuần 2 tháng 9', '2025-09-08', '2025-09-14', 'week'],
  ['Cả năm', '2025-01-01', '2025-12-31', 'year'],
])('%s', (text, from, to, precision) => expect(read(text)).toEqual([from, to, precision, false]));

it.each(['Thường xuyên', 'Hằng quý', 'hàng năm', 'Định kỳ và đột xuất'])('%s comes again', (text) =>
  expect(read(text)).toEqual([null, null, null, true]),
);

it.each([
  'Sau khi có hướng dẫn',
  'Theo kế hoạch của thành phố',
  'khi có yêu cầu của cơ quan có thẩm quyền',
  'Tuần 1–2',
])('%s is open', (text) => expect(read(text)).toEqual([null, null, null, false]));

it.each(['Quý V', 'Quý 5', 'tháng 13', '31/02/2025', '01 - 02 Chương trình/tuần', 'Nguyễn Văn A', '?'])(
  '%s is no time',
  (text) => expect(read(text)).toBe('unreadable'),
);

it('without any known year the time is readable but has no dates', () => {
  expect(read('Quý I', null)).toEqual([null, null, null, false]);
  expect(read('Quý V', null)).toBe('unreadable');
});

it('serial numbers of both date systems, by format or by size', () => {
  const cell = (value: number, format?: string) => ({ row: 1, column: 1, value, ...(format ? { format } : {}) });
  const at = { row: 1, column: 1 };
  expect(timeReader({ year: 2025, date1904: false })(cell(45992, 'mm/dd/yyyy'), at).from).toBe('2025-12-01');
  expect(timeReader({ year: 2025, date1904: true })(cell(44530, 'd/m/yyyy'), at).from).toBe('2025-12-01');
  expect(timeReader({ year: 2025, date1904: false })(cell(45992), at).to).toBe('2025-12-01');
  expect(timeReader({ year: 2025, date1904: false })(cell(2026), at).to).toBe('2026-12-31');
});

it('days to dates and back, as the Gregorian calendar has them', () =>
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
      expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(dateOf(day))).toBe(day);
      expect(dateOfSerial(day + 25_569, false)).toBe(dateOf(day));
    }),
  ));

it('never throws, whatever is in the cell', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readTime(text, 2025))));

it('what is kept of a text is kept by its year: the next check may be of another', () => {
  const at = { row: 3, column: 4 };
  const read = (year: number | null) => timeReader({ year, date1904: false })({ ...at, value: 'Quý II' }, at).to;
  expect([2025, 2026, null, 2025].map(read)).toEqual([
    '2025-06-30',
    '2026-06-30',
    readTime('Quý II', null).to,
    '2025-06-30',
  ]);
});
