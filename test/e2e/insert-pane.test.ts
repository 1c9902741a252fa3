import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SheetHost } from '../../addin/host/port.ts';
import { a1Area, type Grid } from '../../shared/grid.ts';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { templateWorkbook } from '../../shared/xlsx/template.ts';
import { openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { gridOf, xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBareHost } from './stage/bare.ts';
import { openBrowser } from './stage/browser.ts';
import { serveSite } from './stage/site.ts';
import { PLAN, TASKS } from './stage/ward.ts';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 640 } });
});
afterEach(() => context.close());

const GRID = gridOf(TASKS);

it('puts an empty annex into the open workbook, checks it, and says so where the workbook takes no sheet', async () => {
  await serveSite(context, PANE_ORIGIN);
  const excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [GRID] });
  const { pane } = excel;
  await pane.locator('.findings[aria-busy="false"]').waitFor();
  await pane.getByRole('button', { name: 'Chèn phụ lục để điền' }).click();
  await pane.getByLabel('Danh mục chỉ tiêu').check();
  await pane.getByRole('button', { name: 'Chèn phụ lục trống' }).click();
  await pane.locator('p[role="status"]', { hasText: 'Đã chèn trang tính' }).waitFor();
  const [, inserted = ''] = await excel.user('sheets');
  await pane.getByText(`Đã chèn trang tính "${inserted}".`).waitFor();
  expect((await excel.user('cell', 'PL', 'B3')).value).toBe(TASKS[2]?.[1]);

  await excel.user('protectStructure');
  await pane.getByRole('button', { name: 'Chèn phụ lục trống' }).click();
  await pane.getByRole('alert').getByText('Cấu trúc sổ làm việc đang được bảo vệ').waitFor();
  expect(await excel.user('sheets')).toEqual(['PL', inserted, 'Danh sách']);

  await pane.getByRole('button', { name: 'Quay lại' }).click();
  await pane.getByText(`Đã nhận ra bảng Danh mục chỉ tiêu ở trang tính "${inserted}".`).waitFor();
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('where nothing is to be checked yet says what comes in three lines, and gives a sheet to try it on', async () => {
  await serveSite(context, PANE_ORIGIN);
  const { pane, page, user } = await openExcel(context, { name: 'Sổ.xlsx', grids: [gridOf([])] });
  await pane.locator('.none').waitFor();
  expect(await pane.locator('.steps li').count()).toBe(3);
  expect(await seriousFaults(page)).toEqual([]);
  await pane.getByRole('button', { name: 'Chèn dữ liệu mẫu' }).press('Enter');
  await pane.locator('.finding[data-code="target.impossible"]').waitFor();
  await pane.locator('h1:focus').waitFor();
  expect(await pane.locator('.steps').count()).toBe(0);
  expect(await user('sheets')).toHaveLength(2);
  expect(await user('unimplemented')).toEqual([]);
});

it.each(['1.12', '1.13'])('with ExcelApi %s the sheet holds what the file holds', async (excelApi) => {
  const file = await templateWorkbook(planById(PLAN) as Plan, 'tasks', 'report', null);
  const [wanted] = await readWorkbook(file);
  const { excel, frame } = await openBareHost(context, { grids: [GRID], file: await xlsxOf(TASKS), excelApi });
  const read = await frame.evaluate(
    async (bytes) => {
      const { host } = window as unknown as { host: Required<SheetHost> };
      return { sheets: await host.insertSheets(Uint8Array.from(bytes)), grids: await host.read() };
    },
    [...file],
  );
  expect(read.sheets).toEqual([wanted?.sheet]);
  const values = (grid: Grid | undefined) => grid?.cells.map(({ row, column, value }) => [row, column, value]);
  expect(values(read.grids[1])).toEqual(values(wanted));
  const merges = await excel.user('merges', wanted?.sheet ?? '');
  expect(merges.map(a1Area).toSorted()).toEqual(wanted?.merges.map(a1Area).toSorted());
  expect(await excel.user('unimplemented')).toEqual([]);
});
