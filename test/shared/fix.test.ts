import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../shared/finding.ts';
import { applyEdits, isMechanical, offeredEdits } from '../../shared/fix.ts';
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
  check(grid).tables.flatMap(({ findings }) =>
    findings.filter((finding) => finding.fix && isMechanical(finding)).map(({ code }) => code),
  );

const annex = (task: string, lead: string, ordinals: readonly string[], time = 'Quý I') =>
  sheet(
    [
      '| Stt | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì |',
      ...ordinals.map((ordinal, i) => `| ${ordinal} | ${task} lần thứ ${i + 1} | ${time} | ${lead} |`),
    ].join('\n'),
  );

it('one cell with several faults of form is mended once, wholly', () => {
  const grid = annex('Chuyê\u0309n  đổi\u200b số', 'UBND phường', ['1']);
  const mended = repair(grid);
  expect(mended.cells.find(({ row, column }) => row === 2 && column === 2)?.value).toBe('Chuyển đổi số lần thứ 1');
  expect(coded(mended)).toEqual([]);
});

it.each([
  ['Tuyên\u200btruyền', 'Tuyên truyền'],
  ['Tuyê\u0301\u200bn truyền', 'Tuyến truyền'],
])('one repair is enough: %j', (typed, meant) => {
  const mended = repair(annex(typed, 'UBND phường', ['1']));
  expect(mended.cells.find(({ row, column }) => row === 2 && column === 2)?.value).toBe(`${meant} lần thứ 1`);
  expect(coded(mended)).toEqual([]);
});

it('a missing number is filled in where its neighbours agree', () => {
  const mended = repair(annex('Việc của phường', 'UBND phường', ['1', '', '3']));
  expect(mended.cells.find(({ row, column }) => row === 3 && column === 1)?.value).toBe(2);
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

const timed = (time: string, lead = 'UBND phường') =>
  sheet(`| Stt | Nội dung nhiệm vụ | Thời gian | Cơ quan chủ trì |
| 1 | Tập huấn kỹ năng số cho cán bộ | ${time} | ${lead} |`);
const valued = (value: string) =>
  sheet(`| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
| 1 | Tỷ lệ cán bộ được tập huấn kỹ năng số | % | ${value} |`);
const holds = (grid: Grid, row: number, column: number) =>
  grid.cells.find((cell) => cell.row === row && cell.column === column)?.value;

it.each([
  ['Quý lV', 'Quý IV'],
  ['Qúy 1I', 'Quý II'],
  ['3O/10/2025', '30/10/2025'],
  ['l5/6/2025', '15/6/2025'],
])('a time with a letter for a digit: %s → %s', (typed, meant) => {
  const mended = repair(timed(typed));
  expect(holds(mended, 2, 3)).toBe(meant);
  expect(coded(mended)).toEqual([]);
});

it.each(['Quý V', '31/02/2025', 'Nguyễn Văn A'])('%s is left to the clerk', (time) =>
  expect(repair(timed(time))).toEqual(timed(time)),
);

it.each([
  ['1OO%', '100%'],
  ['8O', '80'],
])('a value with a letter for a digit: %s → %s', (typed, meant) =>
  expect(holds(repair(valued(typed)), 2, 4)).toBe(meant),
);

it('a repair of what is said comes before one of its form, whatever severities the plan gives', () => {
  const severities = { 'text.hidden-character': 'error', 'time.unreadable': 'warning' } as const;
  const grid = timed('Quý lV\u200b');
  const found = inspect([grid], plan && { ...plan, severities }, { stage: 'plan' });
  expect(offeredEdits(found).flatMap(({ edits }) => edits.map(({ after }) => after))).toEqual(['Quý IV']);
});

it('two figures in one cell may be one or two: left to the clerk', () =>
  expect(repair(valued('4 8'))).toEqual(valued('4 8')));

it('the name an agency was meant for is asked, never put in with the rest', () => {
  const grid = timed('Quý I', 'Sở Khoa học và Công nghê');
  expect(repair(grid)).toEqual(grid);
  const asked = offeredEdits(check(grid), ({ code }) => code === 'agency.unknown').flatMap(({ edits }) => edits);
  expect(asked).toEqual([{ row: 2, column: 4, before: 'Sở Khoa học và Công nghê', after: 'Sở Khoa học và Công nghệ' }]);
  expect(coded(applyEdits(grid, asked))).toEqual([]);
});

it('a value that differs from the accepted plan is put back only one by one', () => {
  const fix = [{ row: 2, column: 4, before: '80', after: '90' }];
  const changed: Finding = {
    code: 'report.value-changed',
    severity: 'warning',
    at: { row: 2, column: 4 },
    params: { planned: '90' },
    fix,
  };
  const found = check(valued('80'));
  const [table] = found.tables;
  const inspection = { ...found, tables: table ? [{ ...table, findings: [changed] }] : [] };
  expect(offeredEdits(inspection).flatMap(({ edits }) => edits)).toEqual([]);
  expect(offeredEdits(inspection, (finding) => finding === changed)).toEqual([
    { sheet: table?.table.sheet, edits: fix },
  ]);
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
      fc.constantFrom('Quý I', 'Quý lV', 'Quý  1I', '3O/10/2025', 'Quý V', 'Quý I\u200b'),
      (task, lead, ordinals, time) => {
        const grid = annex(task.replaceAll('\n', '\\n'), lead, ordinals, time);
        const mended = repair(grid);
        expect(repairable(mended)).toEqual([]);
        const before = new Set(coded(grid));
        expect(coded(mended).filter((found) => !before.has(found))).toEqual([]);
      },
    ),
  ));
