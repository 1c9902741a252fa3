import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, offeredEdits } from '../../shared/fix.ts';
import { a1, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { sheet } from './table.ts';

const plan = planById('hai-phong-2025');
const check = (grid: Grid) => inspect([grid], plan, { stage: 'plan' });
const repair = (grid: Grid) =>
  applyEdits(
    grid,
    offeredEdits(check(grid)).flatMap(({ edits }) => edits),
  );
const coded = (grid: Grid) =>
  check(grid).tables.flatMap(({ findings }) => findings.map(({ code, at }) => `${code} ${at && a1(at)}`));
const repairable = (grid: Grid) =>
  check(grid).tables.flatMap(({ findings }) => findings.filter(({ fix }) => fix).map(({ code }) => code));

const annex = (task: string, lead: string, ordinals: readonly string[]) =>
  sheet(
    [
      '| Stt | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì |',
      ...ordinals.map((ordinal, i) => `| ${ordinal} | ${task} lần thứ ${i + 1} | Quý I | ${lead} |`),
    ].join('\n'),
  );

it('one cell with several faults of form is mended once, wholly', () => {
  const grid = annex('Chuyê\u0309n  đổi\u200b số', 'UBND phường', ['1']);
  const mended = repair(grid);
  expect(mended.cells.find(({ row, column }) => row === 2 && column === 2)?.value).toBe('Chuyển đổi số lần thứ 1');
  expect(coded(mended)).toEqual([]);
});

it('a missing number is filled in where its neighbours agree', () => {
  const mended = repair(annex('Việc của phường', 'UBND phường', ['1', '', '3']));
  expect(mended.cells.find(({ row, column }) => row === 3 && column === 1)?.value).toBe('2');
  expect(coded(mended)).toEqual([]);
});

it('a cell edited since is left alone', () => {
  const grid = annex('Việc  của phường', 'UBND phường', ['1']);
  const [edits] = offeredEdits(check(grid));
  const since = {
    ...grid,
    cells: grid.cells.map((cell) => (cell.row === 2 && cell.column === 2 ? { ...cell, value: 'Việc khác' } : cell)),
  };
  expect(applyEdits(since, edits?.edits ?? [])).toEqual(since);
});

/** Texts spoilt the way people and programs spoil them. */
const spoilt = fc
  .tuple(
    fc.constantFrom(
      'Tuyên truyền trên hệ thống truyền thanh',
      'Tập huấn kỹ năng số cho cán bộ',
      'C\u00e9ng khai th\u00f1 t\u00f4c h\u00b5nh ch\u00ddnh tr\u00aan m\u00b9ng',
    ),
    fc.array(
      fc.constantFrom(
        (text: string) => text.normalize('NFD'),
        (text: string) => text.replace(' ', '  '),
        (text: string) => ` ${text}`,
        (text: string) => text.replace(' ', '\u00a0'),
        (text: string) => `${text}\u200b`,
        (text: string) => text.replace(/ (?=\S+$)/, ' \n '),
      ),
    ),
  )
  .map(([text, ways]) => ways.reduce((spoiled, way) => way(spoiled), text as string));

it('applying every offered repair leaves none to offer and adds no finding', () =>
  fc.assert(
    fc.property(
      spoilt,
      fc.constantFrom('UBND phường', 'UBND  phường', 'Công an phường\u200b'),
      fc.constantFrom(['1', '2', '3'], ['1', '', '3'], ['a)', 'b)', 'c)']),
      (task, lead, ordinals) => {
        const grid = annex(task.replaceAll('\n', '\\n'), lead, ordinals);
        const mended = repair(grid);
        expect(repairable(mended)).toEqual([]);
        const before = new Set(coded(grid));
        expect(coded(mended).filter((found) => !before.has(found))).toEqual([]);
      },
    ),
  ));
