import { mkdir, mkdtemp, open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import { recorded } from './terminal.ts';

const folder = await mkdtemp(join(tmpdir(), 'phuluc-'));
const MEGABYTE = 1024 * 1024;

const real = await readFile('test/fixtures/tran-lieu-2025-targets.xlsx');
const rows = [
  ['STT', 'Chỉ tiêu'],
  [1, 'Học bạ số'],
];

/** What lies on people's disks under the name of a workbook. */
const FILES: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  [
    'a renamed .docx without a table',
    'not-xlsx',
    () =>
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        '_rels/.rels': strToU8('<r/>'),
        'word/document.xml': strToU8('<w/>'),
      }),
  ],
  ['a PDF', 'not-xlsx', () => strToU8('%PDF-1.7\n%âãÏÓ')],
  ['a web page', 'not-xlsx', () => strToU8('<html><body><form>Đăng nhập</form></body></html>')],
  ['plain text', 'not-xlsx', () => strToU8('STT;Chỉ tiêu\n1;Học bạ số')],
  [
    'a protected workbook',
    'encrypted',
    () => writeXlsx({ sheets: [{ name: 'A', rows }], encryption: { password: 'x', spinCount: 1000 } }),
  ],
  ['a download cut in two', 'damaged', () => real.subarray(0, real.length / 2)],
  ['noise', 'not-xlsx', () => Uint8Array.from({ length: 4096 }, (_, place) => (place * 7919) % 251)],
];

async function answer(path: string) {
  const terminal = recorded();
  // Of the processor's time: a machine that is busy otherwise says nothing of the reader.
  const begun = process.cpuUsage();
  const exit = await run(['check', path, '--json'], terminal);
  return {
    exit,
    milliseconds: process.cpuUsage(begun).user / 1000,
    object: JSON.parse(terminal.said.join('')),
    complained: terminal.complained,
  };
}

it.each(FILES)('%s: %s, within a second', async (what, reason, bytes) => {
  const path = join(folder, `${what}.xlsx`);
  await writeFile(path, await bytes());
  const { exit, milliseconds, object, complained } = await answer(path);
  expect(object).toEqual({ file: path, error: { reason, message: expect.stringContaining(path) } });
  expect(complained).toEqual([object.error.message]);
  expect(exit).toBe(2);
  expect(milliseconds).toBeLessThan(1000);
});

it('50 MB: too-large, before anything is read', async () => {
  const path = join(folder, 'lớn.xlsx');
  const file = await open(path, 'w');
  await file.truncate(50 * MEGABYTE);
  await file.close();
  const { exit, milliseconds, object } = await answer(path);
  expect(object.error.reason).toBe('too-large');
  expect(exit).toBe(2);
  expect(milliseconds).toBeLessThan(1000);
});

it('a folder and a missing file are told apart', async () => {
  const path = join(folder, 'thư mục.xlsx');
  await mkdir(path);
  expect((await answer(path)).object.error.reason).toBe('folder');
  expect((await answer(join(folder, 'không có.xlsx'))).object.error.reason).toBe('not-found');
  expect((await answer(join(folder, 'một tệp', 'bên trong.xlsx'))).exit).toBe(2);
});
