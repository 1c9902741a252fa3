import { access, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { workbook } from '../shared/xlsx/workbook.ts';
import { recorded } from './terminal.ts';

const HEADER = ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì'];
const ROWS = [
  HEADER,
  [1, 'Tập huấn  kỹ năng số cho cán bộ', 'Quý lV', 'UBND phường'],
  [2, 'Tuyên truyền trên loa truyền thanh', 'Quý I', 'Sở Khoa học và Công nghê'],
];

async function folder(rows = ROWS) {
  const path = await mkdtemp(join(tmpdir(), 'phuluc-'));
  const [file, out] = [join(path, 'bảng.xlsx'), join(path, 'bảng đã sửa.xlsx')];
  await writeFile(file, await writeXlsx({ sheets: [{ name: 'PL', rows }] }));
  return { file, out };
}

async function check(...args: string[]) {
  const terminal = recorded();
  const exit = await run(['check', ...args, '--plan', 'hai-phong-2025'], terminal);
  return { exit, said: terminal.said, complained: terminal.complained.join('\n') };
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('check --fix', () => {
  it('writes a copy with the faults of form repaired, asks about the rest, and leaves the original', async () => {
    const { file, out } = await folder();
    const original = await readFile(file);
    const { exit, said } = await check(file, '--fix', out, '--json');
    expect(JSON.parse(said.join('')).fixed).toEqual({
      file: out,
      made: [
        { sheet: 'PL', cell: 'B2', before: 'Tập huấn  kỹ năng số cho cán bộ', after: 'Tập huấn kỹ năng số cho cán bộ' },
        { sheet: 'PL', cell: 'C2', before: 'Quý lV', after: 'Quý IV' },
      ],
      left: [],
    });
    expect(exit).toBe(0);
    const [grid] = await readWorkbook(await readFile(out));
    expect(grid?.cells.filter(({ row }) => row > 1).map(({ value }) => value)).toEqual([
      1,
      'Tập huấn kỹ năng số cho cán bộ',
      'Quý IV',
      'UBND phường',
      2,
      'Tuyên truyền trên loa truyền thanh',
      'Quý I',
      'Sở Khoa học và Công nghê',
    ]);
    expect(await readFile(file)).toEqual(original);
  });

  it('says what was changed per cell, signs for what cannot be seen', async () => {
    const { file, out } = await folder();
    const { said } = await check(file, '--fix', out);
    expect(said[0]?.split('\n').slice(-2)).toEqual([
      '  PL!B2: Tập huấn··kỹ năng số cho cán bộ → Tập huấn·kỹ năng số cho cán bộ',
      '  PL!C2: Quý lV → Quý IV',
    ]);
  });

  it('overwrites only when told', async () => {
    const { file, out } = await folder();
    await writeFile(out, 'của tôi');
    expect(await check(file, '--fix', out)).toMatchObject({ exit: 2, said: [] });
    expect(await readFile(out, 'utf8')).toBe('của tôi');
    expect((await check(file, '--fix', out, '--overwrite')).exit).toBe(0);
    expect(await readWorkbook(await readFile(out))).toHaveLength(1);
  });

  it('writes nothing where there is nothing to repair', async () => {
    const { file, out } = await folder([HEADER, [1, 'Tập huấn kỹ năng số cho cán bộ', 'Quý I', 'UBND phường']]);
    const { exit, said } = await check(file, '--fix', out, '--json');
    expect([exit, JSON.parse(said.join('')).fixed, await isThere(out)]).toEqual([
      0,
      { file: null, made: [], left: [] },
      false,
    ]);
  });

  it.each(['.xls', '.ods', '.docx'])('a %s is refused in words', async (kind) => {
    const { out } = await folder();
    const { exit, said } = await check(`test/fixtures/converted/vinh-bao-2024${kind}`, '--fix', out, '--json');
    expect([exit, JSON.parse(said.join('')).error.reason, await isThere(out)]).toEqual([2, 'not-repairable', false]);
  });

  it('a workbook with a digital signature inside is refused', async () => {
    const { file, out } = await folder();
    await writeFile(file, workbook({ sheets: ['<sheetData/>'], more: { '_xmlsignatures/sig1.xml': '<s/>' } }));
    const { exit, said } = await check(file, '--fix', out, '--json');
    expect([exit, JSON.parse(said.join('')).error.reason]).toEqual([2, 'not-repairable']);
  });

  it('one file at a time', async () => {
    const { file, out } = await folder();
    expect((await check(file, file, '--join', '--fix', out)).exit).toBe(2);
  });
});
