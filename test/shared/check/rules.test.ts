import { describe, expect, it } from 'vitest';
import { inspect } from '../../../shared/inspect.ts';
import { planById } from '../../../shared/plan/built-in.ts';
import type { Plan } from '../../../shared/plan/schema.ts';
import { findings, sheet } from '../table.ts';

const tasks = (rows: string) =>
  sheet(`
  | Stt | Nội dung nhiệm vụ | Bắt đầu | Hoàn thành | Cơ quan chủ trì |
${rows}`);
const task = (start: string, finish: string) =>
  tasks(`  | 1 | Tập huấn kỹ năng số cho cán bộ | ${start} | ${finish} | Phòng Văn hóa - Xã hội |`);
const targets = (rows: string) =>
  sheet(`
  | STT | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |
${rows}`);
const target = (value: string, measure = '%', indicator = 'Tỷ lệ cán bộ được tập huấn kỹ năng số cơ bản') =>
  targets(`  | 1 | ${indicator} | ${measure} | ${value} |`);

describe('time.reversed', () => {
  it('points at the finish', () =>
    expect(findings(task('Quý IV', 'Quý I'))).toEqual([
      { code: 'time.reversed', cell: 'D2', params: { start: 'Quý IV', finish: 'Quý I' } },
    ]));
  it.each([
    ['Quý I', 'Quý I'],
    ['Quý I', 'tháng 3'],
    ['tháng 3', 'Quý I'],
    ['Thường xuyên', 'Quý I'],
    ['Quý IV/2025', 'Quý I/2026'],
  ])('%s – %s is fine', (start, finish) => expect(findings(task(start, finish))).toEqual([]));
});

describe('time.unreadable', () => {
  it.each(['Quý V', '3l/12/2025', '31/02/2025', 'tháng 13', 'Nguyễn Văn A', '01 - 02 chương trình'])(
    '%s names no time',
    (text) =>
      expect(findings(task('Quý I', text))).toEqual([{ code: 'time.unreadable', cell: 'D2', params: { text } }]),
  );
  it.each([
    'Sau khi có hướng dẫn',
    'Thường xuyên',
    'Theo kế hoạch của thành phố',
    'Hằng quý',
    'Trong năm',
    '2025 và những năm tiếp theo',
  ])('%s is fine', (text) => expect(findings(task('Quý I/2025', text))).toEqual([]));
});

describe('cell.required', () => {
  it('names the empty cell and its column', () =>
    expect(findings(tasks('  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | Quý II |  |'))).toEqual([
      { code: 'cell.required', cell: 'E2', params: { column: 'lead' } },
    ]));
  it('asks nothing of a row that names a group', () =>
    expect(
      findings(
        tasks(
          '  | I | Nhận thức số |  |  |  |\n  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | Quý II | UBND phường |',
        ),
      ),
    ).toEqual([]));
  it('asks nothing of a template row with nothing but its number', () =>
    expect(
      findings(tasks('  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | Quý II | UBND phường |\n  | 2 |  |  |  |  |')),
    ).toEqual([]));
  it('takes dots and dashes for nothing', () =>
    expect(findings(tasks('  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | … | UBND phường |'))).toEqual([
      { code: 'cell.required', cell: 'D2', params: { column: 'finish' } },
    ]));
});

describe('table.column-missing', () => {
  it('names what is asked for, at the first header cell', () =>
    expect(
      findings(
        sheet(
          '  | Stt | Nội dung nhiệm vụ | Cơ quan chủ trì |\n  | 1 | Tập huấn kỹ năng số cho cán bộ | UBND phường |',
        ),
      ),
    ).toEqual([{ code: 'table.column-missing', cell: 'A1', params: { column: 'finish' } }]));
  it('one time column answers for start and finish', () =>
    expect(
      findings(
        sheet(
          '  | Stt | Nội dung nhiệm vụ | Thời gian thực hiện | Cơ quan chủ trì |\n  | 1 | Tập huấn kỹ năng số | Quý I | UBND phường |',
        ),
      ),
    ).toEqual([]));
});

describe('ordinal.duplicate', () => {
  const row = (ordinal: string) => `  | ${ordinal} | Việc thứ nhất của phường | Quý I | Quý II | UBND phường |`;
  it('points at the later one', () =>
    expect(findings(tasks([row('1'), row('2'), row('2')].join('\n')))).toEqual([
      { code: 'ordinal.duplicate', cell: 'A4', params: { firstCell: 'A3' } },
    ]));
  it('letters start again under each group', () =>
    expect(
      findings(
        tasks(
          ['  | 1 | Nhóm một |  |  |  |', row('a)'), row('b)'), '  | 2 | Nhóm hai |  |  |  |', row('a)')].join('\n'),
        ),
      ),
    ).toEqual([]));
});

describe('ordinal.letter-order and ordinal.sequence', () => {
  const group = (...labels: string[]) =>
    findings(
      tasks(
        [
          '  | 1 | Nhóm một |  |  |  |',
          ...labels.map((l) => `  | ${l} | Một việc của phường | Quý I | Quý II | UBND phường |`),
        ].join('\n'),
      ),
    );
  it('English d) e) has a Vietnamese order to it', () =>
    expect(group('a)', 'b)', 'c)', 'd)', 'e)')).toEqual([
      { code: 'ordinal.letter-order', cell: 'A7', params: { expected: 'đ)' } },
    ]));
  it('whatever letter the list begins with', () =>
    expect(group('c)', 'd)', 'e)').filter(({ code }) => code === 'ordinal.letter-order')).toEqual([
      { code: 'ordinal.letter-order', cell: 'A5', params: { expected: 'đ)' } },
    ]));
  it('d) đ) e) is right', () => expect(group('a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)')).toEqual([]));
  it('a number left out', () =>
    expect(group('1.1', '1.3')).toEqual([{ code: 'ordinal.sequence', cell: 'A4', params: { expected: '1.2' } }]));
});

describe('target.impossible', () => {
  it.each([
    ['Trên 100', 'Trên 100%', '100%'],
    ['120', '120%', '100%'],
    ['≥ 101%', '≥ 101%', '100%'],
    ['-5', '-5%', '0%'],
    ['90 - 110', '90 - 110%', '100%'],
  ])('%s of all cannot be', (value, shown, bound) =>
    expect(findings(target(value))).toEqual([
      { code: 'target.impossible', cell: 'D2', params: { value: shown, bound } },
    ]),
  );
  it.each([
    ['100', '%', 'Tỷ lệ hộ dân'],
    ['≥ 100', '%', 'Tỷ lệ hộ dân'],
    ['105%', '%', 'Thu ngân sách so với kế hoạch'],
    ['150', '%', 'Tỷ lệ tăng hồ sơ trực tuyến'],
    ['120', 'người', 'Số cán bộ'],
    ['Hoàn thành', '%', 'Tỷ lệ hộ dân'],
  ])('%s %s of "%s" is fine', (value, measure, indicator) =>
    expect(findings(target(value, measure, indicator))).toEqual([]),
  );
});

it.each(['Hạ tầng băng rộng phủ hộ gia đình', 'Tỷ lệ dùng nền tảng số', 'Tỷ lệ xã, phường'])(
  'target.impossible: 900 of "%s"',
  (indicator) => expect(findings(target('900', '%', indicator))[0]?.code).toBe('target.impossible'),
);

describe('target.unreadable', () => {
  it('a number with the letter O', () =>
    expect(findings(target('8O%'))).toEqual([{ code: 'target.unreadable', cell: 'D2', params: { text: '8O%' } }]));
  it('words are kept', () => expect(findings(target('Đạt mức tiên tiến'))).toEqual([]));
});

describe('text', () => {
  it('decomposed letters, hidden characters and double spaces each have their repair', () => {
    expect(findings(tasks(`  | 1 | Chuyê\u0309n đổi  s\u00f4\u0301 | Quý I | Quý II | UBND\u200b phường |`))).toEqual([
      { code: 'text.hidden-character', cell: 'E2', params: { characters: ['U+200B'] } },
      { code: 'text.not-nfc', cell: 'B2', params: {} },
      { code: 'text.spacing', cell: 'B2', params: {} },
    ]);
  });
  it.each([
    ['Ký số cá nhân . Mời phụ huynh', ['text.spacing']],
    ['Ký số cá nhân ; mời phụ huynh', ['text.spacing']],
    ['Hội nghị, tọa đàm ... về chuyển đổi số', []],
    ['Đường truyền .vn của phường', []],
  ])('a space before a mark: %s', (text, codes) =>
    expect(findings(tasks(`  | 1 | ${text} | Quý I | Quý II | UBND phường |`)).map(({ code }) => code)).toEqual(codes),
  );
  it('in a heading too', () =>
    expect(
      findings(
        sheet('  | Stt | Nội dung  nhiệm vụ | Thời gian | Chủ trì |\n  | 1 | Ký số cá nhân | Quý I | UBND phường |'),
      ),
    ).toEqual([{ code: 'text.spacing', cell: 'B1', params: {} }]));
  it('the composed heading and the decomposed one are one heading', () => {
    const grid = sheet(
      '  | Stt | Nội dung nhiệm vụ | Thời gian thực hiện | Cơ quan chủ trì |\n  | 1 | Tập huấn kỹ năng số | Quý I | UBND phường |',
    );
    const decomposed = {
      ...grid,
      cells: grid.cells.map((cell) => ({
        ...cell,
        value: typeof cell.value === 'string' ? cell.value.normalize('NFD') : cell.value,
      })),
    };
    expect(findings(decomposed).every(({ code }) => code === 'text.not-nfc')).toBe(true);
  });
});

it('cell.error-value: a failed formula, once, and not as a missing value too', () => {
  const grid = tasks('  | 1 | Tập huấn kỹ năng số cho cán bộ | Quý I | #REF! | UBND phường |');
  const broken = {
    ...grid,
    cells: grid.cells.map((cell) => (cell.value === '#REF!' ? { ...cell, error: true as const } : cell)),
  };
  expect(findings(broken)).toEqual([{ code: 'cell.error-value', cell: 'D2', params: { value: '#REF!' } }]);
});

it('cell.error-value: in a column that was not understood too', () => {
  const grid = sheet(
    '  | Stt | Nội dung nhiệm vụ | Thời gian | Chủ trì | Cột lạ |\n  | 1 | Tập huấn kỹ năng số | Quý I | UBND phường | #N/A |',
  );
  const broken = {
    ...grid,
    cells: grid.cells.map((cell) => (cell.value === '#N/A' ? { ...cell, error: true as const } : cell)),
  };
  expect(findings(broken)).toEqual([{ code: 'cell.error-value', cell: 'E2', params: { value: '#N/A' } }]);
});

it('table.empty: a heading with nothing below', () =>
  expect(findings(tasks(''))).toEqual([{ code: 'table.empty', cell: 'A1', params: {} }]));

it('table.annex-missing: a workbook without an annex', () =>
  expect(findings(sheet('  | Họ và tên | Điện thoại |\n  | Nguyễn Văn A | 0912 |'))).toEqual([
    { code: 'table.annex-missing', cell: null, params: { annex: 'tasks' } },
    { code: 'table.annex-missing', cell: null, params: { annex: 'targets' } },
  ]));

describe('table.annex-missing beside another annex', () => {
  const targets = '  | Stt | Chỉ tiêu | Đơn vị tính | Chỉ tiêu giao |\n  | 1 | Số lớp kỹ năng số | Lớp | 4 |';
  const said = (plan: Plan | null) =>
    inspect([sheet(targets)], plan, { stage: 'plan' }).findings.map(({ code, severity, params }) => ({
      code,
      severity,
      params,
    }));
  it('is a note: the other may come in a file of its own', () =>
    expect(said(planById('hai-phong-2025'))).toEqual([
      { code: 'table.annex-missing', severity: 'note', params: { annex: 'tasks' } },
    ]));
  it('is nothing where the plan asks for this annex alone, or no plan is known', () => {
    const plan = planById('hai-phong-2025') as Plan;
    expect(said({ ...plan, annexes: plan.annexes.filter(({ kind }) => kind === 'targets') })).toEqual([]);
    expect(said(null)).toEqual([]);
  });
  it('is an error where the file has none that is asked for', () =>
    expect(inspect([sheet(targets)], planById('vinh-bao-tt-2024'), { stage: 'plan' }).findings).toMatchObject([
      { code: 'table.annex-missing', severity: 'error', params: { annex: 'tasks' } },
    ]));
});

it('table.header-missing: tasks that begin like the names of offices are tasks', () =>
  expect(
    findings(
      sheet(`| 1 | Tổ chức hội nghị tập huấn kỹ năng số cho cán bộ | Quý I | Công an phường |
      | 2 | Bố trí kinh phí cho hoạt động truyền thông số | Quý II | UBND phường |
      | 3 | Phát thanh trên hệ thống truyền thanh cơ sở | Quý III | Trạm Y tế |
      | 4 | Số hóa hồ sơ thủ tục hành chính của phường | Quý IV | Văn phòng HĐND và UBND |`),
    ).map(({ code }) => code),
  ).toContain('table.header-missing'));

it('table.header-missing: three rows are a table, two are not', () => {
  const rows = [
    '  | 1 | Tập huấn kỹ năng số cho cán bộ, công chức | Quý I | Phòng Văn hóa - Xã hội |',
    '  | 2 | Số hóa hồ sơ thủ tục hành chính còn hiệu lực | Quý II | Công an phường |',
    '  | 3 | Tuyên truyền dịch vụ công trực tuyến | Quý IV | Đoàn Thanh niên phường |',
  ];
  const said = (count: number) => findings(sheet(rows.slice(0, count).join('\n'))).map(({ code }) => code);
  expect(said(3)).toEqual(['table.header-missing']);
  expect(said(2)).not.toContain('table.header-missing');
});
