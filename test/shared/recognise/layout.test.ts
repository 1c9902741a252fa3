import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../shared/inspect.ts';
import { type Item, type Layout, lay, layouts } from './layout.ts';

const TASKS: Item[] = [
  { ordinal: 'I', group: true, cells: { task: 'Nhận thức số' } },
  {
    ordinal: '1',
    cells: {
      task: 'Xây dựng, ban hành kế hoạch truyền thông về chuyển đổi số năm 2025',
      start: 'Quý I',
      finish: 'Quý II',
      time: 'Quý I',
      lead: 'Phòng Văn hóa - Xã hội',
      coordinating: 'Các cơ quan, đơn vị',
      deliverable: 'Kế hoạch',
    },
  },
  { ordinal: '2', group: true, cells: { task: 'Tổ chức hoạt động tuyên truyền tại các tổ dân phố' } },
  {
    ordinal: 'a)',
    cells: {
      task: 'Tổ chức hội nghị, tọa đàm về chuyển đổi số',
      start: 'Quý II',
      finish: 'Quý IV',
      time: 'Tháng 10/2025',
      lead: 'UBND phường',
      coordinating: 'Công an phường',
      deliverable: 'Hội nghị',
    },
  },
  {
    ordinal: 'b)',
    cells: {
      task: 'Phát thanh trên hệ thống truyền thanh cơ sở',
      start: 'Quý I',
      finish: '31/12/2025',
      time: 'Thường xuyên',
      lead: 'Phòng Văn hóa - Xã hội',
      coordinating: 'Các Tổ dân phố',
      deliverable: 'Tin, bài',
    },
  },
  { ordinal: 'II', group: true, cells: { task: 'Chính quyền số' } },
  {
    ordinal: '1',
    cells: {
      task: 'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
      start: 'Quý I',
      finish: 'Quý IV',
      time: 'Cả năm',
      lead: 'Trung tâm phục vụ hành chính công',
      coordinating: 'Văn phòng HĐND và UBND',
      deliverable: 'Hồ sơ số hóa',
    },
  },
  {
    ordinal: '2',
    cells: {
      task: 'Hướng dẫn người dân nộp hồ sơ trực tuyến',
      start: 'Quý I',
      finish: 'Quý IV',
      time: 'Hằng quý',
      lead: 'Trung tâm phục vụ hành chính công',
      coordinating: 'Tổ công nghệ số cộng đồng',
      deliverable: 'Báo cáo',
    },
  },
];
const TASK_PATHS = ['I', 'I.1', 'I.2', 'I.2.a', 'I.2.b', 'II', 'II.1', 'II.2'];

const TARGETS: Item[] = [
  { ordinal: 'I', group: true, cells: { indicator: 'Chính quyền số' } },
  { ordinal: '1', cells: { indicator: 'Tỷ lệ hồ sơ trực tuyến toàn trình của phường', measure: '%', value: '≥ 60' } },
  {
    ordinal: '2',
    cells: { indicator: 'Tỷ lệ người dân hài lòng trong giải quyết thủ tục hành chính', measure: '%', value: 90 },
  },
  { ordinal: 'II', group: true, cells: { indicator: 'Xã hội số' } },
  {
    ordinal: '3',
    cells: { indicator: 'Số buổi tập huấn kỹ năng số cho người dân', measure: 'buổi', value: 'tối thiểu 02' },
  },
  {
    ordinal: '4',
    cells: { indicator: 'Tỷ lệ dân số trưởng thành có tài khoản định danh', measure: '%', value: 'Trên 65' },
  },
];
const TARGET_PATHS = ['I', 'I.1', 'I.2', 'II', 'II.3', 'II.4'];

const read = (items: Item[], layout: Layout) => {
  const laid = lay(items, layout);
  return { laid, tables: inspect([laid.grid], null, { stage: 'plan' }).tables };
};

function expectRead(items: Item[], paths: string[], keys: string[], layout: Layout): void {
  const { laid, tables } = read(items, layout);
  expect(tables).toHaveLength(1);
  const columns = Object.fromEntries(
    tables[0]?.table.columns.filter(({ key }) => key).map(({ key, column }) => [key, column]) ?? [],
  );
  expect(columns).toEqual(Object.fromEntries(keys.map((key) => [key, laid.columns[key]])));
  expect(tables[0]?.rows.map(({ path }) => path)).toEqual(paths);
  expect(tables[0]?.rows.map(({ row }) => row)).toEqual(laid.rows);
  expect(tables[0]?.rows.map(({ kind }) => kind === 'group')).toEqual(items.map(({ group }) => group === true));
}

describe('a known annex is recognised however it is laid out', () => {
  const runs = { numRuns: 400 };
  it('tasks with start and finish', () => {
    const keys = ['ordinal', 'task', 'start', 'finish', 'lead', 'coordinating', 'deliverable', 'note'];
    fc.assert(
      fc.property(layouts(keys, 'DANH MỤC NHIỆM VỤ'), (layout) => expectRead(TASKS, TASK_PATHS, keys, layout)),
      runs,
    );
  });
  it('tasks with one time column', () => {
    const keys = ['ordinal', 'task', 'time', 'lead', 'coordinating'];
    fc.assert(
      fc.property(layouts(keys, 'DANH MỤC NHIỆM VỤ'), (layout) => expectRead(TASKS, TASK_PATHS, keys, layout)),
      runs,
    );
  });
  it('targets', () => {
    const keys = ['ordinal', 'indicator', 'measure', 'value', 'note'];
    fc.assert(
      fc.property(layouts(keys, 'CHỈ TIÊU CỤ THỂ'), (layout) => expectRead(TARGETS, TARGET_PATHS, keys, layout)),
      runs,
    );
  });
});
