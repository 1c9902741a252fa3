import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { FAULTY, xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { tasksOf } from './stage/ward.ts';

/** A list of findings that is longer than is drawn at once, and looked at in part. */
const COUNT = 160;
/** Each row has a time of its own that cannot be read; rows 3 and 4 are the same task; there are no targets. */
const ROWS = tasksOf(
  ...Array.from({ length: COUNT }, (_, k): [string, string] => [
    `Tập huấn kỹ năng số cho tổ dân phố số ${Math.max(k, 1)}`,
    `Quý ${k + 5}`,
  ]),
);

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await serveSite(context, SITE);
  page = await openPage(context);
  await drop(page, 'phụ lục.xlsx', await xlsxOf(ROWS));
  await page.locator('.findings[aria-busy="false"]').waitFor();
});
afterEach(() => context.close());

const key = (name: string) => page.keyboard.press(name);
const severities = () =>
  page.locator('.group').evaluateAll((groups) => groups.map((group) => group.className.replace('group group-', '')));
const only = () => page.getByLabel('Chỉ xem');
const more = () => page.locator('.group-error > .link');
/** The last line that is drawn at first, and the first that is not. */
const [LAST, BEYOND, END] = ['C152', 'C153', 'C162'];
const focused = (cell: string) => page.locator(`.finding:focus[data-cell="${cell}"]`).waitFor();

it('is narrowed to one group, and is whole again at a cell that would not be seen', async () => {
  expect(await severities()).toEqual(['error', 'warning', 'note']);
  expect(await only().locator('option').allTextContents()).toEqual([
    `Tất cả (${COUNT + 2})`,
    `Cần sửa (${COUNT})`,
    'Cần xem lại (1)',
    'Gợi ý (1)',
  ]);
  await only().selectOption('warning');
  expect(await severities()).toEqual(['warning']);
  expect(await seriousFaults(page)).toEqual([]);
  await page.locator('td[data-cell="C5"]').click();
  await page.locator('.finding[aria-current="true"][data-cell="C5"]').waitFor();
  expect(await severities()).toEqual(['error', 'warning', 'note']);
  expect(await only().inputValue()).toBe('');
});

it('is whole again once the group looked at is mended', async () => {
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await drop(page, 'lỗi hình thức.xlsx', await xlsxOf(FAULTY));
  await only().selectOption('error');
  expect(await severities()).toEqual(['error']);
  await page.getByRole('button', { name: /^Sửa tất cả lỗi hình thức/ }).click();
  await page.locator('.group-error').waitFor({ state: 'detached' });
  expect(await severities()).toEqual(['note']);
});

it('goes on from the button that shows the rest to the first of it, and walks there by the arrow keys', async () => {
  await page.locator('.finding[tabindex="0"]').focus();
  expect(await page.locator('.group-error .finding').count()).toBe(150);
  await page.locator(`.finding[data-cell="${LAST}"]`).focus();
  await key('ArrowDown');
  await page.locator('.group-warning .finding:focus').waitFor();
  await key('ArrowUp');
  await focused(LAST);
  await more().focus();
  await key('Enter');
  await focused(BEYOND);
  expect(await more().count()).toBe(0);
  await key('End');
  await key('ArrowUp');
  await key('ArrowUp');
  await focused(END);
});

it('draws the line of a cell that is clicked, and Tab stops there', async () => {
  await page.locator('.finding').last().click();
  await page.locator('.sheet-box').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await page.locator('td[data-cell="C160"]').click();
  await page.locator('.finding[aria-current="true"][tabindex="0"][data-cell="C160"]').waitFor();
  expect(await page.locator('.group-error .finding').count()).toBe(158);
});
