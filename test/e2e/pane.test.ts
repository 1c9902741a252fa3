import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ExcelWindow, PANE_ORIGIN } from '../excel-host/launch.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { openPane } from './stage/pane.ts';

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 640 } });
});
afterEach(() => context.close());

const findings = async ({ pane }: ExcelWindow): Promise<string[]> => {
  await pane.locator('.findings[aria-busy="false"]').waitFor();
  return pane
    .locator('.finding')
    .evaluateAll((lines) => lines.map(({ dataset }) => `${(dataset as DOMStringMap).cell} ${dataset.code}`));
};

it('finds the annex of the open workbook and lists its findings, writing nothing', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx');
  expect(await findings(excel)).toEqual([
    'A20 ordinal.letter-order',
    'B25 table.row-joined',
    'A26 ordinal.letter-order',
  ]);
  await excel.pane.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "Table 1".').waitFor();
  await excel.pane.getByText('Đang kiểm tra trên máy này, chưa gửi về Sở.').waitFor();
  expect(await excel.user('writes')).toBe(0);
  expect(await excel.user('unimplemented')).toEqual([]);
});

it('fetches at most 120 kB of scripts for its first findings', async () => {
  // The document's own is not always told of.
  const scripts = ['/guard.js'];
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === PANE_ORIGIN && pathname.endsWith('.js') && !scripts.includes(pathname)) scripts.push(pathname);
  });
  await findings(await openPane(context, 'vinh-bao-2024-from-pdf.xlsx'));
  // What sends, and the release for the time without a network, is fetched once the first check is through.
  const isLater = (path: string) => path.includes('/Send-') || path === '/service-worker.js';
  await expect.poll(() => scripts.some(isLater)).toBe(true);
  const first = scripts.slice(0, scripts.findIndex(isLater));
  expect(first.some((path) => path.includes('/worker-'))).toBe(true);
  const sizes = first.map((path) => gzipSync(readFileSync(new URL(`../../dist${path}`, import.meta.url))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThan(120_000);
});

it('goes to the cell on a click and on Enter, and the list keeps the focus', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx');
  await findings(excel);
  const lines = excel.pane.locator('.finding');
  await lines.nth(1).click();
  await excel.pane.locator('.finding[aria-current="true"][data-cell="B25"]').waitFor();
  await expect.poll(() => excel.user('selection')).toEqual({ sheet: 'Table 1', cell: 'B25' });
  await lines.nth(1).press('ArrowDown');
  expect(await focusedCell(excel)).toBe('A26');
  expect(await excel.user('selection')).toEqual({ sheet: 'Table 1', cell: 'B25' });
  await lines.nth(2).press('Enter');
  await expect.poll(() => excel.user('selection')).toEqual({ sheet: 'Table 1', cell: 'A26' });
  expect(await focusedCell(excel)).toBe('A26');
});

const focusedCell = ({ pane }: ExcelWindow) =>
  pane.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.cell ?? null);

it('checks and counts hidden and filtered rows, and says why a cell there is not to be seen', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx', { hiddenRows: [20, 21] });
  expect(await findings(excel)).toEqual([
    'A20 ordinal.letter-order',
    'B25 table.row-joined',
    'A26 ordinal.letter-order',
  ]);
  await excel.pane.getByText('Có 2 dòng đang ẩn; các dòng này vẫn được kiểm tra.').waitFor();
  await excel.pane.locator('.finding').nth(0).click();
  await excel.pane.getByRole('alert').getByText('Ô này nằm ở dòng hoặc cột đang ẩn').waitFor();
  expect(await excel.user('selection')).toEqual({ sheet: 'Table 1', cell: 'A20' });
  await excel.pane.locator('.finding').nth(1).click();
  await excel.pane.getByRole('alert').getByText('Ô này nằm ở dòng').waitFor({ state: 'detached' });
});

it('checks again shortly after an edit', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx');
  await findings(excel);
  await excel.user('type', 'Table 1', 'D5', 'Quý 0');
  await excel.pane.locator('[data-code="time.unreadable"][data-cell="D5"]').waitFor();
  await excel.user('type', 'Table 1', 'D5', 'Quý IV');
  await excel.pane.locator('[data-code="time.unreadable"]').waitFor({ state: 'detached' });
  expect(await excel.user('writes')).toBe(0);
});

it('says that Excel waits for a cell to be left, and goes on when it is', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx');
  await findings(excel);
  await excel.user('enterCell');
  await excel.pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await excel.pane.getByRole('alert').getByText('Nhấn Enter').waitFor();
  await excel.user('leaveCell');
  await excel.pane.getByRole('alert').getByText('Nhấn Enter').waitFor({ state: 'detached' });
});

it('says what to do when Excel does not answer, and can try again', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx');
  await findings(excel);
  await excel.user('failWith', 5012);
  await excel.pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await excel.pane.getByRole('heading', { name: 'Phiên làm việc với Excel đã hết' }).waitFor();
  await excel.user('failWith', 0);
  await excel.pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
  expect(await findings(excel)).toHaveLength(3);
});

it('speaks the language of Excel until another is chosen', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx', { language: 'en-US' });
  await excel.pane.getByText('Found the List of tasks on the sheet "Table 1".').waitFor();
  await excel.pane.getByRole('button', { name: 'Tiếng Việt' }).click();
  await excel.pane.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "Table 1".').waitFor();
});

it('leaves the corner of Excel’s own menu clear', async () => {
  const excel = await openPane(context, 'vinh-bao-2024-from-pdf.xlsx');
  await findings(excel);
  const corner = await excel.pane.locator('body').evaluate(() => {
    const clear: string[] = [];
    for (let x = window.innerWidth - 40; x < window.innerWidth; x += 4)
      for (let y = 0; y < 40; y += 4) {
        const element = document.elementFromPoint(x, y);
        if (element?.closest('button, a, input')) clear.push(element.textContent ?? '');
      }
    return clear;
  });
  expect(corner).toEqual([]);
});

it('has nothing serious against it in axe, light and dark', async () => {
  const excel = await openPane(context, 'tran-lieu-2025-targets.xlsx');
  await findings(excel);
  expect(await seriousFaults(excel.page)).toEqual([]);
  await excel.page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousFaults(excel.page)).toEqual([]);
});
