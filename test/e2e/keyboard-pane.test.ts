import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import type { ExcelWindow } from '../excel-host/launch.ts';
import { openBrowser } from './stage/browser.ts';
import { openPane } from './stage/pane.ts';
import { type City, startCity } from './stage/server.ts';

/** The genuine office.js of Excel on the web takes Tab and Esc; one must be able to walk all the same. */
let browser: Browser;
let city: City;
let context: BrowserContext;
let excel: ExcelWindow;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(async () => {
  await browser.close();
  await city.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  excel = await openPane(context, 'tran-lieu-2025-targets.xlsx', { api: city.url });
  await excel.pane.locator('.findings[aria-busy="false"]').waitFor();
});
afterEach(() => context.close());

const button = (name: string) => excel.pane.getByRole('button', { name, exact: true });
const key = (name: string) => excel.page.keyboard.press(name);
const focused = (selector: string) => excel.pane.locator(`${selector}:focus`).waitFor();

it('Tab goes on from a heading and stops at what folds; at both ends Excel has the focus', async () => {
  await button('Kiểm tra lại').focus();
  await key('Tab');
  await focused('.found summary');
  await key('Enter');
  await excel.pane.locator('.found details[open]').waitFor();
  await button('Gửi về Sở').press('Enter');
  await focused('h1');
  await key('Tab');
  await focused('#connect-code');
  await key('Shift+Tab');
  await key('Shift+Tab');
  await focused('.skip');
  expect(await excel.user('timesLeft')).toBe(0);
  await key('Shift+Tab');
  await expect.poll(() => excel.user('timesLeft')).toBe(1);
  await excel.pane.getByRole('button', { name: 'Có tài khoản?' }).focus();
  await key('Tab');
  await expect.poll(() => excel.user('timesLeft')).toBe(2);
});

it('Esc takes back the question, and stays in the pane; a button at work keeps the focus', async () => {
  await button('Gửi về Sở').press('Enter');
  await excel.pane.getByLabel('Mã đăng ký').fill(await city.code(UNITS[0]?.code ?? ''));
  await excel.pane.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await excel.pane.getByLabel('Chức vụ').fill('Công chức');
  await key('Enter');
  await excel.pane.getByLabel('Giải trình').pressSequentially('Kế hoạch đã ký.');
  await button('Gửi về Sở').press('Enter');
  await button('Ghi phiếu vào tệp Excel này').press('Enter');
  await excel.pane.locator('[data-proved]').waitFor();
  await focused('.enclosing button');
  await button('Xong').press('Enter');
  await excel.pane.locator('.header .unit').press('Enter');
  await button('Ngắt kết nối').press('Enter');
  await excel.pane.locator('button:focus', { hasText: 'Thôi' }).waitFor();
  await key('Escape');
  await excel.pane.locator('button:focus', { hasText: 'Ngắt kết nối' }).waitFor();
  expect(await excel.user('unimplemented')).toEqual([]);
});
