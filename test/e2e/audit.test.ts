import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { UNITS, unitTitle } from '../../shared/plan/units.ts';
import { AUDIT, auditable, lineOf, signInAsAuditor, WARD } from './stage/audit.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';

let browser: Browser;
let city: City;
let sent: Awaited<ReturnType<typeof auditable>>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  sent = await auditable(city);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
afterEach(async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))));

async function open(width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale: 'vi-VN',
  });
  contexts.push(context);
  const page = await context.newPage();
  await signInAsAuditor(page, city);
  return page;
}
const go = (page: Page, path: string) => page.goto(`${city.url}${AUDIT}${path}`);

it.each([
  [360, 'dark'],
  [1280, 'light'],
] as const)('at %i px, %s: nothing sticks out, axe finds nothing serious', async (width, scheme) => {
  const page = await open(width, scheme);
  await go(page, '/lich-su');
  const [received, refused] = [await lineOf(page, 'submission.received'), await lineOf(page, 'inspection.refused')];
  const paths = ['', '/lich-su', `/don-vi/${WARD}`, `/lich-su/${received}`, `/lich-su/${refused}/kiem-tra-lai`];
  for (const path of [...paths, `/so-sanh?after=${sent.twice}`, `/theo-doi?submission=${sent.twice}&row=20`]) {
    await go(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await seriousFaults(page)).toEqual([]);
    // Pages to read, but for one thing an auditor may write down: that the log was verified elsewhere.
    expect(await page.locator('form[method=post]').count()).toBe(path === '' ? 1 : 0);
    expect(await page.locator('script').count()).toBe(0);
  }
});

it('by the keyboard: from a number to its lines, to one line, to the row at fault, to its line again', async () => {
  const page = await open();
  const follow = async (link: ReturnType<Page['locator']>, to: RegExp | string) => {
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(to);
  };
  await page.getByText('theo quyết định số 12/QĐ-TTr').waitFor();
  await page.getByText('dòng đã chốt vẫn cho đúng mã').waitFor();
  await follow(page.locator('[data-outcome="inspection.refused"]'), /outcome=inspection.refused/);
  expect(await page.locator('li[data-seq]').count()).toBe(1);
  expect(await page.locator('li[data-code="target.impossible"]').textContent()).toBe('Chỉ tiêu không thể đạt: 1');
  await follow(page.getByRole('link', { name: 'Từ chối lần gửi' }), /lich-su\/\d+$/);
  await page.getByText('✓ Kết quả kiểm tra: đúng như đã ghi').waitFor();
  await follow(page.getByRole('link', { name: 'Kiểm tra lại bảng này' }), /kiem-tra-lai$/);
  await page.getByText('Kết quả giống hệt như đã ghi nhận.').waitFor();

  await go(page, `/lich-su?unit=${WARD}&outcome=submission.received`);
  await follow(page.getByRole('link', { name: 'Nhận lần gửi' }).first(), /lich-su\/\d+$/);
  await follow(page.getByRole('link', { name: 'Theo dõi dòng III.12' }), /theo-doi/);
  expect(await page.locator('[data-revision]').count()).toBe(2);
  await follow(page.getByRole('link', { name: /^Lần gửi 1/ }), /lich-su\/\d+$/);
});

it('without a script: filters, compares, and takes the history away', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
  contexts.push(context);
  const page = await context.newPage();
  await signInAsAuditor(page, city);
  await go(page, '/lich-su');
  await page.getByLabel('Đơn vị').selectOption({ label: unitTitle(UNITS[0] as (typeof UNITS)[number]) });
  await page.getByLabel('Lỗi').selectOption({ label: 'Chỉ tiêu không thể đạt' });
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.waitForURL(/unit=\d+.*target\.impossible/);
  expect(await page.locator('li[data-seq]').count()).toBe(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /CSV/ }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(
    text
      .split('\r\n')
      .slice(1, 3)
      .every((line) => line.includes('"Nhận lần gửi","Phường Thành Đông"')),
  ).toBe(true);

  await go(page, `/so-sanh?after=${sent.twice}`);
  await page.getByLabel('Lần trước').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Xem' }).click();
  await page.getByRole('heading', { name: 'Thêm 1 dòng' }).waitFor();
});
