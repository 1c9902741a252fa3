import { readFile } from 'node:fs/promises';
import { type Layout, workbook } from './layout.ts';
import { fixture, type Line, realLines, tasksOfToday } from './source.ts';

/** The visual display task: the one that two of the wards give to different offices. */
const DISPUTED = 'cổ động trực quan';

/** The number a clerk would type as a number; anything else stays the words it is. */
const numeric = (text: string): string | number => (/^\d+$/.test(text) ? Number(text) : text);

/** The layout of the real annexes. */
const targetsAsIssued = (ward: string, lines: Line[]): Layout => ({
  sheet: 'Phụ lục I',
  title: ['Phụ lục I', 'CHỈ TIÊU CỤ THỂ', `(Kèm theo KẾ HOẠCH Chuyển đổi số ${ward} năm 2025)`],
  header: [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Ghi chú']],
  widths: [6, 70, 12, 14, 16],
  cells: ({ ordinal, subject, measure, value }) => [ordinal, subject, measure, numeric(value), ''],
  lines,
});

/** The same from right to left, and not in the corner of the sheet: the table begins at C7. */
const targetsTurned = (ward: string, lines: Line[]): Layout => ({
  sheet: 'Chỉ tiêu',
  title: ['PHỤ LỤC', 'Chỉ tiêu cụ thể', `(Kèm theo Kế hoạch chuyển đổi số ${ward} năm 2025)`],
  offset: { rows: 2, columns: 2 },
  header: [['Ghi chú', 'Chỉ tiêu giao', 'ĐVT', 'Nội dung chỉ tiêu', 'TT']],
  widths: [16, 14, 12, 70, 6],
  cells: ({ ordinal, subject, measure, value }) => ['', numeric(value), measure, subject, ordinal],
  lines,
});

/** Two header rows, groups, as in the annex itself. */
const twoRowTasks = (ward: string, lines: Line[]): Layout => ({
  sheet: 'Danh mục nhiệm vụ',
  title: ['DANH MỤC', `Nhiệm vụ chuyển đổi số ${ward} năm 2025`],
  header: [
    ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', null, 'Phân công trách nhiệm', null],
    [null, null, 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
  ],
  widths: [6, 60, 12, 12, 30, 36],
  cells: ({ ordinal, subject, start, finish, lead, coordinating }) => [
    ordinal,
    subject,
    start,
    finish,
    lead,
    coordinating,
  ],
  lines,
});

const span = ({ start, finish }: Line): string =>
  start === finish ? `${start}/2025` : start ? `${start} - ${finish}/2025` : '';

/** The lead first, one column for the time, abbreviated offices. */
const oneColumnTasks = (ward: string, lines: Line[]): Layout => ({
  sheet: 'PL2',
  title: ['Phụ lục II', `Nhiệm vụ chuyển đổi số năm 2025 của ${ward}`],
  header: [['STT', 'Đơn vị chủ trì', 'Nhiệm vụ', 'Thời gian thực hiện', 'Phối hợp', 'Ghi chú']],
  widths: [6, 26, 60, 22, 36, 14],
  cells: (line) => [
    line.ordinal,
    short(line.lead),
    line.subject,
    line.kind === 'group' ? '' : span(line),
    line.coordinating,
    '',
  ],
  lines,
});

const short = (office: string): string =>
  office.replace('Phòng Văn hóa - Xã hội', 'Phòng VH-XH').replace('Văn phòng HĐND và UBND', 'VP HĐND&UBND');

const change = (lines: Line[], subject: string, to: Partial<Line>): Line[] =>
  lines.map((line) => (line.subject.includes(subject) ? { ...line, ...to } : line));

/** The workbooks of the demo by file name: the real ones, and others laid out anew from them. */
export async function wardWorkbooks(): Promise<Record<string, Uint8Array>> {
  const tasks = await tasksOfToday();
  const phuLien = await realLines('phu-lien-2025-targets', 'hai-phong-2025');
  const tranLieu = await realLines('tran-lieu-2025-targets', 'hai-phong-2025');
  const mended = tranLieu.map((line) => (line.value === 'Trên 100' ? { ...line, value: '100' } : line));
  const dated = phuLien.map((line) => ({ ...line, subject: line.subject.replace('năm 2024', 'năm 2025') }));
  const reversed = change(tasks, 'bản tin số', { start: 'Quý IV', finish: 'Quý I' });
  return {
    'tran-lieu.xlsx': await readFile(fixture('tran-lieu-2025-targets')),
    'tran-lieu-da-sua.xlsx': await workbook([targetsAsIssued('phường Trần Liễu', mended)]),
    'phu-lien.xlsx': await workbook([targetsTurned('phường Phù Liễn', phuLien)]),
    'phu-lien-lan-2.xlsx': await workbook([targetsTurned('phường Phù Liễn', dated)]),
    'xa-vinh-bao.xlsx': await workbook([twoRowTasks('xã Vĩnh Bảo', tasks)]),
    'hong-bang.xlsx': await workbook([
      oneColumnTasks('phường Hồng Bàng', change(tasks, DISPUTED, { lead: 'Phòng Văn hóa - Xã hội' })),
    ]),
    'kien-thuy.xlsx': await workbook([twoRowTasks('xã Kiến Thụy', reversed), targetsTurned('xã Kiến Thụy', dated)]),
    'kien-thuy-da-sua.xlsx': await workbook([twoRowTasks('xã Kiến Thụy', tasks), targetsTurned('xã Kiến Thụy', dated)]),
    'cat-hai.xlsx': await workbook([oneColumnTasks('đặc khu Cát Hải', tasks)]),
  };
}
