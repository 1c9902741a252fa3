import type { Browser, BrowserContext, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { gridOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';
import { serveSite } from './stage/site.ts';
import { sendingOf, TASKS } from './stage/ward.ts';

/** A workbook that was sent, met again in a pane that remembers nothing of it but the receipt. */
let browser: Browser;
let city: City;
let context: BrowserContext;
let excel: ExcelWindow;
let used = 110;
let unit = '';
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await serveSite(context, PANE_ORIGIN, city.url);
  excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [gridOf(TASKS)] });
  return () => context.close();
});

const pane = (): FrameLocator => excel.pane;
const press = (name: string) => pane().getByRole('button', { name, exact: true }).click();
const heading = (name: string) => pane().getByRole('heading', { name }).waitFor();
const status = (text: string | RegExp) => pane().locator('.status-bar').getByText(text).waitFor();

async function connect(): Promise<void> {
  await press('Gửi về Sở');
  await pane()
    .getByLabel('Mã đăng ký')
    .fill(await city.code(unit));
  await pane().getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await pane().getByLabel('Chức vụ').fill('Công chức');
  await press('Kết nối');
  await heading('Gửi về Sở');
}

it('says that it was sent, also after the pane was closed, until it is edited or something else stands at the city', async () => {
  await connect();
  await press('Gửi về Sở');
  await heading('Phiếu xác nhận đã gửi');
  await excel.user('reopenPane');
  await status(/^Đã gửi về Sở: lần gửi 1/);
  await excel.user('type', 'PL', 'C4', 'Quý IV');
  await status('Đang kiểm tra trên máy này, chưa gửi về Sở.');
  await excel.user('type', 'PL', 'C4', 'Quý II');
  await status(/^Đã gửi về Sở: lần gửi 1/);

  const colleague = await city.device(unit);
  await colleague.submit(await sendingOf(TASKS.slice(0, 4)), { key: crypto.randomUUID(), base: 1 });
  await excel.user('reopenPane');
  await pane().getByText('Danh mục nhiệm vụ, lần gửi 2: Đã nhận.').waitFor();
  await status('Đang kiểm tra trên máy này, chưa gửi về Sở.');
});

it('says so of what the outbox sent by itself when the pane is opened again', async () => {
  await connect();
  await context.route(`${PANE_ORIGIN}/api/v1/submissions`, (route) => route.abort('connectionreset'));
  await press('Gửi về Sở');
  await heading('Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.');
  await excel.user('closePane', true);
  await context.unroute(`${PANE_ORIGIN}/api/v1/submissions`);
  await excel.user('reopenPane');
  await status(/^Đã gửi về Sở: lần gửi 1/);
  expect(await (await city.device(unit)).standing('hai-phong-2025', 'ke-hoach', 'tasks')).toMatchObject({
    revision: 1,
  });
});

it('shows the receipts of this device, also to whoever is not connected', async () => {
  await connect();
  await press('Gửi về Sở');
  await heading('Phiếu xác nhận đã gửi');
  await press('Xong');
  await pane().locator('.header .unit').click();
  await press('Ngắt kết nối');
  await press('Xóa và ngắt kết nối');
  await press('Quay lại');
  await press('Phiếu đã lưu trên máy này (1)');
  await press('Danh mục nhiệm vụ, lần gửi 1');
  await heading('Phiếu xác nhận đã gửi');
  expect(await excel.user('writes')).toBe(0);
  expect(await excel.user('unimplemented')).toEqual([]);
});
