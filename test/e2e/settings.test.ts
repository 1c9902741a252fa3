import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';

let browser: Browser;
let city: City;

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));

it.each([
  [360, 'dark'],
  [1280, 'light'],
] as const)(
  'at %i px, %s: nothing sticks out of the settings, axe finds nothing serious',
  async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
    const page = await context.newPage();
    await signInAtDesk(page, city, 'admin', '/quan-tri');
    for (const path of ['', '/don-vi', '/nguoi', '/ky', '/ke-hoach']) {
      await page.goto(`${city.url}/quan-tri${path}`);
      await page
        .locator('summary')
        .evaluateAll((all) => all.forEach((each) => void each.parentElement?.setAttribute('open', '')));
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width]);
      expect([path, await seriousFaults(page)]).toEqual([path, []]);
    }
    await context.close();
  },
);

it('by the keyboard: codes for all units; a slip’s code is there when its address is opened, and signs its unit in', async () => {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'admin', '/quan-tri');
  await page.getByRole('link', { name: 'Đơn vị' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Phát cho').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const slips = page.locator('.slips li');
  await slips.nth(113).waitFor();
  expect([await slips.count(), await seriousFaults(page)]).toEqual([114, []]);

  const [first, code] = [
    await slips.first().locator('h2').innerText(),
    await slips.first().locator('.secret').innerText(),
  ];
  const phone = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await phone.goto(`${city.url}/sign-in?${new URLSearchParams({ to: '/sign-in', code })}`);
  expect(await phone.getByLabel('Mã đăng ký').inputValue()).toBe(code);
  await phone.getByLabel('Họ và tên').fill('Nguyễn Văn An');
  await phone.getByLabel('Chức vụ').fill('Công chức');
  await phone.keyboard.press('Enter');
  await phone.getByText('Đã đăng nhập').first().waitFor();
  expect(
    first.startsWith(
      await phone
        .locator('main p')
        .first()
        .innerText()
        .then((said) => said.split(', ')[2] ?? '?'),
    ),
  ).toBe(true);
});

it('by the keyboard: a department is added, refused the second time with what was typed, then ended', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'admin', '/quan-tri/don-vi');
  const add = async (code: string) => {
    await page.keyboard.press('Tab');
    await page.keyboard.type('Thanh tra thành phố');
    await page.keyboard.press('Tab');
    await page.keyboard.type(code);
    await page.keyboard.press('Tab');
    await page.keyboard.type('C');
    await page.keyboard.press('Tab');
    await page.getByLabel('Từ ngày').last().fill('01/03/2025');
    await page.keyboard.press('Enter');
  };
  const summary = page.locator('summary', { hasText: 'Thêm sở, ban, ngành' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await add('thanh-tra-tp');
  const row = page.locator('tr[data-unit="thanh-tra-tp"]');
  await row.waitFor();
  expect(await page.getByRole('status').innerText()).toContain('Thanh tra thành phố');

  // The form stays open for the next one.
  await summary.focus();
  await add('thanh-tra-hp');
  await page.getByRole('alert').waitFor();
  expect([
    await page.locator('[data-path]').evaluateAll((all) => all.map((each) => each.getAttribute('data-path'))),
    await page.locator('#department-code').inputValue(),
    await page.locator('#department-kind').inputValue(),
    await seriousFaults(page),
  ]).toEqual([['name'], 'thanh-tra-hp', 'cơ quan', []]);

  await row.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await row.getByLabel('Đến hết ngày').fill('31/12/2040');
  await page.keyboard.press('Enter');
  await row.getByText('đến hết 31/12/2040').waitFor();
  expect([
    await row.locator('summary').count(),
    await page.evaluate(() => document.documentElement.scrollWidth),
  ]).toEqual([0, 360]);
  await context.close();
});
