import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sheetOf, workbook } from '../shared/xlsx/workbook.ts';
import { FAULTY, xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  await serveSite(context, SITE);
  page = await openPage(context);
});
afterEach(() => context.close());

const cells = (count: number, column: string) =>
  Array.from({ length: count }, (_, k) => `<row r="${k + 1}"><c r="${column}${k + 1}"><v>1</v></c></row>`).join('');

/** Within every cap, and yet hours of work: every cell beside a great many merged areas of its row. */
const ENDLESS = sheetOf(cells(300_000, 'B'), {
  after: `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(600_000)}</mergeCells>`,
});
/** Forty sheets that are the same part of 12 MB. */
const BOMB = workbook({
  sheets: [`<sheetData/>${`${' '.repeat(1000)}<a/>`.repeat(12_000)}`],
  more: {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${Array.from({ length: 40 }, (_, k) => `<sheet name="${k}" r:id="rId1"/>`).join('')}</sheets></workbook>`,
  },
});

/** After so long without an answer Office ends an add-in. */
const UNRESPONSIVE_MS = 5_000;

/** The longest time in milliseconds in which the screen could do nothing, since the last file was dropped. */
const watchFreezes = () =>
  page.evaluate(() => {
    const watch = window as unknown as { longest: number };
    watch.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      watch.longest = Math.max(watch.longest, now - last);
      last = now;
      setTimeout(tick, 20);
    };
    tick();
    // Making the file inside the page is the test's own work.
    addEventListener(
      'drop',
      () => {
        watch.longest = 0;
        last = performance.now();
      },
      true,
    );
  });
const longestFreeze = () => page.evaluate(() => (window as unknown as { longest: number }).longest);

async function checksAnother(): Promise<void> {
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await drop(page, 'phụ lục.xlsx', await xlsxOf(FAULTY));
  await page.locator('.finding').first().waitFor();
}

it.each([
  ['a small file that grows to 400 MB', BOMB, 'Tệp quá lớn: nội dung bên trong phình ra quá mức'],
  ['a value in each of 1,048,576 rows', sheetOf(cells(1_048_576, 'A')), 'Tệp quá lớn: tối đa 1 triệu ô có nội dung'],
  [
    'elements inside each other without end',
    sheetOf('', { after: '<a>'.repeat(5_000_000) }),
    'Tệp bị hỏng, không đọc được',
  ],
  [
    'styles without end',
    sheetOf('', { styles: `<cellXfs>${'<xf/>'.repeat(5_000_000)}</cellXfs>` }),
    'Tệp quá lớn: có quá nhiều kiểu định dạng',
  ],
])('%s gets a message, the screen never stands still, and the next file is checked', async (_, bytes, title) => {
  await drop(page, 'la.xlsx', new Uint8Array());
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await watchFreezes();
  await drop(page, 'la.xlsx', bytes);
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await longestFreeze()).toBeLessThan(UNRESPONSIVE_MS);
  await checksAnother();
});

it('a file that would take for ever can be stopped by the user', async () => {
  await drop(page, 'la.xlsx', ENDLESS);
  await page.locator('.opening').getByText('Đang đọc la.xlsx').waitFor();
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await page.locator('.drop').waitFor();
  await drop(page, 'phụ lục.xlsx', await xlsxOf(FAULTY));
  await page.locator('.finding').first().waitFor();
});

it('a file that would take for ever is given up after 45 seconds', async () => {
  await page.clock.install();
  await drop(page, 'la.xlsx', ENDLESS);
  await page.locator('.opening').getByText('Đang đọc la.xlsx').waitFor();
  await page.clock.fastForward(44_000);
  expect(await page.locator('.opening').getByText('Đang đọc la.xlsx').count()).toBe(1);
  await page.clock.fastForward(2_000);
  await page.getByRole('heading', { name: 'Đọc tệp quá lâu nên đã dừng' }).waitFor();
  await checksAnother();
});
