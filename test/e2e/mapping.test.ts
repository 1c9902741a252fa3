import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import type { Cell, Grid } from '../../shared/grid.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectFromBook } from './stage/ward.ts';

let browser: Browser;
let city: City;
let context: BrowserContext;
let used = 0;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 640 } });
});
afterEach(() => context.close());

const HEADINGS = ['Stt', 'Nội dung nhiệm vụ', 'Thời gian', 'Cơ quan chủ trì', 'Ghi chú thêm'];
const rowsOf = (headings: string[]) => [
  ['DANH MỤC NHIỆM VỤ chuyển đổi số năm 2025 của phường'],
  headings,
  [1, 'Tập huấn kỹ năng số cho cán bộ', 'Quý I', 'UBND phường', 'Công an phường'],
  [2, 'Tuyên truyền trên loa truyền thanh', 'Quý II', 'UBND phường', 'Công an phường'],
];
const gridOf = (rows: (string | number)[][]): Grid => ({
  sheet: 'PL',
  cells: rows.flatMap((row, r) => row.map((value, c): Cell => ({ row: r + 1, column: c + 1, value }))),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

/** A table that nobody recognises, with two spaces where one belongs. */
const STRANGE = [
  ['Công việc của phường'],
  ['Mã', 'Việc phải xong', 'Bao giờ', 'Ai làm'],
  ...rowsOf(HEADINGS)
    .slice(2)
    .map((row) => row.slice(0, 4).map((value) => String(value).replace('kỹ năng', ' kỹ năng'))),
];

type Screen = Page | ExcelWindow['pane'];
const settled = (screen: Screen) => screen.locator('.findings[aria-busy="false"]').waitFor();
const choice = (screen: Screen, column: string) => screen.getByLabel(new RegExp(`^Cột ${column} ".*được hiểu là$`));
const openColumns = (screen: Screen) => screen.getByText('Đã hiểu').click();
const means = (screen: Screen, column: string) =>
  choice(screen, column).evaluate((select) => (select as HTMLSelectElement).value);

/** A workbook in Excel, signed in for a unit of its own: the tests share one database. */
async function openPane(rows = rowsOf(HEADINGS)): Promise<ExcelWindow> {
  await serveSite(context, PANE_ORIGIN, city.url);
  const excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [gridOf(rows)] });
  await settled(excel.pane);
  return excel;
}

it('in Excel a column said by hand is checked again, remembered in the workbook, and can be taken back', async () => {
  const excel = await openPane();
  const { pane } = excel;
  await openColumns(pane);
  expect(await means(pane, 'E')).toBe('note');
  await choice(pane, 'E').selectOption('coordinating');
  await pane.getByText('Cách hiểu này được nhớ trong sổ làm việc').waitFor();
  await pane.locator('.columns tr', { hasText: 'Ghi chú thêm' }).getByText('đã được xác nhận').waitFor();
  expect(await seriousFaults(excel.page)).toEqual([]);
  expect(JSON.parse(String(await excel.user('setting', 'phu-luc.mappings')))).toMatchObject([
    { annex: 'tasks', columns: [{ column: 5, key: 'coordinating' }] },
  ]);

  // The pane is closed and opened again: the workbook remembers.
  await excel.user('reopenPane');
  await settled(pane);
  await openColumns(pane);
  expect(await means(pane, 'E')).toBe('coordinating');

  // Under another heading it does not hold; under the old one it does again.
  await excel.user('type', 'PL', 'E2', 'Ghi chú khác');
  await expect.poll(() => means(pane, 'E')).toBe('note');
  await excel.user('type', 'PL', 'E2', 'Ghi chú thêm');
  await expect.poll(() => means(pane, 'E')).toBe('coordinating');

  await pane.getByRole('button', { name: 'Trở lại như đã nhận ra' }).focus();
  await excel.page.keyboard.press('Enter');
  await pane.getByText('Đã trở lại như đã nhận ra').waitFor();
  expect(await means(pane, 'E')).toBe('note');
  expect(await excel.user('setting', 'phu-luc.mappings')).toBeUndefined();
  expect(await excel.user('writes')).toBe(0);
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('on the page it is remembered on the device, sent along, and a check by button is recorded', async () => {
  await serveSite(context, SITE, city.url);
  const page = await openPage(context);
  const unit = UNITS[used++]?.code ?? '';
  const open = async () => {
    await drop(page, 'phụ lục.xlsx', await xlsxOf(rowsOf(HEADINGS)));
    await settled(page);
  };
  await open();
  await openColumns(page);
  await choice(page, 'E').selectOption('coordinating');
  await page.getByText('Cách hiểu này được nhớ trên máy này').waitFor();
  await page.getByText('Đang kiểm tra trên máy này, chưa gửi về Sở.').waitFor();
  await page.reload();
  await open();
  await openColumns(page);
  expect(await means(page, 'E')).toBe('coordinating');

  await connectFromBook(page, city, unit);
  await page.getByRole('button', { name: 'Quay lại kết quả kiểm tra' }).click();
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByText(/^Sở đã ghi lần kiểm tra này lúc .+; chưa gửi phụ lục\.$/).waitFor();
  const [recorded] = (await (await city.reviewer()).inspections({ unit })).inspections;
  expect(recorded).toMatchObject({ unit, outcome: 'requested', annex: 'tasks', rows: 2 });

  await context.route('**/api/v1/inspections', (route) => route.abort());
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await page.getByText('Chưa ghi được lần kiểm tra này ở Sở').waitFor();
  await settled(page);

  await page.getByRole('button', { name: 'Gửi về Sở' }).click();
  await page.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  const [request] = await Promise.all([
    page.waitForRequest('**/api/v1/submissions'),
    page.getByRole('button', { name: 'Gửi về Sở' }).click(),
  ]);
  const [part] = (request.postDataJSON() as SubmissionBody).parts;
  expect(part?.mapping).toEqual({
    sheet: 'PL',
    headerRows: [2],
    columns: [{ column: 5, key: 'coordinating', qualifier: null }],
  });
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
});

it('a table that nobody recognised is read where the user points, in its repaired copy too, and sent so', async () => {
  await serveSite(context, SITE, city.url);
  const page = await openPage(context);
  await drop(page, 'việc.xlsx', await xlsxOf(STRANGE));
  await settled(page);
  await page.getByText('Chưa thấy phụ lục nào trong tệp này.').waitFor();
  expect(await page.getByLabel('Dòng tiêu đề của bảng').inputValue()).toBe('2');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Đọc bảng này' }).click();
  await page.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "PL".').waitFor();
  await page.getByRole('button', { name: /^Sửa tất cả lỗi hình thức/ }).click();
  await page.locator('.outcome [role="status"]', { hasText: 'Đã sửa' }).waitFor();
  await settled(page);
  await openColumns(page);
  await choice(page, 'D').selectOption('lead');
  await page.locator('.columns tr', { hasText: 'Ai làm' }).getByText('đã được xác nhận').waitFor();

  await connectFromBook(page, city, UNITS[used++]?.code ?? '');
  for (const reason of await page.locator('textarea').all()) await reason.fill('Bảng theo dõi riêng của phường');
  const [request] = await Promise.all([
    page.waitForRequest('**/api/v1/submissions'),
    page.getByRole('button', { name: 'Gửi về Sở' }).click(),
  ]);
  const [part] = (request.postDataJSON() as SubmissionBody).parts;
  expect(part?.file).toBe('việc (đã sửa).xlsx');
  expect(part?.mapping?.columns.map(({ column, key }) => [column, key])).toEqual([
    [2, 'task'],
    [4, 'lead'],
  ]);
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
});

it('in Excel, too, and the workbook remembers where it was pointed at', async () => {
  const excel = await openPane(STRANGE);
  const { pane } = excel;
  await pane.getByText('Chưa thấy phụ lục nào').waitFor();
  await pane.getByRole('button', { name: 'Đọc bảng này' }).click();
  await pane.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "PL".').waitFor();
  expect(JSON.parse(String(await excel.user('setting', 'phu-luc.mappings')))).toMatchObject([
    { annex: 'tasks', columns: [{ column: 2, key: 'task' }] },
  ]);
  await excel.user('reopenPane');
  await pane.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "PL".').waitFor();
  expect(await excel.user('writes')).toBe(0);
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('in Excel parts that were joined are joined when the pane is opened again, until the user says otherwise', async () => {
  await serveSite(context, PANE_ORIGIN, city.url);
  const part = gridOf(rowsOf(HEADINGS));
  const excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [part, { ...part, sheet: 'PL 2' }] });
  const { pane } = excel;
  await settled(pane);
  const joined = pane.getByLabel('Gộp thành một phụ lục, theo thứ tự trên');
  expect(await joined.isChecked()).toBe(false);
  await joined.check();
  await expect.poll(() => excel.user('setting', 'phu-luc.joined')).toBe(true);
  await excel.user('reopenPane');
  await settled(pane);
  expect(await joined.isChecked()).toBe(true);

  await pane.getByLabel('Mỗi bảng là một phụ lục riêng; chỉ gửi được một').check();
  await expect.poll(() => excel.user('setting', 'phu-luc.joined')).toBeUndefined();
  await excel.user('reopenPane');
  await settled(pane);
  expect(await joined.isChecked()).toBe(false);
  expect(await excel.user('writes')).toBe(0);
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('in Excel what a colleague changed meanwhile is checked again before it is sent', async () => {
  const excel = await openPane();
  const { pane } = excel;
  const unit = UNITS[used++]?.code ?? '';
  await pane.getByRole('button', { name: 'Gửi về Sở' }).click();
  await pane.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await pane.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await pane.getByLabel('Chức vụ').fill('Công chức');
  await pane.getByRole('button', { name: 'Kết nối' }).click();
  await pane.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  // Excel drops some events of co-authors.
  await excel.user('silently', 'PL', 'C4', 'Quý III');
  const sent: string[] = [];
  excel.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/submissions')) sent.push(request.postData() ?? '');
  });
  await pane.getByRole('button', { name: 'Gửi về Sở' }).click();
  await pane.getByRole('alert').getByText('Bảng vừa thay đổi sau lần kiểm tra trước').waitFor();
  expect(sent).toEqual([]);
  await pane.getByRole('button', { name: 'Gửi về Sở' }).click();
  await pane.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('Quý III');
  expect(await excel.user('unimplemented')).toEqual([]);
});
