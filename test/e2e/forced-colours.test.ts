import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FAULTY, xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ colorScheme: 'dark', forcedColors: 'active' });
  await serveSite(context, SITE);
  page = await openPage(context);
});
afterAll(() => browser.close());

/** Words in the very colour of what lies under them. */
const unseen = (): Promise<string[]> =>
  page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return backgroundColor.endsWith(', 0)') ? groundOf(element.parentElement) : backgroundColor;
    };
    const hasWords = ({ childNodes }: Element) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.body.querySelectorAll('*')]
      .filter((element) => hasWords(element) && element.checkVisibility())
      .filter((element) => getComputedStyle(element).color === groundOf(element))
      .map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent}`);
  });

it('in the contrast themes of Windows every word is seen: at the start, in findings with their repairs, in the rules', async () => {
  expect(await unseen()).toEqual([]);
  await drop(page, 'phụ lục.xlsx', await xlsxOf(FAULTY));
  await page.locator('.findings[aria-busy="false"]').waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await page.locator('.change mark').count()).toBeGreaterThan(0);
  expect(await unseen()).toEqual([]);
  await page.goto(`${SITE}/rules.html`);
  await page.locator('.rules article').first().waitFor();
  expect(await unseen()).toEqual([]);
});
