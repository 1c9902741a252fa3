import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { RULEBOOK } from '../../shared/rulebook/rulebook.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture } from './stage/pane.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await serveSite(context, SITE);
  page = await openPage(context);
});
afterEach(() => context.close());

const openRules = async (hash = '') => {
  await page.goto(`${SITE}/rules.html?lang=vi${hash}`);
  await page.locator('.rules article').first().waitFor();
};
const inView = (code: string) =>
  page.locator(`[id="${code}"] h2`).evaluate((title) => {
    const { top, bottom } = title.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

it('a finding leads to its rule, in a page of its own', async () => {
  await drop(page, 'vinh-bao.xlsx', await readFile(fixture('vinh-bao-2024-from-pdf.xlsx')));
  await page.locator('.findings[aria-busy="false"]').waitFor();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Vì sao? Ô B25' }).click();
  page = await opened;
  await page.locator('.rules article').first().waitFor();
  expect(await inView('table.row-joined')).toBe(true);
});

it('shows every rule, and at 320 px the marked cell of each example', async () => {
  await openRules();
  expect(await page.locator('.rules article').count()).toBe(Object.keys(RULEBOOK).length);
  const hidden = await page.locator('.example mark').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const [cell, box] = [mark.getBoundingClientRect(), mark.closest('.example')?.getBoundingClientRect()];
      return box && cell.right > box.left && cell.left < box.right ? [] : [mark.textContent];
    }),
  );
  expect(hidden).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

it('finds a rule by its words, without accents', async () => {
  await openRules();
  await page.getByLabel('Tìm quy tắc').fill('don vi tinh');
  expect(await page.locator('.rules article').evaluateAll((found) => found.map(({ id }) => id))).toContain(
    'target.measure-mismatch',
  );
  await page.getByLabel('Tìm quy tắc').fill('xyzxyz');
  await page.getByText('Không có quy tắc nào có những chữ này.').waitFor();
});

it.each(['light', 'dark'] as const)('axe finds nothing serious, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  await openRules();
  expect(await seriousFaults(page)).toEqual([]);
});
