import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import type { CellValue, Grid } from '../../shared/grid.ts';
import { inspect } from '../../shared/inspect.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { recorded } from './terminal.ts';

const FIXTURES = 'test/fixtures';
const CASES = 'test/cases/workbooks';

/** A folder of real workbooks under the names that offices give them. */
function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-'));
  for (const [name, from] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof from === 'string') copyFileSync(from, join(folder, name));
    else writeFileSync(join(folder, name), from);
  }
  return folder;
}

async function merge(named: string[], ...options: string[]) {
  const out = join(mkdtempSync(join(tmpdir(), 'phuluc-')), 'tổng hợp.xlsx');
  const terminal = recorded();
  const exit = await run(['merge', ...named, '--plan', 'hai-phong-2025', '--out', out, ...options], terminal);
  const written = readdirSync(dirname(out)).length > 0;
  const grids = written ? await readWorkbook(new Uint8Array(readFileSync(out))) : [];
  return { exit, grids, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') };
}

type Line = Record<string, CellValue>;

/** The rows of a list by the names of its columns. */
function lines(grids: readonly Grid[], sheet: string, header = 3): Line[] {
  const cells = grids.find((grid) => grid.sheet === sheet)?.cells ?? [];
  const names = new Map(cells.filter(({ row }) => row === header).map(({ column, value }) => [column, String(value)]));
  return [
    ...Map.groupBy(
      cells.filter(({ row }) => row > header),
      ({ row }) => row,
    ).values(),
  ].map((row) => Object.fromEntries(row.map(({ column, value }) => [names.get(column) ?? '', value])));
}

const inspected = async (file: string) =>
  inspect(await readWorkbook(new Uint8Array(readFileSync(file))), planById('hai-phong-2025'), { stage: 'plan' });

const fileLine = (grids: readonly Grid[], file: string) => lines(grids, 'Tệp đã đọc').find(({ Tệp }) => Tệp === file);

it('merges a folder without a server: every row under its unit, with its file, sheet and cell', async () => {
  const folder = folderOf({
    'Trần Liễu - phụ lục.xlsx': `${FIXTURES}/tran-lieu-2025-targets.xlsx`,
    'ke hoach Phù Liễn.xlsx': `${FIXTURES}/phu-lien-2025-targets.xlsx`,
    '~$ke hoach Phù Liễn.xlsx': new Uint8Array(165),
  });
  const { exit, grids, said, complained } = await merge([folder]);
  const [tranLieu, phuLien] = await Promise.all(
    ['tran-lieu', 'phu-lien'].map(async (name) =>
      (await inspected(`${FIXTURES}/${name}-2025-targets.xlsx`)).tables.flatMap(({ rows }) => rows),
    ),
  );
  const rows = lines(grids, 'Chỉ tiêu');
  expect(rows.map((row) => row['Đơn vị'])).toEqual([
    ...(tranLieu ?? []).map(() => 'Phường Trần Liễu'),
    ...(phuLien ?? []).map(() => 'Phường Phù Liễn'),
  ]);
  expect(rows.map((row) => row['Chỉ tiêu'])).toEqual(
    [...(tranLieu ?? []), ...(phuLien ?? [])].map(({ values }) => values.indicator?.text),
  );
  expect(rows.at(-1)).toMatchObject({ 'Mã đơn vị': '11446', Tệp: 'ke hoach Phù Liễn.xlsx' });
  const bytes = readFileSync(`${FIXTURES}/phu-lien-2025-targets.xlsx`);
  expect(lines(grids, 'Nguồn gốc')[1]).toMatchObject({
    Tệp: 'ke hoach Phù Liễn.xlsx',
    'Số dòng': phuLien?.length,
    'Mã băm SHA-256 của tệp': createHash('sha256').update(bytes).digest('hex'),
  });
  // Both lack the tasks, and of 114 units nobody else has a file.
  expect(lines(grids, 'Chưa gửi').length).toBe(114);
  expect(said).toContain('2/2 tệp. Đơn vị có tệp: 2/114.');
  expect(complained).toContain('Đã đọc 2/2 tệp');
  expect(exit).toBe(0);
});

it('says nothing of sendings, of which there were none', async () => {
  const { grids } = await merge([`${FIXTURES}/tran-lieu-2025-targets.xlsx`]);
  const words = grids.flatMap(({ cells }) => cells.map(({ value }) => value));
  for (const word of ['Lần gửi', 'Nhận lúc', 'Mã lần gửi', 'Lỗi đã giải trình', 'Giải trình của đơn vị'])
    expect(words).not.toContain(word);
  expect(words).toContain('Gộp từ 1 tệp trên một máy tính, không qua máy chủ: xem trang tính "Tệp đã đọc"');
});

it('loses nothing: what cannot be read, is no annex or names no unit is listed with the reason', async () => {
  const folder = folderOf({
    'Trần Liễu.xlsx': `${FIXTURES}/tran-lieu-2025-targets.xlsx`,
    'Bản sao.xls': `${FIXTURES}/converted/vinh-bao-2024.xls`,
    'cắt.xlsx': readFileSync(`${FIXTURES}/vinh-bao-2024.xlsx`).subarray(0, 3_000),
    'scan.pdf': new TextEncoder().encode('%PDF-1.7\n'),
    'dự toán.xlsx': `${CASES}/none-estimate.xlsx`,
    'Cẩm Giang.xlsx': `${CASES}/fresh-long-annex.xlsx`,
  });
  const { exit, grids, said } = await merge([folder]);
  expect(exit).toBe(1);
  const note = (file: string) => fileLine(grids, file)?.['Ghi chú'];
  expect(note('cắt.xlsx')).toMatch(/^Không đọc được. Tệp bị cắt cụt/);
  expect(note('scan.pdf')).toMatch(/^Không đọc được. Đây là tệp PDF/);
  expect(note('dự toán.xlsx')).toBe(
    'Không có phụ lục nào. Dự toán: là loại bảng khác (dự toán, lịch công tác, danh sách…)',
  );
  expect(note('Bản sao.xls')).toMatch(/^Không thấy tên đơn vị/);
  expect(fileLine(grids, 'Trần Liễu.xlsx')).toMatchObject({ 'Mã đơn vị': '10729', 'Đơn vị': 'Phường Trần Liễu' });
  expect(note('Trần Liễu.xlsx')).toBeUndefined();

  const unknown = lines(grids, 'Nhiệm vụ').filter((row) => row.Tệp === 'Bản sao.xls');
  const { tables } = await inspected(`${FIXTURES}/vinh-bao-2024.xlsx`);
  expect(unknown.map((row) => row['Nội dung nhiệm vụ'])).toEqual(
    tables[0]?.rows.map(({ values }) => values.task?.text),
  );
  expect(new Set(unknown.map((row) => row['Đơn vị']))).toEqual(new Set(['Bản sao.xls']));
  expect(unknown.some((row) => 'Mã đơn vị' in row)).toBe(false);
  for (const file of ['cắt.xlsx', 'scan.pdf', 'dự toán.xlsx', 'Bản sao.xls']) expect(said).toContain(`\n  ${file}`);
});

it('counts a file once that is there twice, and says so', async () => {
  const folder = folderOf({
    'Book1.xlsx': `${FIXTURES}/vinh-bao-2024.xlsx`,
    'Phường Hồng An/phụ lục.xlsx': `${FIXTURES}/vinh-bao-2024.xlsx`,
    'Phường Hồng An/phụ lục (1).xlsx': `${FIXTURES}/vinh-bao-2024.xlsx`,
  });
  const { exit, grids } = await merge([folder]);
  expect(lines(grids, 'Nhiệm vụ').map((row) => row['Đơn vị'])).toEqual(Array(16).fill('Phường Hồng An'));
  const [first, second] = ['Phường Hồng An/phụ lục (1).xlsx', 'Phường Hồng An/phụ lục.xlsx'];
  expect(fileLine(grids, 'Book1.xlsx')?.['Ghi chú']).toBe(`Giống hệt tệp "${first}", chỉ tính một lần.`);
  expect(fileLine(grids, second)?.['Ghi chú']).toBe(`Giống hệt tệp "${first}", chỉ tính một lần.`);
  expect(exit).toBe(0);
});

it('one file that two units sent counts for both', async () => {
  const folder = folderOf({
    'Hồng An.xlsx': `${FIXTURES}/vinh-bao-2024.xlsx`,
    'Phù Liễn.xlsx': `${FIXTURES}/vinh-bao-2024.xlsx`,
  });
  const { grids } = await merge([folder]);
  expect(Map.groupBy(lines(grids, 'Nhiệm vụ'), (row) => row['Đơn vị']).size).toBe(2);
});

it('joins the files of one unit in order, checks them as one annex, and says so', async () => {
  const folder = folderOf({
    'Hồng An phần 1.xlsx': `${FIXTURES}/vinh-bao-2024.xlsx`,
    'Hồng An phần 2.xlsx': `${FIXTURES}/vinh-bao-2024-from-pdf.xlsx`,
  });
  const { grids } = await merge([folder]);
  const files = lines(grids, 'Nhiệm vụ').map((row) => row.Tệp);
  expect(files).toEqual([...Array(16).fill('Hồng An phần 1.xlsx'), ...Array(files.length - 16).fill(files.at(-1))]);
  expect(files.at(-1)).toBe('Hồng An phần 2.xlsx');
  expect(files.length).toBeGreaterThan(16);
  expect(fileLine(grids, 'Hồng An phần 1.xlsx')?.['Ghi chú']).toMatch(
    /^Phường Hồng An có 2 bảng Danh mục nhiệm vụ, đã ghép theo thứ tự: Hồng An phần 1.xlsx, Hồng An phần 2.xlsx\./,
  );
  const twice = lines(grids, 'Kết quả kiểm tra').filter((row) => row['Mã nội dung kiểm tra'] === 'task.duplicate');
  expect(twice.length).toBeGreaterThan(10);
});

it('names what to do where the call is wrong, and then writes nothing', async () => {
  const file = `${FIXTURES}/vinh-bao-2024.xlsx`;
  const before = readFileSync(file);
  const terminal = recorded();
  expect(await run(['merge', file, '--plan', 'hai-phong-2025', '--out', file], terminal)).toBe(2);
  expect(terminal.complained.join('\n')).toContain('cũng là tệp cần gộp');
  expect(readFileSync(file)).toEqual(before);
  for (const [named, options, why] of [
    [[], [], 'Cần nêu thư mục hoặc các tệp để gộp'],
    [[file], ['--period', 'quý-9'], 'Kế hoạch không có kỳ'],
    [[folderOf({})], [], 'Không có tệp nào để gộp'],
  ] as const) {
    const { exit, complained, grids } = await merge([...named], ...options);
    expect([exit, grids]).toEqual([2, []]);
    expect(complained).toContain(why);
  }
});

it('draws a bar where somebody looks at a screen, and clears it', async () => {
  const drawn: (string | null)[] = [];
  const terminal = { ...recorded(), status: (text: string | null) => void drawn.push(text) };
  const out = join(folderOf({}), 'out.xlsx');
  const files = ['phu-lien', 'tran-lieu'].map((name) => `${FIXTURES}/${name}-2025-targets.xlsx`);
  await run(['merge', ...files, '--plan', 'hai-phong-2025', '--out', out, '--lang', 'en'], terminal);
  expect(drawn).toEqual([
    `${'█'.repeat(12)}${'░'.repeat(12)} 1 of 2 files read  phu-lien-2025-targets.xlsx`,
    `${'█'.repeat(24)} 2 of 2 files read  tran-lieu-2025-targets.xlsx`,
    null,
  ]);
  expect(terminal.complained).toEqual([]);
});
