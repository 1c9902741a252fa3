import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from '../../shared/finding.ts';
import { applyEdits, isMechanical, offeredEdits } from '../../shared/fix.ts';
import { a1, type Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { sheet } from './table.ts';

const plan = planById('hai-phong-2025');
const check = (grid: Grid) => inspect([grid], plan, { stage: 'plan' });
const repair = (grid: Grid, inspection = check(grid)) =>
  applyEdits(
    grid,
    offeredEdits(inspection).flatMap(({ edits }) => edits),
  );
const codesOf = ({ tables }: Inspection) =>
  tables.flatMap(({ findings }) => findings.map(({ code, at }) => `${code} ${at && a1(at)}`));
const coded = (grid: Grid) => codesOf(check(grid));
const repairable = ({ tables }: Inspection) =>
  tables.flatMap(({ findings }) => findings.filter((finding) => finding.fix && isMechanical(finding)));

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

/** A text spoilt the way people and programs spoil it, often not at all. */
const SPOILT: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.replace(' ', '  '),
  (text) => ` ${text}`,
  (text) => `${text}\n`,
  (text) => text.replace(' ', '\u00a0'),
  (text) => text.replace(' ', '\t'),
  (text) => text.replace(' ', '\r\n'),
  (text) => `${text}\u200b`,
  (text) => text.replace(' ', '\u200b'),
  (text) => text.replace(' ', '\u2028'),
  (text) => text.replace(/(?<=\p{L})(?=\p{L})/u, '\u200b'),
  (text) => text.replace(/ (?=\S+$)/, ' \n '),
  (text) => text.replace(',', ' ,'),
  (text) => text.replace(/, /, ','),
];
const spoilt = (...texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.constantFrom(...SPOILT), { maxLength: 3 }), fc.nat(2))
    .map(([text, ways, often]) => (often > 0 ? text : ways.reduce((spoiled, way) => way(spoiled), text)));

const TIMES = ['Quý I', 'Quý lV', 'Quý  1I', '3O/10/2025', 'Quý V', 'Quý II/2025', 'tháng 3/2025', 'Thường xuyên', ''];
const AGENCIES = ['UBND phường', 'Công an phường', 'Công an phường, UBND phường', 'Sở Khoa học và Công nghê', ''];
const COLUMNS = {
  tasks: [
    [
      'Nội dung nhiệm vụ',
      spoilt(
        'Tuyên truyền trên hệ thống truyền thanh',
        'Hưởng ứng Ngày Chuyển đổi số năm 2024, lần 2',
        'Thực hiện Nghị quyết số 03-NQ/TU ngày 26/11/2021',
        'C\u00e9ng khai th\u00f1 t\u00f4c h\u00b5nh ch\u00ddnh tr\u00aan m\u00b9ng',
      ),
    ],
    ['Bắt đầu', spoilt(...TIMES)],
    ['Hoàn thành', spoilt(...TIMES)],
    ['Cơ quan chủ trì', spoilt(...AGENCIES)],
    ['Cơ quan phối hợp', spoilt(...AGENCIES, 'Coâng an phöôøng')],
  ],
  targets: [
    ['Chỉ tiêu', spoilt('Tỷ lệ dân số có hồ sơ sức khỏe điện tử', 'Số lớp tập huấn kỹ năng số')],
    ['Đơn vị tính', spoilt('%', 'lớp', '')],
    ['Chỉ tiêu giao', spoilt('80%', '8O%', '1OO', '≥ 9O', 'Hoàn thành', '4 8', '1.OOO', 'trên 1OO', '')],
    ['Ghi chú', spoilt('', 'Hoàn thành trong năm 2024')],
  ],
} as const;
const NUMBERS = [
  ['1', '2', '3', '4'],
  ['1', '', '3', '4'],
  ['a)', 'b)', '', 'd)'],
  ['I', '', 'III', 'IV'],
];

/** Annexes of both kinds, spoilt in any of their cells, headings too. */
const sheets = fc.constantFrom(...Object.values(COLUMNS)).chain((columns) =>
  fc
    .tuple(
      fc.tuple(...columns.map(([heading]) => spoilt(heading))),
      fc.array(fc.tuple(...columns.map(([, cell]) => cell)), { minLength: 2, maxLength: 4 }),
      fc.constantFrom(...NUMBERS),
    )
    .map(([headings, rows, numbers]) => {
      const lines = [['Stt', ...headings], ...rows.map((row, i) => [numbers[i] ?? '', ...row])];
      const cells = lines.flatMap((line, i) =>
        line.flatMap((value, k) => (value === '' ? [] : [{ row: i + 1, column: k + 1, value }])),
      );
      return { sheet: 'Phụ lục', cells, merges: [], hiddenRows: [], hiddenColumns: [] };
    }),
);

it('applying every offered repair leaves none to offer and adds no finding', () =>
  fc.assert(
    fc.property(sheets, (grid) => {
      const found = check(grid);
      const left = check(repair(grid, found));
      expect(repairable(left)).toEqual([]);
      const before = new Set(codesOf(found));
      expect(codesOf(left).filter((code) => !before.has(code))).toEqual([]);
    }),
  ));

it.each([
  ['Quý lV', 'Quý I', ['time.unreadable C2', 'time.reversed D2']],
  ['Quý IV', 'Quý 1I', ['time.reversed D2', 'time.unreadable D2']],
])('a fault behind a slip is told with it: from %s to %s', (start, finish, expected) => {
  const grid = sheet(`| Stt | Nội dung nhiệm vụ | Bắt đầu | Hoàn thành | Cơ quan chủ trì |
| 1 | Tập huấn kỹ năng số cho cán bộ | ${start} | ${finish} | UBND phường |`);
  expect(coded(grid)).toEqual(expected);
});

it('a figure with a slip is checked as meant, and stays unread in the rows that are sent', () => {
  const grid = sheet(`| STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
| 1 | Số lớp tập huấn kỹ năng số | lớp | 8O% |`);
  expect(coded(grid)).toEqual(['target.measure-mismatch D2', 'target.unreadable D2']);
  expect(check(grid).tables[0]?.rows[0]?.values.value?.value).toBe(null);
});

it('a figure that would be impossible is left to the clerk', () => {
  expect(coded(valued('100O%'))).toEqual(['target.unreadable D2']);
  expect(repair(valued('100O%'))).toEqual(valued('100O%'));
});

it('a slip in a further column of values is one, too', () =>
  expect(
    coded(
      sheet(`| STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2030 |
| 1 | Tỷ lệ cán bộ được tập huấn kỹ năng số | % | 80 | 9O |`),
    ),
  ).toEqual(['target.unreadable E2']));
