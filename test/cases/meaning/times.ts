import type { ExpectedValue } from '../case.ts';

type Meaning = Pick<ExpectedValue, 'from' | 'to' | 'precision' | 'recurring'>;

/**
 * What the times in the drawings mean, each read by a person. "Y" is the year of the plan, "?" not compared:
 *   from .. to precision [recurring]
 * Neither end is a day that nobody named: "Thường xuyên", "Sau khi có hướng dẫn".
 */
const TIMES: Record<string, string> = {
  'Quý I': 'Y-01-01 .. Y-03-31 quarter',
  'Quý II': 'Y-04-01 .. Y-06-30 quarter',
  'Quý III': 'Y-07-01 .. Y-09-30 quarter',
  'Quý IV': 'Y-10-01 .. Y-12-31 quarter',
  'Quý 1': 'Y-01-01 .. Y-03-31 quarter',
  'Quí II': 'Y-04-01 .. Y-06-30 quarter',
  'quý 3': 'Y-07-01 .. Y-09-30 quarter',
  Q4: 'Y-10-01 .. Y-12-31 quarter',
  'QIII/2025': '2025-07-01 .. 2025-09-30 quarter',
  'Quý III/2025': '2025-07-01 .. 2025-09-30 quarter',
  'Quý IV/2025': '2025-10-01 .. 2025-12-31 quarter',
  'Quý 4/2025': '2025-10-01 .. 2025-12-31 quarter',
  'Quý I/2026': '2026-01-01 .. 2026-03-31 quarter',
  'Quý II/2026': '2026-04-01 .. 2026-06-30 quarter',
  'Quý II năm 2025': '2025-04-01 .. 2025-06-30 quarter',
  'Quý III - IV': 'Y-07-01 .. Y-12-31 quarter',
  'Quý III, IV': 'Y-07-01 .. Y-12-31 quarter',
  'Quý II, III/2025': '2025-04-01 .. 2025-09-30 quarter',
  'Quý II - Quý III/2025': '2025-04-01 .. 2025-09-30 quarter',
  'Từ quý II đến quý IV': 'Y-04-01 .. Y-12-31 quarter',
  'Trong quý II': 'Y-04-01 .. Y-06-30 quarter',
  '01/2025': '2025-01-01 .. 2025-01-31 month',
  '10/2026': '2026-10-01 .. 2026-10-31 month',
  '11/2026': '2026-11-01 .. 2026-11-30 month',
  'Tháng 3/2027': '2027-03-01 .. 2027-03-31 month',
  'Tuần 1–2': 'null .. null ?',
  'Tuần 2': 'null .. null ?',
  'Tuần 3–6': 'null .. null ?',
  '15/8/2025': '2025-08-15 .. 2025-08-15 day',
  '30/9/2025': '2025-09-30 .. 2025-09-30 day',
  '6/2025': '2025-06-01 .. 2025-06-30 month',
  '12/2025': '2025-12-01 .. 2025-12-31 month',
  '9/2026': '2026-09-01 .. 2026-09-30 month',
  'Tháng 10/2025': '2025-10-01 .. 2025-10-31 month',
  'Tháng 3': 'Y-03-01 .. Y-03-31 month',
  'Tháng 4': 'Y-04-01 .. Y-04-30 month',
  'tháng 5': 'Y-05-01 .. Y-05-31 month',
  'Tháng 8': 'Y-08-01 .. Y-08-31 month',
  'Tháng 9': 'Y-09-01 .. Y-09-30 month',
  'Tháng 10': 'Y-10-01 .. Y-10-31 month',
  'Tháng 11': 'Y-11-01 .. Y-11-30 month',
  'Tháng 12': 'Y-12-01 .. Y-12-31 month',
  'T9/2025': '2025-09-01 .. 2025-09-30 month',
  'T10 - T11/2025': '2025-10-01 .. 2025-11-30 month',
  'Tháng 7 - 12/2025': '2025-07-01 .. 2025-12-31 month',
  'Tháng 3 đến tháng 6': 'Y-03-01 .. Y-06-30 month',
  'Từ tháng 7/2025': '2025-07-01 .. null month',
  'Từ tháng 02/2026': '2026-02-01 .. null month',
  '2025': '2025-01-01 .. 2025-12-31 year',
  '2026': '2026-01-01 .. 2026-12-31 year',
  '2030': '2030-01-01 .. 2030-12-31 year',
  'Năm 2025': '2025-01-01 .. 2025-12-31 year',
  'Năm 2026': '2026-01-01 .. 2026-12-31 year',
  'Trong năm 2025': '2025-01-01 .. 2025-12-31 year',
  'Cả năm': 'Y-01-01 .. Y-12-31 year',
  'Trong năm': 'Y-01-01 .. Y-12-31 year',
  '2025 - 2026': '2025-01-01 .. 2026-12-31 year',
  '2026-2030': '2026-01-01 .. 2030-12-31 year',
  'Giai đoạn 2025-2030': '2025-01-01 .. 2030-12-31 year',
  '2025 và các năm tiếp theo': '2025-01-01 .. null year',
  'Đến hết năm 2026': 'null .. 2026-12-31 year',
  'Trước năm 2027': 'null .. 2026-12-31 year',
  '6 tháng đầu năm': 'Y-01-01 .. Y-06-30 half',
  '6 tháng cuối năm': 'Y-07-01 .. Y-12-31 half',
  '6 tháng cuối năm 2025': '2025-07-01 .. 2025-12-31 half',
  '9 tháng': 'Y-01-01 .. Y-09-30 span',
  '31/12/2025': '2025-12-31 .. 2025-12-31 day',
  '30/6/2025': '2025-06-30 .. 2025-06-30 day',
  '15/4/2025': '2025-04-15 .. 2025-04-15 day',
  '20.8.2025': '2025-08-20 .. 2025-08-20 day',
  '05-11-2025': '2025-11-05 .. 2025-11-05 day',
  '30/9/25': '2025-09-30 .. 2025-09-30 day',
  'Ngày 10/10/2025': '2025-10-10 .. 2025-10-10 day',
  'ngày 10 tháng 10 năm 2025': '2025-10-10 .. 2025-10-10 day',
  'Trước 15/11/2025': 'null .. 2025-11-14 day',
  'Trước ngày 20/3/2026': 'null .. 2026-03-19 day',
  'Xong trước 30/9': 'null .. Y-09-29 day',
  'Chậm nhất 20/12/2025': 'null .. 2025-12-20 day',
  'Chậm nhất ngày 15/12': 'null .. Y-12-15 day',
  'Đến 30/6/2025': 'null .. 2025-06-30 day',
  'Hoàn thành trước 30/11/2025': 'null .. 2025-11-29 day',
  'Từ 01/7/2025 đến 31/12/2025': '2025-07-01 .. 2025-12-31 day',
  'Tuần 2 tháng 9': 'Y-09-08 .. Y-09-14 week',
  'Trước ngày 25 hằng tháng': '? .. ? ? recurring',
  'Thường xuyên': 'null .. null null recurring',
  'thường xuyên': 'null .. null null recurring',
  'Thường xuyên, liên tục': 'null .. null null recurring',
  'Thường xuyên trong năm': '? .. ? ? recurring',
  'Nhiệm vụ thường xuyên': 'null .. null null recurring',
  'Hằng quý': 'null .. null null recurring',
  'Hàng tháng': 'null .. null null recurring',
  'Hằng năm': 'null .. null null recurring',
  'Hàng tuần': 'null .. null null recurring',
  'Định kỳ hằng quý': 'null .. null null recurring',
  'Định kỳ, đột xuất': 'null .. null null recurring',
  'Sau khi có hướng dẫn': 'null .. null null',
  'Sau khi có hướng dẫn của thành phố': 'null .. null null',
  'Theo tiến độ của thành phố': 'null .. null null',
  'Theo kế hoạch của thành phố': 'null .. null null',
  'Theo quy định': 'null .. null null',
  'Ngay sau khi khắc phục': 'null .. null null',
  'Trong vòng 24 giờ': 'null .. null ?',
  '03 ngày làm việc': 'null .. null ?',
  '02 lần/năm': 'null .. null ? ?',
  nt: '? .. ? ? ?',
  'Khi có yêu cầu': 'null .. null null',
  'Ngay sau khi Kế hoạch được ban hành': 'null .. null null',
};

const end = (text: string | undefined, year: number | null): string | null | undefined =>
  text === '?' ? undefined : text === 'null' ? null : text?.replace('Y', String(year));

/**
 * Without any year a quarter is understood, but it is no day. Throws where the drawing has a time that nobody has read:
 * every one must be decided here.
 */
export function timeMeaning(text: string, year: number | null): Meaning {
  const line = text.replace(/\s+/g, ' ');
  const meaning = TIMES[line];
  if (!meaning) throw new Error(`No meaning is written down for the time "${line}"`);
  const [from, , to, precision, recurring] = meaning.split(' ');
  if (year === null && /Y/.test(meaning)) return { from: null, to: null, recurring: recurring === 'recurring' };
  const known = { from: end(from, year), to: end(to, year), precision: end(precision, year) };
  const compared = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...(compared as Meaning), ...(recurring !== '?' && { recurring: recurring === 'recurring' }) };
}
