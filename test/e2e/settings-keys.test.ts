import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';

/** People and periods, by the keys of a keyboard alone, at the width of a telephone. */
const PERIODS = '/quan-tri/ky';
let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' });
  page = await context.newPage();
});
afterEach(() => context.close());

/** Tab until what has the focus fits: nothing is reached that a person could not reach. */
async function tabTo(selector: string): Promise<void> {
  for (let stop = 0; stop < 200; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

async function type(field: string, text: string): Promise<void> {
  await tabTo(`#${field}`);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const isInSight = async (selector: string) =>
  (await page
    .locator(selector)
    .first()
    .evaluate((at) => at.getBoundingClientRect().right)) <= 360;

it('a mandate without its end is refused with what was typed; then the code is shown; a credential is revoked in sight', async () => {
  await signInAtDesk(page, city, 'admin', '/quan-tri/nguoi');
  await tabTo('#role');
  await page.keyboard.type('Thanh tra');
  await type('codes-decision', '12/QĐ-TTr');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect([
    await page.locator('[data-path]').evaluateAll((all) => all.map((each) => each.getAttribute('data-path'))),
    await page.locator('#role').inputValue(),
    await page.locator('#codes-decision').inputValue(),
    await seriousFaults(page),
  ]).toEqual([['until'], 'auditor', '12/QĐ-TTr', []]);
  await type('codes-until', '31/12/2034');
  await page.keyboard.press('Enter');
  await page.locator('.slips .secret').first().waitFor();
  expect(await page.locator('.slips .secret').count()).toBe(1);

  await page.goto(`${city.url}/quan-tri/nguoi`);
  const revoke = 'summary[aria-label="Thu hồi quyền của Lê Thị Mai"]';
  await tabTo(revoke);
  expect(await isInSight(revoke)).toBe(true);
  const whose = await page.evaluate(() => document.activeElement?.closest('tr')?.dataset.credential ?? '');
  await page.keyboard.press('Enter');
  await tabTo(`tr[data-credential="${whose}"] button`);
  await page.keyboard.press('Enter');
  await page.locator(`tr[data-credential="${whose}"][data-ended="yes"]`).waitFor();
  // It was the one of this very browser, which is out with it.
  await page.goto(`${city.url}/quan-tri/nguoi`);
  await page.getByLabel('Mã đăng ký').waitFor();
});

it('dates of a period are set, one that is none refused; it is locked and opened again for one unit', async () => {
  await signInAtDesk(page, city, 'admin', PERIODS);
  const summary = async (name: string) => {
    await tabTo('[data-period="ke-hoach"] summary');
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== name) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  };
  await summary('Ngày giờ của kỳ');
  await type('ke-hoach-han-dueUnits', '18/3');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  expect([
    await page.locator('[data-path]').evaluateAll((all) => all.map((each) => each.getAttribute('data-path'))),
    await page.locator('#ke-hoach-han-dueUnits').inputValue(),
  ]).toEqual([['dueUnits'], '18/3']);
  await type('ke-hoach-han-dueUnits', '17:00 18/3/2035');
  await type('ke-hoach-han-reason', 'Theo công văn của thành phố.');
  await page.keyboard.press('Enter');
  await status('Đã ghi.');
  await page.getByText('Hạn gửi của đơn vị: 17 giờ 00, ngày 18/3/2035').first().waitFor();

  await summary('Khóa kỳ');
  await type('ke-hoach-khoa-reason', 'Hết hạn.');
  await page.keyboard.press('Enter');
  await page.locator('[data-period="ke-hoach"] [data-state="closed"]').waitFor();
  await summary('Mở lại cho một đơn vị');
  await tabTo('#ke-hoach-mo-lai-unit');
  await page.keyboard.press('ArrowDown');
  await type('ke-hoach-mo-lai-until', '17:00 20/3/2035');
  await type('ke-hoach-mo-lai-reason', 'Đính chính một chỉ tiêu.');
  await page.keyboard.press('Enter');
  await status('Đã ghi.');
  const unit = UNITS[1];
  await page.locator('[data-period="ke-hoach"] li', { hasText: unit?.name ?? '?' }).waitFor();
  expect([await seriousFaults(page), await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
    [],
    360,
  ]);
});

it('a report is added by its kind and number, and a second time refused', async () => {
  await signInAtDesk(page, city, 'admin', PERIODS);
  const add = async () => {
    await tabTo('#add-kind');
    await page.keyboard.type('Quý');
    await type('add-number', '2');
    // The year stands there: that of the other periods.
    await page.keyboard.press('Enter');
  };
  await add();
  await status('Đã ghi.');
  await page.getByRole('heading', { name: 'Báo cáo quý II năm 2025' }).waitFor();
  await add();
  await page.getByRole('alert').waitFor();
  expect([
    await page.locator('#add-kind').inputValue(),
    await page.locator('#add-number').inputValue(),
    await page.getByRole('heading', { name: 'Báo cáo quý II năm 2025' }).count(),
    await seriousFaults(page),
  ]).toEqual(['quarter', '2', 1, []]);
});
