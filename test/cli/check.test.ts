import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import { recorded } from './terminal.ts';

const fixture = (name: string) => `test/fixtures/${name}.xlsx`;

async function check(...args: string[]) {
  const terminal = recorded();
  const exit = await run(['check', ...args], terminal);
  return { exit, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
}

async function json(...args: string[]) {
  const { exit, said } = await check(...args, '--json');
  return { exit, object: JSON.parse(said) };
}

async function sheet(rows: (string | number)[][]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'phuluc-')), 'bảng.xlsx');
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Trang 1', rows }] }));
  return path;
}

/** In the order of the sheet: groups 3 and 4, letters under them. */
const PATHS = ['1', '2', '3', '3.a', '3.b', '3.c', '4', '4.a', '4.b', '4.c', '4.d', '4.e', '4.f', '5', '6', '7'];

describe('check --json on the annex of Vĩnh Bảo', () => {
  it('prints the object of the contract and nothing else', async () => {
    const { exit, object } = await json(fixture('vinh-bao-2024'));
    expect(exit).toBe(0);
    expect(Object.keys(object)).toEqual(['file', 'plan', 'findings', 'tables', 'notAnnexes']);
    expect(object).toMatchObject({
      file: fixture('vinh-bao-2024'),
      plan: 'vinh-bao-tt-2024',
      findings: [],
      notAnnexes: [],
    });
    const [table] = object.tables;
    expect(Object.keys(table)).toEqual([
      'sheet',
      'range',
      'annex',
      'confidence',
      'headerRows',
      'columns',
      'rows',
      'findings',
    ]);
    expect(table).toMatchObject({ sheet: 'Danh mục nhiệm vụ', range: 'A5:F22', annex: 'tasks', headerRows: [5, 6] });
    expect(table.confidence).toBeGreaterThan(0.5);
    expect(table.confidence).toBeLessThanOrEqual(1);
    expect(table.columns.map(({ letter, key }: Record<string, string>) => `${letter} ${key}`)).toEqual([
      'A ordinal',
      'B task',
      'C start',
      'D finish',
      'E lead',
      'F coordinating',
    ]);
    expect(Object.keys(table.columns[0])).toEqual(['key', 'letter', 'header', 'qualifier', 'how']);
    expect(table.rows.map(({ path }: { path: string }) => path)).toEqual(PATHS);
  });

  it('writes each kind of value as the contract says', async () => {
    const { object } = await json(fixture('vinh-bao-2024'));
    expect(object.tables[0].rows[1]).toEqual({
      row: 8,
      kind: 'task',
      path: '2',
      values: {
        ordinal: '2',
        task: 'Tổ chức các hoạt động hưởng ứng Ngày Chuyển đổi số quốc gia năm 2024; hưởng ứng và phổ biến Tháng 10 – Tháng tiêu dùng số',
        start: { text: 'Quý IV', from: '2024-10-01', to: '2024-12-31', precision: 'quarter', recurring: false },
        finish: { text: 'Quý IV', from: '2024-10-01', to: '2024-12-31', precision: 'quarter', recurring: false },
        lead: {
          text: 'Phòng Văn hóa và Thông tin',
          items: [{ id: 'phong-vhtt', name: 'Phòng Văn hóa và Thông tin' }],
        },
        coordinating: expect.objectContaining({ text: 'Các cơ quan, đơn vị, địa phương liên quan, doanh nghiệp' }),
      },
    });
  });

  it('reads the same values from the sheet out of a PDF', async () => {
    const values = async (name: string) =>
      (await json(fixture(name))).object.tables[0].rows.map(({ kind, path, values }: Record<string, unknown>) => ({
        kind,
        path,
        values,
      }));
    expect(await values('vinh-bao-2024-from-pdf')).toEqual(await values('vinh-bao-2024'));
  });
});

describe('check on the targets of Trần Liễu', () => {
  it('ends with 1 and names the impossible cell', async () => {
    const { exit, object } = await json(fixture('tran-lieu-2025-targets'));
    expect(exit).toBe(1);
    expect(object.plan).toBe('hai-phong-2025');
    const errors = object.tables[0].findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors).toEqual([
      expect.objectContaining({
        code: 'target.impossible',
        cell: 'D20',
        row: 20,
        params: { value: 'Trên 100%', bound: '100%' },
        fix: null,
      }),
    ]);
    expect(Object.keys(errors[0])).toEqual(['code', 'severity', 'cell', 'row', 'params', 'message', 'fix']);
  });

  it('offers the repair of decomposed text cell by cell', async () => {
    const { object } = await json(fixture('tran-lieu-2025-targets'));
    const [first] = object.tables[0].findings.filter(({ code }: { code: string }) => code === 'text.not-nfc');
    expect(first.fix).toEqual([{ cell: first.cell, before: expect.any(String), after: expect.any(String) }]);
    expect(first.fix[0].after).toBe(first.fix[0].before.normalize('NFC'));
    expect(first.fix[0].after).not.toBe(first.fix[0].before);
  });

  it('reads a measure with its comparator', async () => {
    const { object } = await json(fixture('tran-lieu-2025-targets'));
    const row = object.tables[0].rows.find((each: { row: number }) => each.row === 13);
    expect(row.values.value).toEqual({ text: 'Trên 60', comparator: '>', value: 60, upper: null });
  });

  it('shows the cell to a reader, in the language asked for', async () => {
    const file = fixture('tran-lieu-2025-targets');
    expect((await check(file)).said).toMatch(/^ +D20: "Trên 100%"/m);
    expect((await json(file, '--lang', 'en')).object.tables[0].findings[0].message).toMatch(/^Cell D20: /);
    expect((await json(file)).object.tables[0].findings[0].message).toMatch(/^Ô D20: /);
  });
});

it('says what is only the form of texts in one line, with its cells', async () => {
  const file = await sheet([
    ['Chỉ tiêu chuyển đổi số năm 2025'],
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao'],
    [1, 'Số hộ  dân được tập huấn', 'Hộ', 60],
    [2, 'Số lớp  kỹ năng số'.normalize('NFD'), 'Lớp', 4],
    [3, 'Số tổ công nghệ số cộng đồng ', 'Tổ', 9],
  ]);
  const { said } = await check(file, '--plan', 'tp-cds-2023');
  expect(said.split('\n').filter((line) => /^ {4}(?!Cả tệp)\S/.test(line))).toEqual([
    '    3 ô có ký tự cần chuẩn hóa (B3, B4, B5): sửa giúp bằng --fix.',
  ]);
});

it('says of the annex that is not in the file behind what has to be mended in the other', async () => {
  const file = await sheet([
    ['Danh mục nhiệm vụ chuyển đổi số thành phố Hải Phòng năm 2025'],
    ['STT', 'Nội dung nhiệm vụ', 'Hoàn thành', 'Cơ quan chủ trì'],
    [1, 'Tập huấn kỹ năng số cho cán bộ', 'Quý V', 'Công an phường'],
  ]);
  const { said } = await check(file, '--plan', 'hai-phong-2025');
  expect(said.split('\n').flatMap((line) => /^ {4}(\S+(?: \S+)?):/.exec(line)?.[1] ?? [])).toEqual(['C3', 'Cả tệp']);
});

describe('columns of one key', () => {
  const values = () =>
    sheet([
      ['Chỉ tiêu chuyển đổi số năm 2025'],
      [],
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Đến hết năm 2026', 'Đến năm 2030'],
      [1, 'Tỷ lệ hồ sơ trực tuyến', '%', 60, 80],
      [2, 'Tỷ lệ học bạ số', '%', 90, 100],
    ]);

  it('are kept apart by their qualifier', async () => {
    const { object } = await json(await values());
    const { columns, rows } = object.tables[0];
    const qualifiers = columns
      .filter(({ key }: { key: string }) => key === 'value')
      .map(({ qualifier }: Record<string, unknown>) => qualifier);
    expect(qualifiers).toHaveLength(2);
    const further = Object.keys(rows[0].values).filter((key) => key.startsWith('value ('));
    expect(further.map((key) => rows[0].values[key].value)).toEqual([80]);
  });

  it('are told apart where they are listed', async () => {
    const { said } = await check(await values());
    expect(/D (.*?2026) · E (.*?2030)$/m.exec(said)?.slice(1)).toEqual(['Chỉ tiêu giao 2026', 'Chỉ tiêu giao 2030']);
  });
});

describe('choosing the plan', () => {
  it('takes the one that is named', async () =>
    expect((await json(fixture('tran-lieu-2025-targets'), '--plan', 'tp-cds-2023')).object.plan).toBe('tp-cds-2023'));

  it('takes none where none fits, and checks all the same', async () => {
    const file = await sheet([
      ['Kế hoạch phòng, chống thiên tai năm 2025'],
      ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì'],
      [1, 'Nạo vét kênh mương', 'Quý IV', 'Quý I', 'Phòng Kinh tế'],
      [2, 'Diễn tập', 'Quý I', 'Quý II', 'Công an xã'],
    ]);
    const { exit, object } = await json(file);
    expect(object.plan).toBeNull();
    expect(object.tables[0].findings.map(({ code, cell }: Record<string, string>) => [code, cell])).toContainEqual([
      'time.reversed',
      'D3',
    ]);
    expect(exit).toBe(1);
  });

  it.each([
    ['an unknown plan', ['--plan', 'khong-co']],
    ['an unknown stage', ['--stage', 'nháp']],
    ['an unknown option', ['--tat-ca']],
    ['an unknown language', ['--lang', 'fr']],
    ['a second file', [fixture('vinh-bao-2024')]],
  ])('ends with 2 at %s', async (_what, args) => {
    const { exit, complained } = await check(fixture('tran-lieu-2025-targets'), ...args);
    expect(exit).toBe(2);
    expect(complained).toContain('phuluc check');
  });
});

it('says so in the object where the file holds no annex', async () => {
  const { exit, object } = await json(await sheet([['Danh bạ'], ['Họ tên', 'Điện thoại'], ['Nguyễn Văn A', '0225']]));
  expect(exit).toBe(1);
  expect(object.tables).toEqual([]);
  expect(object.notAnnexes).toEqual([{ sheet: 'Trang 1', reason: expect.any(String) }]);
  expect(object.findings[0]).toMatchObject({ code: 'table.annex-missing', cell: null, row: null });
});

describe('calls without a command', () => {
  it.each([
    [[], 2],
    [['--help'], 0],
    [['help'], 0],
    [['check', '--help'], 0],
    [['gui'], 2],
  ] as const)('%j ends with %d', async (argv, exit) => {
    const terminal = recorded();
    expect(await run([...argv], terminal)).toBe(exit);
    expect([...terminal.said, ...terminal.complained].join('\n')).toContain('phuluc check');
  });
});
