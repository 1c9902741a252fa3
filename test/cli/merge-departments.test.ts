import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { recorded } from './terminal.ts';

// No built-in plan asks a department, so this file lets one: in its own copy of the modules, which no other file sees.
const plan = planById('hai-phong-2025') as Plan;
const { units } = plan;
beforeAll(() => void Object.assign(plan, { units: ['communes', 'so-noi-vu'] }));
afterAll(() => void Object.assign(plan, { units }));

async function listOf(path: string, title: string, task: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet('Danh mục')
    .addRows([
      [title],
      ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì', 'Sản phẩm'],
      [1, task, 'Quý I', 'Quý II', 'Sở Nội vụ', 'Báo cáo'],
    ]);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
}

it('a folder with the file of a department that the plan asks: its rows under its name, and counted among the units', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phuluc-'));
  await listOf(join(folder, 'PL 1.xlsx'), 'DANH MỤC NHIỆM VỤ CỦA SỞ NỘI VỤ', 'Tập huấn kỹ năng số');
  await listOf(join(folder, 'PL 2.xlsx'), 'DANH MỤC NHIỆM VỤ CỦA PHƯỜNG PHÙ LIỄN', 'Kiện toàn Tổ công nghệ số');
  const out = join(mkdtempSync(join(tmpdir(), 'phuluc-')), 'tổng hợp.xlsx');
  const terminal = recorded();
  expect(await run(['merge', folder, '--plan', 'hai-phong-2025', '--out', out], terminal)).toBe(0);
  const grids = await readWorkbook(new Uint8Array(readFileSync(out)));
  const column = (sheet: string, at: number) =>
    grids
      .find((grid) => grid.sheet === sheet)
      ?.cells.filter(({ row, column }) => row > 3 && column === at)
      .map(({ value }) => value);
  expect([column('Nhiệm vụ', 1), column('Nhiệm vụ', 2)]).toEqual([
    ['11446', 'so-noi-vu'],
    ['Phường Phù Liễn', 'Sở Nội vụ'],
  ]);
  expect(terminal.said.join('\n')).toContain('2/115');
});
