import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell, Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { planById } from '../../shared/plan/built-in.ts';

const words = [
  'Stt',
  'Chỉ tiêu',
  'Nhiệm vụ',
  'Thời gian',
  'Hoàn thành',
  'Chủ trì',
  'Kết quả',
  'Đơn vị',
  'I',
  '1',
  'a)',
  '(1)',
  'Quý V',
  'Trên 100%',
  'Nơi nhận:',
  '2',
  '-',
  '…',
  '\u200b',
  'sô\u0301',
];

/** Grids that mix what annexes are made of with anything at all. */
const grids: fc.Arbitrary<Grid> = fc.record({
  sheet: fc.string(),
  cells: fc
    .uniqueArray(
      fc.record({
        row: fc.integer({ min: 1, max: 12 }),
        column: fc.integer({ min: 1, max: 8 }),
        value: fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }), fc.double(), fc.boolean()),
      }),
      {
        selector: ({ row, column }) => row * 100 + column,
        maxLength: 60,
      },
    )
    .map((cells: Cell[]) => cells.sort((a, b) => a.row - b.row || a.column - b.column)),
  merges: fc
    .array(
      fc.record({
        top: fc.integer({ min: 1, max: 9 }),
        left: fc.integer({ min: 1, max: 6 }),
        high: fc.nat(3),
        wide: fc.nat(3),
      }),
      { maxLength: 4 },
    )
    .map((areas) => areas.map(({ top, left, high, wide }) => ({ top, left, bottom: top + high, right: left + wide }))),
  hiddenRows: fc.array(fc.integer({ min: 1, max: 12 })),
  hiddenColumns: fc.constant([]),
});

it('no sheet, however strange, throws; every finding stands inside its table', () =>
  fc.assert(
    fc.property(grids, fc.constantFrom('plan' as const, 'report' as const), (grid, stage) => {
      for (const { table, findings } of inspect([grid], planById('hai-phong-2025'), { stage }).tables)
        for (const { at } of findings) {
          expect(at?.row).toBeGreaterThanOrEqual(1);
          expect(at?.row).toBeLessThanOrEqual(Math.max(table.area.bottom, table.area.top));
        }
    }),
    { numRuns: 1500 },
  ));

it('the same sheet twice gives the same inspection', () =>
  fc.assert(
    fc.property(grids, (grid) => {
      const run = () => JSON.stringify(inspect([structuredClone(grid)], null, { stage: 'plan' }));
      expect(run()).toBe(run());
    }),
    { numRuns: 100 },
  ));

it('decomposed text gives the same rows', () =>
  fc.assert(
    fc.property(grids, (grid) => {
      const decomposed = {
        ...grid,
        cells: grid.cells.map((cell) => ({
          ...cell,
          value: typeof cell.value === 'string' ? cell.value.normalize('NFD') : cell.value,
        })),
      };
      const composed = {
        ...grid,
        cells: grid.cells.map((cell) => ({
          ...cell,
          value: typeof cell.value === 'string' ? cell.value.normalize('NFC') : cell.value,
        })),
      };
      const rows = (one: Grid) => inspect([one], null, { stage: 'plan' }).tables.map((table) => table.rows);
      expect(rows(decomposed)).toEqual(rows(composed));
    }),
    { numRuns: 300 },
  ));

/** A tall annex: `rows` tasks in groups of ten. */
const tall = (rows: number): Grid => ({
  sheet: 'Lớn',
  cells: [
    ...['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'].map((value, i) => ({
      row: 1,
      column: i + 1,
      value,
    })),
    ...Array.from({ length: rows }, (_, i) => i + 2).flatMap((row) => [
      { row, column: 1, value: row - 1 },
      { row, column: 2, value: `Nhiệm vụ thứ ${row} của phường trong năm` },
      { row, column: 3, value: 'Quý II' },
      { row, column: 4, value: 'Phòng Văn hóa - Xã hội' },
    ]),
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

it('20,000 rows are all read', () => {
  const [first] = inspect([tall(20_000)], null, { stage: 'plan' }).tables;
  expect(first?.rows).toHaveLength(20_000);
  expect(first?.findings).toEqual([]);
});

it('merges over the whole sheet do not hang it', () => {
  const merges = Array.from({ length: 2_000 }, () => ({ top: 1, left: 9, bottom: 1_048_576, right: 9 }));
  const grid = tall(10);
  const far = { ...grid, cells: [...grid.cells, { row: 1_048_576, column: 20, value: 'x' }], merges };
  expect(inspect([far], null, { stage: 'plan' }).tables[0]?.rows).toHaveLength(10);
});
