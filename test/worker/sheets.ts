import type { SubmissionBody } from '../../shared/api.ts';
import type { CellValue, Grid } from '../../shared/grid.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import tranLieu from '../fixtures/tran-lieu-2025-targets.xlsx?inline';
import vinhBao from '../fixtures/vinh-bao-2024.xlsx?inline';

/** A sheet written line by line; an empty string is an empty cell. */
export const gridOf = (lines: readonly (readonly CellValue[])[], sheet = 'Sheet1'): Grid => ({
  sheet,
  cells: lines.flatMap((line, row) =>
    line.flatMap((value, column) => (value === '' ? [] : [{ row: row + 1, column: column + 1, value }])),
  ),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const HEADER = ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Sản phẩm'];

export interface Task {
  task: string;
  start?: string;
  finish?: string;
  lead?: string;
}

/** As many tasks, no two alike. */
export const tasks = (count: number, from = 1): Task[] =>
  Array.from({ length: count }, (_, place) => ({ task: `Nhiệm vụ riêng biệt số ${from + place} của đơn vị` }));

/** An annex of tasks as hai-phong-2025 asks for it. */
export const tasksGrid = (tasks: readonly Task[], sheet = 'Danh mục'): Grid =>
  gridOf(
    [
      ['DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2025'],
      HEADER,
      ...tasks.map(({ task, start = 'Quý I', finish = 'Quý II', lead = 'UBND phường' }, place) => [
        place + 1,
        task,
        start,
        finish,
        lead,
        'Báo cáo',
      ]),
    ],
    sheet,
  );

/** A report on some of the planned tasks. */
export const reportGrid = (names: readonly string[], finish = 'Quý II', result = 'Đã hoàn thành'): Grid =>
  gridOf([
    ['BÁO CÁO KẾT QUẢ NĂM 2025'],
    [...HEADER, 'Kết quả thực hiện'],
    ...names.map((name, i) => [i + 1, name, 'Quý I', finish, 'UBND phường', 'Báo cáo', result]),
  ]);

const workbook = async (url: string): Promise<Grid> => {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
  const [grid] = await readWorkbook(bytes);
  if (!grid) throw new Error('empty fixture');
  return grid;
};

/** Real annexes: 45 targets of which one is impossible (D20), and 14 tasks. */
export const tranLieuTargets = () => workbook(tranLieu);
export const vinhBaoTasks = () => workbook(vinhBao);

type Part = SubmissionBody['parts'][number];
export type Answer = Partial<SubmissionBody> & Partial<Part>;

/** An answer of one part, unless `parts` are given. */
export const submission = ({
  grid = tasksGrid([]),
  file = 'phụ lục.xlsx',
  mapping = null,
  ...over
}: Answer): SubmissionBody => ({
  plan: 'hai-phong-2025',
  period: 'ke-hoach',
  annex: 'tasks',
  parts: [{ file, grid, mapping }],
  sender: { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' },
  client: { name: 'cli', version: '0.1.0' },
  ...over,
});

export interface Target {
  indicator: string;
  measure?: string;
  value: CellValue;
  previous?: CellValue;
  numerator?: CellValue;
  denominator?: CellValue;
}

/** An annex of targets with the figures that the city works with. */
export const targetsGrid = (targets: readonly Target[]): Grid =>
  gridOf([
    ['CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2025'],
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao', 'Kết quả kỳ trước', 'Tử số', 'Mẫu số'],
    ...targets.map(({ indicator, measure = '%', value, previous = '', numerator = '', denominator = '' }, place) => [
      ...[place + 1, indicator, measure, value],
      ...[previous, numerator, denominator],
    ]),
  ]);
