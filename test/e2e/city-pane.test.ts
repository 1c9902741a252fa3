import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { columnLetter } from '../../shared/grid.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { gridOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectToCity, ONLINE, SPEAKERS, sendingOf, TASKS, TRAINING, tasksOf } from './stage/ward.ts';

let browser: Browser;
let city: City;
let context: BrowserContext;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 640 } });
});
afterEach(() => context.close());

const [FIRST, SECOND, WARD] = UNITS.map(({ code }) => code).toSorted() as [string, string, string];
const SHEET = 'Tổng hợp nhiệm vụ';
const NAME = 'PhuLuc_tasks_hai_phong_2025_ke_hoach';
const GRID = gridOf(TASKS);

/** An aggregator with a workbook of their own open. */
async function open(): Promise<ExcelWindow> {
  await serveSite(context, PANE_ORIGIN, city.url);
  const excel = await openExcel(context, { name: 'Của Sở.xlsx', grids: [GRID] });
  const { pane } = excel;
  await pane.locator('.findings[aria-busy="false"]').waitFor();
  await pane.getByRole('button', { name: 'Dành cho cán bộ Sở' }).click();
  await connectToCity(pane, city);
  await pane.getByRole('heading', { name: 'Bảng tổng hợp toàn thành phố' }).waitFor();
  return excel;
}

const pull = ({ pane }: ExcelWindow) => pane.getByRole('button', { name: 'Lấy vào trang tính' }).click();
const said = ({ pane }: ExcelWindow, text: string) => pane.locator('p[role="status"]', { hasText: text }).waitFor();
const value = async (excel: ExcelWindow, cell: string, sheet = SHEET) => (await excel.user('cell', sheet, cell)).value;
/** Unit and task of each row of the table. */
async function rows(excel: ExcelWindow, sheet = SHEET): Promise<string[]> {
  const all: string[] = [];
  for (let row = 4; (await value(excel, `A${row}`, sheet)) !== ''; row++)
    all.push(`${await value(excel, `A${row}`, sheet)} ${await value(excel, `D${row}`, sheet)}`);
  return all;
}
/** The letter of the first column beside the table, which is as wide as its name says. */
async function beside(excel: ExcelWindow): Promise<string> {
  const last = (await excel.user('named', NAME))?.area.split(':')[1]?.replace(/\d+$/, '') ?? '';
  const number = [...last].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return columnLetter(number + 1);
}

it('takes the merged table into a sheet of its own and brings it up to date, what stands beside it staying with its row', async () => {
  const [one, other] = [await city.device(FIRST), await city.device(SECOND)];
  await other.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
  const excel = await open();
  expect(await excel.user('writes')).toBe(0);
  await pull(excel);
  await said(excel, `Đã ghi 3 dòng vào trang tính "${SHEET}".`);
  expect(await rows(excel)).toEqual([TRAINING, SPEAKERS, ONLINE].map((task) => `${SECOND} ${task}`));
  expect(await excel.user('sheets')).toEqual(['PL', SHEET]);
  expect(await seriousFaults(excel.page)).toEqual([]);

  // The aggregator writes beside two rows and below the table, and renames the sheet.
  const column = await beside(excel);
  await excel.user('type', SHEET, `${column}4`, 'đã gọi điện');
  await excel.user('calculate', SHEET, `${column}5`, '=A5', SECOND);
  await excel.user('type', SHEET, 'A9', 'Người lập bảng');
  // Another unit sends, which comes first; of the other the second task is gone and the first has another number.
  await one.submit(await sendingOf(tasksOf([ONLINE, 'Quý I'])), { key: crypto.randomUUID(), base: null });
  await other.submit(await sendingOf(tasksOf([ONLINE, 'Quý III'], [TRAINING, 'Quý I'])), {
    ...{ key: crypto.randomUUID(), base: 1 },
  });
  await pull(excel);
  await said(excel, 'Phần ghi thêm bên phải của 1 dòng được giữ theo đúng dòng.');
  expect(await rows(excel)).toEqual([`${FIRST} ${ONLINE}`, `${SECOND} ${ONLINE}`, `${SECOND} ${TRAINING}`]);
  expect(await value(excel, `${column}4`)).toBe('');
  expect(await value(excel, `${column}6`)).toBe('đã gọi điện');
  expect(await value(excel, 'A9')).toBe('Người lập bảng');
  // Of the row that is gone: its words, and the formula as it reads from there.
  expect(await value(excel, 'A11')).toBe('Ghi chú của các dòng không còn trong bảng');
  expect(await value(excel, 'D12')).toBe(SPEAKERS);
  expect(await excel.user('formula', SHEET, `${column}12`)).toBe('=A12');

  // One row less: what stands below comes up, the name still is that of the table.
  await one.submit(await sendingOf(tasksOf([ONLINE, 'Quý I'], [SPEAKERS, 'Quý I'])), {
    ...{ key: crypto.randomUUID(), base: 1 },
  });
  await pull(excel);
  await said(excel, 'Đã ghi 4 dòng');
  expect(await value(excel, 'A10')).toBe('Người lập bảng');
  expect(await value(excel, `${column}7`)).toBe('đã gọi điện');
  expect((await excel.user('named', NAME))?.area).toMatch(/^A1:[A-Z]+7$/);

  // Columns of the user's own between ours: the sheet is left alone, and another one is made.
  await excel.user('type', SHEET, 'D3', 'Cột của tôi');
  await pull(excel);
  await said(excel, `Các cột ở trang tính "${SHEET}" đã khác bảng này`);
  expect(await excel.user('sheets')).toEqual(['PL', SHEET, `${SHEET} (2)`]);
  expect(await value(excel, 'D3')).toBe('Cột của tôi');
  expect(await rows(excel, `${SHEET} (2)`)).toHaveLength(4);

  // The table that the pane checks is still the aggregator's own alone.
  await excel.pane.getByRole('button', { name: 'Quay lại' }).click();
  await excel.pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await excel.pane.locator('.findings[aria-busy="false"]').waitFor();
  expect(await excel.pane.locator('.found-table').count()).toBe(1);
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('stops while the city is asked and while Excel waits, and leaves the workbook as it was', async () => {
  const excel = await open();
  const { page, pane } = excel;
  const before = await excel.user('whole');
  const stop = () => pane.getByRole('button', { name: 'Dừng lại' }).click();
  const focused = () => pane.locator('body').evaluate(() => document.activeElement?.textContent);
  const asked = Promise.withResolvers<void>();
  await context.route(`${PANE_ORIGIN}/api/v1/city/**`, () => asked.resolve());
  await pull(excel);
  await asked.promise;
  await stop();
  await said(excel, 'Đã dừng. Sổ làm việc giữ nguyên');
  expect(await focused()).toBe('Lấy vào trang tính');
  expect(await pane.locator('.notice').count()).toBe(0);
  expect(await seriousFaults(page)).toEqual([]);

  await context.unroute(`${PANE_ORIGIN}/api/v1/city/**`);
  await excel.user('enterCell');
  await pull(excel);
  await pane.getByText('Nhấn Enter để tiếp tục').waitFor();
  await stop();
  await said(excel, 'Đang dừng');
  await excel.user('leaveCell');
  await said(excel, 'Đã dừng. Sổ làm việc giữ nguyên');
  expect(await excel.user('whole')).toBe(before);
});

it('where one connects for the city a unit is told that the table is not for it, and a lost session is asked for again', async () => {
  const excel = await open();
  const { pane } = excel;
  await context.route(`${PANE_ORIGIN}/api/v1/city/**`, (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      json: { type: '/problems/not-signed-in', title: 'Chưa đăng nhập', status: 401, detail: '', requestId: '' },
    }),
  );
  await pull(excel);
  await pane.getByRole('heading', { name: 'Kết nối để xem bảng tổng hợp' }).waitFor();
  await pane.getByLabel('Mã đăng ký').fill(await city.code(WARD));
  await pane.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await pane.getByLabel('Chức vụ').fill('Công chức');
  await pane.getByRole('button', { name: 'Kết nối', exact: true }).click();
  await pane.getByText('Máy này đang kết nối cho một đơn vị').waitFor();
  expect(await pane.getByRole('button', { name: 'Lấy vào trang tính' }).count()).toBe(0);
});

it('on the page the merged workbook is downloaded instead', async () => {
  await serveSite(context, SITE, city.url);
  const page = await openPage(context);
  await page.getByRole('button', { name: 'Dành cho cán bộ Sở' }).click();
  await connectToCity(page, city);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bảng tổng hợp' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Bảng tổng hợp toàn thành phố.xlsx');
  const grids = await readWorkbook(await readFile(await download.path()));
  expect(grids.map(({ sheet }) => sheet)).toContain('Nhiệm vụ');
});

it('a ward has the annex of a report, filled in from its plan, put into the open workbook and checked there', async () => {
  const { receipt } = await (await city.device(WARD)).submit(await sendingOf(TASKS), {
    ...{ key: crypto.randomUUID(), base: null },
  });
  await (await city.reviewer()).review(receipt.submission, { act: 'accept', seen: 0 });
  await serveSite(context, PANE_ORIGIN, city.url);
  const excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [{ ...GRID, sheet: 'Ghi chép', cells: [] }] });
  const { pane } = excel;
  await pane.getByRole('button', { name: 'Chèn phụ lục để điền' }).click();
  await pane.getByLabel('Kỳ').selectOption('bao-cao-quy-3');
  await pane.getByRole('button', { name: 'Kết nối với đơn vị' }).click();
  await pane.getByLabel('Mã đăng ký').fill(await city.code(WARD));
  await pane.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await pane.getByLabel('Chức vụ').fill('Công chức');
  await pane.getByRole('button', { name: 'Kết nối', exact: true }).click();
  await pane.getByText('Máy này gửi cho').waitFor();
  await pane.getByRole('button', { name: 'Quay lại' }).click();
  await pane.getByRole('button', { name: 'Chèn phụ lục để điền' }).click();
  await pane.getByRole('button', { name: 'Chèn phụ lục đã điền sẵn' }).click();
  await pane.locator('p[role="status"]', { hasText: 'Đã chèn trang tính "Danh mục nhiệm vụ".' }).waitFor();
  await pane.getByRole('button', { name: 'Quay lại' }).click();
  await pane.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "Danh mục nhiệm vụ".').waitFor();
  await pane.getByText('3 nhiệm vụ').waitFor();
  expect(await excel.user('unimplemented')).toEqual([]);
});
