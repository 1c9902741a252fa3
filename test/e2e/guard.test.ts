import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PANE_ORIGIN, serveOfficeJs } from '../excel-host/launch.ts';
import { openBrowser } from './stage/browser.ts';
import { openPane } from './stage/pane.ts';
import { serveSite } from './stage/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const INTERNET_EXPLORER = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';

/** The task pane's page by itself, not in Excel. */
async function openAlone(options: { userAgent?: string; officeJs: boolean }): Promise<Page> {
  const context = await browser.newContext(options.userAgent === undefined ? {} : { userAgent: options.userAgent });
  await serveSite(context, PANE_ORIGIN);
  if (options.officeJs) await serveOfficeJs(context);
  else await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(`${PANE_ORIGIN}/taskpane.html`);
  return page;
}

describe('a pane that cannot open says so in plain words and shows the way to the browser page', () => {
  it.each([
    ['an old web view', { userAgent: INTERNET_EXPLORER, officeJs: true }, 'Excel trên máy này quá cũ'],
    ['a missing library', { officeJs: false }, 'không tải được thư viện của Microsoft'],
    ['a plain browser', { officeJs: true }, 'trang này không nằm trong Excel'],
  ])('%s', async (_, options, words) => {
    const page = await openAlone(options);
    await page.getByText(words).waitFor();
    expect(await page.locator('#guard p:visible').count()).toBe(3);
    await page.getByRole('link', { name: 'mở trang Phụ lục trong trình duyệt' }).waitFor();
    await page.context().close();
  });

  it('an Excel without the interface it needs', async () => {
    const context = await browser.newContext();
    const { pane } = await openPane(context, 'vinh-bao-2024.xlsx', { excelApi: '1.8' });
    await pane.getByText('cần Excel 2021 trở lên').waitFor();
    await context.close();
  });
});

it('writes its guard in a language that old web views understand', async () => {
  const guard = await readFile(new URL('../../dist/guard.js', import.meta.url), 'utf8');
  expect(guard).toContain('phuLucGuard');
  expect(guard).not.toMatch(/=>|`|\b(?:const|let|class|async|await)\b|\?\.|\?\?/);
});
