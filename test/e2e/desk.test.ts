import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, sendSome, signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';

let browser: Browser;
let city: City;
let sent: Awaited<ReturnType<typeof sendSome>>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  sent = await sendSome(city);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
afterEach(async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))));

async function open(role: 'aggregator' | 'auditor', width = 1280, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  contexts.push(context);
  const page = await context.newPage();
  await signInAtDesk(page, city, role);
  return page;
}
const reads = async (page: Page, width: number) => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await seriousFaults(page)).toEqual([]);
};

it.each([
  [320, 'dark'],
  [1280, 'light'],
] as const)('at %i px, %s: nothing sticks out, axe finds nothing serious', async (width, scheme) => {
  const page = await open('aggregator', width, scheme);
  const paths = ['', '?list=sent', '?fault=target.impossible', `/don-vi/${UNITS[0]?.code}`, '/duyet', '/dat-yeu-cau'];
  for (const path of [...paths, `/duyet/${sent.twice}`, `/duyet/${sent.tasks}`]) {
    await page.goto(city.url + DESK + path);
    await reads(page, width);
  }
});

it('a line of the legend has the colour of its part of the bar', async () => {
  const page = await open('auditor');
  const colours = await page.locator('.legend li').evaluateAll((lines) =>
    lines
      // Who has not sent is the part left blank.
      .filter(({ className }) => className !== 'missing')
      .map(({ className, firstElementChild }) => [
        getComputedStyle(firstElementChild?.querySelector('.sign') as Element).color,
        getComputedStyle(document.querySelector(`.share .${className}`) as Element).fill,
      ]),
  );
  expect(colours).toHaveLength(4);
  for (const [sign, part] of colours) expect(sign).toBe(part);
});

it('from a figure to its units, to one unit, to its table at the cell', async () => {
  const page = await open('auditor');
  await page.locator('[data-figure=sent]').click();
  expect(await page.locator('.rows li[data-unit]').count()).toBe(3);
  await page.locator('.rows li[data-unit] > a').first().click();
  await page.getByRole('link', { name: 'Xem bảng của lần gửi 2' }).click();
  await page.locator('li[data-code="target.impossible"]').getByRole('link', { name: 'Ô D20' }).click();
  expect(await page.locator('#o-0-D20').evaluate((td) => td.matches(':target'))).toBe(true);
  expect(await page.locator('button, form, script').count()).toBe(0);
});

it('by the keyboard: comments on a cell, completion asked, the next comes; a colleague is told who was first', async () => {
  const [page, colleague] = [await open('aggregator'), await open('aggregator')];
  await colleague.goto(`${city.url}${DESK}/duyet/${sent.twice}`);
  await page.goto(`${city.url}${DESK}/duyet`);
  await page.getByRole('link', { name: 'Xem lần gửi chờ lâu nhất' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/duyet/${sent.twice}`);
  await page.getByRole('link', { name: 'Tới phần quyết định' }).focus();
  await page.keyboard.press('Enter');
  // Past "Đạt yêu cầu" and the remark to the first cell.
  for (const typed of ['', 'Bổ sung.', 'D20', 'Có phải 100%?']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(typed);
  }
  await page.getByRole('button', { name: 'Đề nghị hoàn thiện' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Đã ghi').waitFor();
  expect(page.url()).not.toContain(`/duyet/${sent.twice}`);

  await colleague.getByRole('button', { name: 'Đạt yêu cầu' }).click();
  const alert = colleague.getByRole('alert');
  for (const said of ['Lê Thị Mai', 'Có phải 100%?', 'Ô D20']) await alert.getByText(said).first().waitFor();
  await reads(colleague, 1280);
});
