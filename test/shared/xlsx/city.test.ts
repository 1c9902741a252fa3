import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Row, TimeValue, Value } from '../../../shared/annex/row.ts';
import type { CityRow } from '../../../shared/api.ts';
import { exhibitsOf } from '../../../shared/exhibits.ts';
import { a1, type CellValue, type Grid } from '../../../shared/grid.ts';
import { UNITS } from '../../../shared/plan/units.ts';
import { cityWorkbook } from '../../../shared/xlsx/city.ts';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { ledger } from '../log/ledger.ts';
import { bytesOf, merged, PERIOD, PLAN, rowsOf, stream, summaryOf } from './city-rows.ts';

/** Of a city where a unit has not sent all. */
const ALWAYS = ['Chưa gửi', 'Kết quả kiểm tra', 'Nguồn gốc'];

type Line = Record<string, CellValue>;

/** The rows below the header as the header names their cells. */
function linesOf(grid: Grid, header: number): Line[] {
  const names = new Map(
    grid.cells.filter(({ row }) => row === header).map(({ column, value }) => [column, String(value)]),
  );
  const rows = Map.groupBy(
    grid.cells.filter(({ row }) => row > header),
    ({ row }) => row,
  );
  return [...rows.values()].map((cells) =>
    Object.fromEntries(cells.map(({ column, value }) => [names.get(column), value])),
  );
}

const sheet = (grids: readonly Grid[], name: string): Grid => grids.find((grid) => grid.sheet === name) as Grid;

/** Days since 30 December 1899, by the calendar. */
const serial = (iso: string | null | undefined) =>
  iso ? (new Date(iso).getTime() - new Date('1899-12-30').getTime()) / 86_400_000 : undefined;

const text = (value: Value | undefined) => value?.text || undefined;
const SIGNS = { '=': '=', '>=': '≥', '>': '>', '<=': '≤', '<': '<', range: '–' } as const;

/** What a line of the merged table says, written out once more from the row. */
const common = (row: CityRow, subject: Value | undefined) => ({
  'Mã đơn vị': row.unit,
  'Đơn vị': row.unitName,
  Mục: row.row.path,
  'Lần gửi': row.revision,
  'Ô nguồn': subject && a1(subject.at),
  'Trang tính': row.sheet,
  Tệp: row.file,
  'Loại dòng': { group: 'Nhóm', task: 'Nhiệm vụ', target: 'Chỉ tiêu' }[row.row.kind],
  'Số thứ tự trong tệp': text(row.row.values.ordinal),
});
const taskLine = (row: CityRow) => {
  const { task, start, finish, lead, coordinating, deliverable, note } = row.row.values;
  return {
    ...common(row, task),
    'Nội dung nhiệm vụ': text(task),
    'Bắt đầu': text(start),
    'Hoàn thành': text(finish),
    'Cơ quan chủ trì': text(lead),
    'Cơ quan phối hợp': text(coordinating),
    'Sản phẩm': text(deliverable),
    'Ghi chú': text(note),
    'Từ ngày': serial(start?.from),
    'Đến ngày': serial(finish?.to),
  };
};
const targetLine = (row: CityRow) => {
  const { indicator, measure, value, note } = row.row.values;
  return {
    ...common(row, indicator),
    'Chỉ tiêu': text(indicator),
    'Đơn vị tính': text(measure),
    'Chỉ tiêu giao': /^\d+$/.test(value?.text ?? '') ? (value?.value ?? undefined) : text(value),
    'Ghi chú': text(note),
    'Chỉ tiêu giao: so sánh': value?.comparator ? SIGNS[value.comparator] : undefined,
    'Chỉ tiêu giao: giá trị': value?.value ?? undefined,
    'Chỉ tiêu giao: đến': value?.upper ?? undefined,
  };
};
const said = (line: Record<string, CellValue | undefined>) =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));

describe('the rows, read back', () => {
  it('every cell of every task and target is what was sent', async () => {
    const [tasks, targets] = [await rowsOf('tasks'), await rowsOf('targets')];
    const grids = await readWorkbook(await merged({ tasks, targets }));
    expect(grids.map((grid) => grid.sheet)).toEqual(['Tổng hợp', 'Nhiệm vụ', 'Chỉ tiêu', ...ALWAYS]);
    expect(linesOf(sheet(grids, 'Nhiệm vụ'), 3)).toEqual(tasks.map(taskLine).map(said));
    expect(linesOf(sheet(grids, 'Chỉ tiêu'), 3)).toEqual(targets.map(targetLine).map(said));
    expect(tasks.length).toBe(48);
    expect(targets.length).toBeGreaterThan(100);
  });

  it('figures are numbers and days are dates', async () => {
    const [tasks, targets] = [await rowsOf('tasks', 1), await rowsOf('targets', 1)];
    const grids = await readWorkbook(await merged({ tasks, targets }));
    const column = (name: string, header: string) => {
      const grid = sheet(grids, name);
      const at = grid.cells.find(({ row, value }) => row === 3 && value === header)?.column;
      return grid.cells.filter(({ row, column }) => row > 3 && column === at);
    };
    expect(column('Chỉ tiêu', 'Chỉ tiêu giao: giá trị').every(({ value }) => typeof value === 'number')).toBe(true);
    expect(new Set(column('Nhiệm vụ', 'Đến ngày').map(({ format }) => format))).toEqual(new Set(['dd/mm/yyyy']));
    expect(column('Nhiệm vụ', 'Mã đơn vị').every(({ value }) => value === '10507')).toBe(true);
  });

  it('one time column stands under the finish; what the plan did not ask for is kept under its name', async () => {
    const [row] = await rowsOf('tasks', 1);
    const at = { row: 7, column: 9 };
    const time: TimeValue = {
      reads: 'time',
      at,
      text: 'Cả năm',
      from: '2025-01-01',
      to: '2025-12-31',
      precision: 'year',
      recurring: false,
      readable: true,
    };
    const { start: _, finish: __, ...rest } = (row as CityRow).row.values;
    const values: Row['values'] = { ...rest, time, evidence: { reads: 'text', at, text: 'CV 12/UBND' } };
    const more: Row['more'] = [{ key: 'budget', qualifier: '2026', value: { reads: 'text', at, text: '120' } }];
    const grids = await readWorkbook(
      await merged({ tasks: [{ ...(row as CityRow), row: { ...(row as CityRow).row, values, more } }] }),
    );
    const [line] = linesOf(sheet(grids, 'Nhiệm vụ'), 3);
    expect(line?.['Nội dung khác']).toBe('Minh chứng: CV 12/UBND; Kinh phí (2026): 120');
    expect([line?.['Bắt đầu'], line?.['Hoàn thành']]).toEqual([undefined, 'Cả năm']);
    expect([line?.['Từ ngày'], line?.['Đến ngày']]).toEqual([serial('2025-01-01'), serial('2025-12-31')]);
  });
});

describe('text of users', () => {
  const HOSTILE = [
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+cmd',
    '@SUM(A1)',
    '-2',
    '\t=1+1',
    '\n=1+1',
    '#REF!',
    '<f>1+1</f>',
    '</t></is></c><c><f>1+1</f></c>',
    'a\u0000b\u0001\u000b\u001f\ufffe\uffff',
    'a\rb\r\nc',
    ' hai bên ',
    '_x000D_ và _x0041_',
    'một nửa \ud83d ký tự, \udc00 và 😀',
    'số'.normalize('NFD'),
    'x'.repeat(32_767),
  ];

  const hostileRows = async (): Promise<CityRow[]> => {
    const [row] = await rowsOf('tasks', 1);
    return HOSTILE.map((words, k) => {
      const value = { reads: 'text' as const, at: { row: k + 7, column: 2 }, text: words };
      return {
        ...(row as CityRow),
        unitName: words,
        file: words,
        sheet: words,
        row: { ...(row as CityRow).row, path: words, values: { task: value } },
      };
    });
  };

  it('comes back exactly, in every column it can stand in', async () => {
    const grids = await readWorkbook(await merged({ tasks: await hostileRows() }));
    const lines = linesOf(sheet(grids, 'Nhiệm vụ'), 3);
    for (const header of ['Nội dung nhiệm vụ', 'Đơn vị', 'Mục', 'Tệp', 'Trang tính'])
      expect(lines.map((line) => line[header])).toEqual(HOSTILE);
  });

  it('never becomes a formula, and what looks like one stays text while it is edited', async () => {
    const bytes = await merged({ tasks: await hostileRows() });
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    for (const [name, xml] of parts) expect(/<f[ >/]/.test(xml), name).toBe(false);
    // Excel drops the spaces at the ends of a text that does not say that they count.
    expect(parts.some(([, xml]) => xml.includes('<t xml:space="preserve"> hai bên </t>'))).toBe(true);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const formats = HOSTILE.map((_, k) => sheets[1]?.cells?.get(`${3 + k},3`)?.style?.numFmt);
    expect(formats).toEqual(HOSTILE.map((words) => (/^[=+\-@\t\n]/.test(words) ? '@' : undefined)));
  });

  it('longer than a cell can hold ends with a sign that something is missing', async () => {
    const [row] = await rowsOf('tasks', 1);
    const values = { task: { reads: 'text' as const, at: { row: 7, column: 2 }, text: 'y'.repeat(40_000) } };
    const grids = await readWorkbook(
      await merged({ tasks: [{ ...(row as CityRow), row: { ...(row as CityRow).row, values } }] }),
    );
    expect(linesOf(sheet(grids, 'Nhiệm vụ'), 3)[0]?.['Nội dung nhiệm vụ']).toBe(`${'y'.repeat(32_766)}…`);
  });
});

describe('the summary', () => {
  it('says of every unit what came, and when by the clock in Vietnam', async () => {
    const grids = await readWorkbook(await merged({}));
    const grid = sheet(grids, 'Tổng hợp');
    const rows = [...Map.groupBy(grid.cells, ({ row }) => row).values()].map((cells) =>
      cells.map(({ value }) => value),
    );
    const received = serial('2025-03-19T00:05:00Z');
    const counts = [1, 4];
    const answer = [2, received, 16, 'Đã nhận', ...counts];
    const returned = [2, received, 16, 'Đề nghị hoàn thiện; Sở nhập thay, đơn vị chưa xác nhận; Đính chính', ...counts];
    expect(rows).toEqual([
      ['BẢNG TỔNG HỢP TOÀN THÀNH PHỐ: TÌNH HÌNH GỬI PHỤ LỤC'],
      [
        'Kế hoạch số 31/KH-UBND "Chuyển đổi số thành phố Hải Phòng năm 2025" – Kế hoạch năm 2025 – Số liệu đến 8 giờ 02, ngày 19/3/2025',
      ],
      ['Hạn gửi: 17 giờ 00, ngày 18/3/2025'],
      ['Đơn vị được giao', 'Đã gửi', 'Gửi sau hạn', 'Chưa gửi', 'Đã gửi nhưng còn thiếu phụ lục'],
      [3, 1, 1, 1, 1],
      ['Mã đơn vị', 'Đơn vị', 'Loại', 'Tình trạng', 'Danh mục nhiệm vụ', 'Danh mục chỉ tiêu', 'Còn thiếu'],
      [...Array(2).fill(['Lần gửi', 'Nhận lúc', 'Số dòng', 'Trạng thái', 'Lỗi đã giải trình', 'Cần xem lại']).flat()],
      ['10507', 'Phường Thành Đông', 'phường', 'Gửi sau hạn', ...answer, ...answer],
      ['10525', 'Phường Hải Dương', 'phường', 'Đã gửi', ...returned, 'Danh mục chỉ tiêu'],
      ['10532', 'Phường Lê Thanh Nghị', 'phường', 'Chưa gửi'],
    ]);
    expect(grid.cells.find(({ value }) => value === received)?.format).toBe('dd/mm/yyyy hh:mm');
  });

  it('findings of the city stand on a sheet of their own, with the units they were seen at', async () => {
    const finding = {
      code: 'city.lead-conflict' as const,
      severity: 'note' as const,
      at: null,
      params: { task: 'Tập huấn', leads: ['A', 'B'] },
      fix: null,
      sources: [
        { unit: '10507', submission: 'a', row: 9 },
        { unit: '10525', submission: 'b', row: 12 },
      ],
    };
    const grids = await readWorkbook(await merged({}, { summary: summaryOf([finding]) }));
    expect(sheet(grids, 'Ghi chú').cells[0]?.value).toBe('BẢNG TỔNG HỢP TOÀN THÀNH PHỐ: NỘI DUNG CẦN ĐỐI CHIẾU');
    const cells = sheet(grids, 'Ghi chú').cells.filter(({ row }) => row === 4);
    expect(cells.map(({ value }) => value)[2]).toBe('Phường Thành Đông (dòng 9); Phường Hải Dương (dòng 12)');
  });
});

it('errors that were sent stand with the reasons given for them', async () => {
  const explained = {
    unit: '10507',
    submission: 'a',
    annex: 'targets' as const,
    revision: 1,
    file: 'chi-tieu.xlsx',
    sheet: 'Phụ lục I',
    finding: {
      code: 'target.impossible' as const,
      severity: 'error' as const,
      at: { row: 20, column: 4 },
      params: { value: 'Trên 100%', bound: '100%' },
      fix: null,
    },
    reason: 'Theo kế hoạch đã ký.',
  };
  const grids = await readWorkbook(await merged({}, { summary: { ...summaryOf(), explained: [explained] } }));
  expect(
    sheet(grids, 'Giải trình')
      .cells.filter(({ row }) => row === 4)
      .map(({ value }) => value),
  ).toEqual([
    'Phường Thành Đông',
    'Danh mục chỉ tiêu',
    'Phụ lục I, ô D20',
    '"Trên 100%" không thể đạt. Có phải 100%?',
    'Theo kế hoạch đã ký.',
  ]);
  expect((await readWorkbook(await merged({}))).map(({ sheet: name }) => name)).not.toContain('Giải trình');
});

describe('the lists', () => {
  /** The raw parts: what a reader makes of them is not what Excel holds them to. */
  const partsOf = async (rows: Parameters<typeof merged>[0], others?: Parameters<typeof merged>[1]) =>
    Object.fromEntries(
      Object.entries(unzipSync(await merged(rows, others))).map(([name, part]) => [name, strFromU8(part)]),
    );

  it('are tables under names of their own, each column called as its header cell', async () => {
    const bytes = await merged({ tasks: await rowsOf('tasks', 2) });
    const grids = await readWorkbook(bytes);
    const { sheets } = await readXlsx(bytes);
    const tables = sheets.flatMap(({ name, tables = [] }) => tables.map((table) => ({ sheet: name, ...table })));
    expect(tables.map(({ name, sheet: on, range }) => [name, on, range])).toEqual([
      ['NhiemVu', 'Nhiệm vụ', 'A3:S35'],
      // A table of Excel has a row, if an empty one.
      ['ChiTieu', 'Chỉ tiêu', expect.stringMatching(/^A3:[A-Z]+4$/)],
      ['KetQuaKiemTra', 'Kết quả kiểm tra', 'A3:K4'],
    ]);
    for (const { sheet: on, columns } of tables) {
      const headers = sheet(grids, on).cells.filter(({ row }) => row === 3);
      expect(columns.map(({ name }) => name)).toEqual(headers.map(({ value }) => value));
    }
  });

  it('two columns of one label in the plan have two names', async () => {
    const annexes = PLAN.annexes.map((annex) => ({
      ...annex,
      stages: {
        ...annex.stages,
        plan: annex.stages.plan?.map((column) => ({ ...column, label: 'Nội dung' })),
      },
    })) as typeof PLAN.annexes;
    const grids = await readWorkbook(await merged({ tasks: await rowsOf('tasks', 1) }, { plan: { ...PLAN, annexes } }));
    const headers = sheet(grids, 'Nhiệm vụ')
      .cells.filter(({ row }) => row === 3)
      .map(({ value }) => String(value));
    expect(headers.slice(3, 6)).toEqual(['Nội dung', 'Nội dung (2)', 'Nội dung (3)']);
    expect(new Set(headers).size).toBe(headers.length);
  });

  it('lead from each run of rows to the table they came from, and from there to the server', async () => {
    const tasks = await rowsOf('tasks', 3);
    const parts = await partsOf({ tasks });
    const links = [
      ...(parts['xl/worksheets/sheet2.xml'] ?? '').matchAll(/<hyperlink ref="([^"]+)" location="([^"]+)"/g),
    ];
    expect(links.map(([, from, to]) => [from, to])).toEqual([
      ['A4:A19', "'Nguồn gốc'!A4"],
      ['A20:A35', "'Nguồn gốc'!A5"],
      ['A36:A51', "'Nguồn gốc'!A6"],
    ]);
    const grids = await readWorkbook(await merged({ tasks }));
    expect(linesOf(sheet(grids, 'Nguồn gốc'), 3)[1]).toMatchObject({
      'Mã đơn vị': tasks[16]?.unit,
      'Lần gửi': 2,
      Tệp: 'vinh-bao-2024.xlsx',
      'Mã băm SHA-256 của bảng đã gửi': 'ab'.repeat(32),
    });
    expect(parts['xl/worksheets/_rels/sheet6.xml.rels']).toContain(`don-vi/${tasks[16]?.unit}"`);
  });

  it('carries the signed head that the log can be held against, where verifying finds it', async () => {
    const log = ledger();
    await log.send('1'.repeat(64));
    const note = await log.head();
    const carried = async (checkpoint: { size: number; note: string } | null) =>
      (await exhibitsOf(await merged({ tasks: await rowsOf('tasks', 1) }, { checkpoint }))).slice(1);
    expect(await carried({ size: 1, note })).toEqual([{ kind: 'checkpoint', note }]);
    expect(await carried(null)).toEqual([]);
  });

  it('hold all that was found, with where and the reason given', async () => {
    const fault = {
      unit: '10507',
      unitName: 'Phường Thành Đông',
      submission: 's0',
      annex: 'targets' as const,
      revision: 1,
      file: 'chi-tieu.xlsx',
      sheet: 'Phụ lục I',
      finding: {
        code: 'target.impossible' as const,
        severity: 'error' as const,
        at: { row: 20, column: 4 },
        params: { value: 'Trên 100%', bound: '100%' },
        fix: null,
      },
      reason: 'Theo kế hoạch đã ký.',
    };
    const grids = await readWorkbook(await merged({}, { faults: () => stream([fault, { ...fault, reason: null }]) }));
    const [first, second] = linesOf(sheet(grids, 'Kết quả kiểm tra'), 3);
    expect(first).toMatchObject({ Ô: 'D20', 'Mức độ': 'Cần sửa', 'Giải trình của đơn vị': 'Theo kế hoạch đã ký.' });
    expect(first?.['Nội dung']).toBe('"Trên 100%" không thể đạt. Có phải 100%?');
    expect(second?.['Giải trình của đơn vị']).toBeUndefined();
  });

  it('say who has not sent, and what; of a city where all have, no such sheet', async () => {
    const grids = await readWorkbook(await merged({}));
    expect(linesOf(sheet(grids, 'Chưa gửi'), 3)).toEqual([
      { Stt: 1, 'Mã đơn vị': '10525', 'Đơn vị': 'Phường Hải Dương', 'Còn thiếu': 'Danh mục chỉ tiêu' },
      {
        Stt: 2,
        'Mã đơn vị': '10532',
        'Đơn vị': 'Phường Lê Thanh Nghị',
        'Còn thiếu': 'Danh mục nhiệm vụ; Danh mục chỉ tiêu',
      },
    ]);
    const units = summaryOf().units.map((unit) => ({ ...unit, lacks: [] }));
    const all = await readWorkbook(await merged({}, { summary: { ...summaryOf(), units } }));
    expect(all.map((grid) => grid.sheet)).not.toContain('Chưa gửi');
  });
});

describe('the print', () => {
  it('is one page of A4 on its side wide, or of A3 where letters would be too small; headers repeated, panes frozen, filter over all rows', async () => {
    const tasks = await rowsOf('tasks', 2);
    const bytes = await merged({ tasks });
    const { sheets } = await readXlsx(bytes);
    const [summary, data] = sheets;
    expect(sheets.map(({ name, pageSetup }) => [name, pageSetup?.paperSize])).toEqual([
      ...[
        ['Tổng hợp', 'a3'],
        ['Nhiệm vụ', 'a4'],
        ['Chỉ tiêu', 'a4'],
        ['Chưa gửi', 'a4'],
        ['Kết quả kiểm tra', 'a4'],
      ],
      ['Nguồn gốc', 'a3'],
    ]);
    for (const each of sheets) {
      expect(each.pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(each.headerFooter?.oddFooter).toContain('&P/&N');
    }
    expect(summary).toMatchObject({
      freezePane: { rows: 9, columns: 2 },
      autoFilter: { range: 'A9:Q12' },
      pageSetup: { printTitlesRow: '$8:$9' },
    });
    expect(data).toMatchObject({
      freezePane: { rows: 3, columns: 3 },
      tables: [{ range: `A3:S${3 + tasks.length}`, showAutoFilter: true }],
      pageSetup: { printTitlesRow: '$3:$3', printArea: '$A:$L' },
    });
  });

  it('rows are as high as their wrapped text', async () => {
    const tasks = await rowsOf('tasks', 1);
    const { sheets } = await readXlsx(await merged({ tasks }));
    const heights = tasks.map((_, k) => sheets[1]?.rowDefs?.get(3 + k)?.height ?? 0);
    const longest = tasks.map(({ row }) => row.values.task?.text.length ?? 0);
    // A column of 32 characters of size 13: about 40 letters a line, 16.5 points each.
    expect(heights[longest.indexOf(Math.max(...longest))]).toBeGreaterThan((Math.max(...longest) / 40) * 16.5);
    expect(Math.min(...heights)).toBeGreaterThan(16);
    expect(Math.max(...heights)).toBeLessThan(409.5);
  });

  it('is not made higher by what stands on the screen alone', async () => {
    const [row] = await rowsOf('targets', 1);
    const at = { row: 7, column: 9 };
    const values: Row['values'] = {
      ...(row as CityRow).row.values,
      evidence: { reads: 'text', at, text: 'x '.repeat(400) },
    };
    const { sheets } = await readXlsx(
      await merged({ targets: [{ ...(row as CityRow), row: { ...(row as CityRow).row, values } }, row as CityRow] }),
    );
    const [first, second] = [3, 4].map((place) => sheets[2]?.rowDefs?.get(place)?.height);
    expect(first).toBe(second);
  });

  it('names at most thirty units in a row: a higher one would be cut', async () => {
    const sources = UNITS.slice(0, 70).map(({ code }) => ({ unit: code, submission: 'a', row: 9 }));
    const params = { task: 'Tập huấn', leads: ['A', 'B'] };
    const finding = { code: 'city.lead-conflict' as const, severity: 'note' as const, at: null, params, fix: null };
    const summary = summaryOf([
      { ...finding, sources },
      { ...finding, sources: sources.slice(0, 2) },
    ]);
    const grids = await readWorkbook(await merged({}, { summary }));
    const lines = linesOf(sheet(grids, 'Ghi chú'), 3);
    expect(lines.map(({ Stt }) => Stt)).toEqual([1, undefined, undefined, 2]);
    expect(lines.map((line) => String(line['Đơn vị (dòng trong tệp đã gửi)']).split('; ').length)).toEqual([
      30, 30, 10, 2,
    ]);
  });

  it('is all in Times New Roman', async () => {
    const parts = unzipSync(await merged({ tasks: await rowsOf('tasks', 1) }));
    const fonts = [...strFromU8(parts['xl/styles.xml'] as Uint8Array).matchAll(/<font>.*?<\/font>/g)].map(
      ([font]) => font,
    );
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter((font) => !font.includes('<name val="Times New Roman"/>'))).toEqual([]);
  });
});

describe('the stream', () => {
  it('a city without a single row is a workbook too', async () => {
    const grids = await readWorkbook(await merged({}));
    expect(grids.map(({ cells }) => new Set(cells.map(({ row }) => row)).size)).toEqual([10, 3, 3, 5, 3, 3]);
  });

  it('a plan that asks for one annex has one data sheet', async () => {
    const plan = { ...PLAN, annexes: PLAN.annexes.filter(({ kind }) => kind === 'targets') };
    const grids = await readWorkbook(await merged({ targets: await rowsOf('targets', 1) }, { plan }));
    expect(grids.map((grid) => grid.sheet)).toEqual(['Tổng hợp', 'Chỉ tiêu', ...ALWAYS]);
  });

  it('asks for rows only as they are written, and lets go of them when nobody reads on', async () => {
    const [row] = await rowsOf('tasks', 1);
    let given = 0;
    let released = false;
    async function* endless() {
      try {
        for (;;) {
          given++;
          yield { ...(row as CityRow), file: `${given}`.repeat(20) };
        }
      } finally {
        released = true;
      }
    }
    let read = 0;
    const input = {
      plan: PLAN,
      period: PERIOD,
      summary: summaryOf(),
      targets: [],
      rows: endless,
      sources: [],
      faults: () => stream([]),
      asOf: '2025-03-19T01:02:03Z',
      checkpoint: null,
      chosen: null,
      files: null,
    };
    for await (const chunk of cityWorkbook(input)) {
      read += chunk.length;
      if (read > 200_000) break;
    }
    expect(released).toBe(true);
    expect(given).toBeLessThan(50_000);
  });

  it('downloads that stand still hold up no other', async () => {
    const rows = await rowsOf('tasks', 1);
    async function* endless() {
      for (;;) yield* rows;
    }
    const input = {
      plan: PLAN,
      period: PERIOD,
      summary: summaryOf(),
      targets: [],
      rows: endless,
      sources: [],
      faults: () => stream([]),
      asOf: '2025-03-19T01:02:03Z',
      checkpoint: null,
      chosen: null,
      files: null,
    };
    const halted = Array.from({ length: navigator.hardwareConcurrency + 1 }, () => cityWorkbook(input));
    for (const download of halted)
      for (let read = 0; read < 200_000; ) read += (await download.next()).value?.length ?? 0;
    const grids = await readWorkbook(await merged({ tasks: rows }));
    expect(grids.map((grid) => grid.sheet)).toEqual(['Tổng hợp', 'Nhiệm vụ', 'Chỉ tiêu', ...ALWAYS]);
    for (const download of halted) await download.return(undefined);
  });

  it('an error of the source comes out', async () => {
    // biome-ignore lint/correctness/useYield: a source that fails at once
    async function* failing(): AsyncGenerator<CityRow> {
      throw new Error('D1 went away');
    }
    const input = {
      plan: PLAN,
      period: PERIOD,
      summary: summaryOf(),
      targets: [],
      rows: failing,
      sources: [],
      faults: () => stream([]),
      asOf: '2025-03-19T01:02:03Z',
      checkpoint: null,
      chosen: null,
      files: null,
    };
    await expect(bytesOf(cityWorkbook(input))).rejects.toThrow('D1 went away');
  });

  it('the same city gives the same bytes', async () => {
    const tasks = await rowsOf('tasks', 1);
    expect(await merged({ tasks })).toEqual(await merged({ tasks }));
  });
});
