import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sheetOf, workbook } from '../shared/xlsx/workbook.ts';
import { EXCEL_TEXT, WORD } from './clipboard.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { choose, drop, paste } from './stage/hand.ts';
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
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await serveSite(context, SITE);
  page = await openPage(context);
});
afterEach(() => context.close());

const dropFixture = async (name: string) => drop(page, name, await readFile(fixture(name)));

const findings = async (): Promise<string[]> => {
  await page.locator('.findings[aria-busy="false"]').waitFor();
  return page
    .locator('.finding')
    .evaluateAll((lines) => lines.map(({ dataset }) => `${(dataset as DOMStringMap).cell} ${dataset.code}`));
};

const marked = () =>
  page.locator('td.marked').evaluateAll((cells) => cells.map(({ dataset }) => (dataset as DOMStringMap).cell));

describe('a workbook', () => {
  it('is dropped, checked and shown with its findings at their cells', async () => {
    await dropFixture('vinh-bao-2024-from-pdf.xlsx');
    expect(await findings()).toEqual(['A20 ordinal.letter-order', 'B25 table.row-joined', 'A26 ordinal.letter-order']);
    expect(await marked()).toEqual(['A20', 'B25', 'A26']);
    await page.getByText('Đang kiểm tra trên máy này, chưa gửi về Sở.').waitFor();
  });

  it.each(['window', 'thread'])(
    'says that what reads it did not come to the %s, and reads it afterwards',
    async (where) => {
      // Both ask for a script of this name: the window first.
      let asked = 0;
      const isLost = () => (asked++ === 0) === (where === 'window');
      const script = `${SITE}/assets/file-*.js`;
      await context.route(script, (route) => (isLost() ? route.abort('internetdisconnected') : route.fallback()));
      await dropFixture('vinh-bao-2024-from-pdf.xlsx');
      await page.locator('[data-why="unloaded"]').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await context.unroute(script);
      await page.getByRole('button', { name: where === 'window' ? 'Tải lại trang' : 'Chọn tệp khác' }).click();
      await dropFixture('vinh-bao-2024-from-pdf.xlsx');
      expect(await findings()).toHaveLength(3);
    },
  );

  it('that is gone from its folder meanwhile is no matter of the network', async () => {
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    await dropFixture('vinh-bao-2024-from-pdf.xlsx');
    await page.locator('[data-why="bug"]').waitFor();
  });

  it('brings a cell into view when its finding is chosen, and the finding when its cell is', async () => {
    await dropFixture('vinh-bao-2024-from-pdf.xlsx');
    await findings();
    await page.locator('.finding').nth(2).click();
    const cell = page.locator('td[data-cell="A26"][aria-current="true"]');
    const inSight = () => cell.evaluate((td) => td.getBoundingClientRect().bottom < window.innerHeight);
    await expect.poll(inSight).toBe(true);
    await page.locator('.sheet-box').evaluate((box) => box.scrollTo(0, 0));
    await page.locator('td[data-cell="A20"]').click();
    await page.locator('.finding[aria-current="true"][data-cell="A20"]').waitFor();
  });

  it('is checked against the plan its title names, and against another one when asked', async () => {
    await dropFixture('vinh-bao-2024.xlsx');
    await findings();
    expect(await page.getByLabel('Kế hoạch').inputValue()).toBe('vinh-bao-tt-2024');
    await page.getByText('Chọn theo tiêu đề của bảng.').waitFor();
    await page.locator('.choice summary').click();
    await page.getByLabel('Kế hoạch').selectOption('hai-phong-2025');
    await page.locator('[data-code="text.stale-year"]').first().waitFor();
  });

  it('opens the sample without a network', async () => {
    await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click();
    expect(await findings()).toContain('D20 target.impossible');
  });
});

describe('an annex in parts', () => {
  it('of several files is one annex unless the user says otherwise', async () => {
    await choose(page, 'tran-lieu-2025-targets.xlsx', 'phu-lien-2025-targets.xlsx');
    await findings();
    expect(await page.getByRole('tab').count()).toBe(0);
    const joined = page.getByLabel('Gộp thành một phụ lục, theo thứ tự trên');
    expect(await joined.isChecked()).toBe(true);
    await page.getByLabel('Mỗi bảng là một phụ lục riêng; chỉ gửi được một').check();
    expect(await joined.isChecked()).toBe(false);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('of a Word document and an old workbook is read like any other', async () => {
    await choose(page, 'converted/vinh-bao-2024.docx', 'converted/vinh-bao-2024.xls');
    const found = await findings();
    expect(found.filter((line) => line.endsWith('task.duplicate'))).toHaveLength(14);
  });
});

describe('a pasted table', () => {
  it('of Word is checked like a workbook', async () => {
    await paste(page, { 'text/html': WORD, 'text/plain': 'x' });
    await page.getByText('Đã nhận ra bảng Danh mục nhiệm vụ ở trang tính "Bảng đã dán".').waitFor();
    expect(await page.locator('td[data-cell="A3"]').getAttribute('rowspan')).toBe('2');
  });

  it('of plain text is shown where no annex is found in it', async () => {
    await paste(page, { 'text/plain': EXCEL_TEXT });
    expect(await page.locator('td[data-cell="B2"]').textContent()).toContain('trực tuyến "một cửa"');
  });

  it('that is none gets an answer', async () => {
    await paste(page, { 'text/plain': 'xin chào' });
    await page.getByRole('heading', { name: 'Không thấy bảng nào trong phần vừa dán' }).waitFor();
  });
});

describe('the keyboard alone', () => {
  it('walks through the findings, the sheet following, and changes the language', async () => {
    await dropFixture('vinh-bao-2024-from-pdf.xlsx');
    await findings();
    await page.locator('.finding[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('td[data-cell="B25"][aria-current="true"]').waitFor();
    await page.keyboard.press('End');
    await page.locator('td[data-cell="A26"][aria-current="true"]').waitFor();
    await page.keyboard.press('Home');
    await page.locator('.finding:focus[data-cell="A20"]').waitFor();
    await page.getByRole('button', { name: 'English' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Found the List of tasks').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('opens the sample, reaches the list with Tab and comes back to a new file', async () => {
    await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).focus();
    await page.keyboard.press('Enter');
    await findings();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    for (let stop = 0; stop < 12 && !(await page.locator('.finding:focus').count()); stop += 1)
      await page.keyboard.press('Tab');
    expect(await page.locator('.finding:focus').count()).toBe(1);
    await page.getByRole('button', { name: 'Chọn tệp khác' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: 'Kiểm tra phụ lục' }).waitFor();
  });
});

const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', 'trong.xlsx', new Uint8Array(), 'empty'],
    [
      'a document renamed',
      'van-ban.xlsx',
      workbook({ sheets: [''], more: { 'word/document.xml': '<w/>', 'xl/workbook.xml': null } }),
      'not-xlsx',
    ],
    ['a text renamed', 'chu.xlsx', new TextEncoder().encode('xin chào'), 'not-xlsx'],
    ['a file cut off', 'hong.xlsx', sheetOf(`<row r="1">${cell('A1', 'x')}</row>`).slice(0, 300), 'damaged'],
  ])('%s gets an answer and a way on', async (_, name, bytes, reason) => {
    await drop(page, name, bytes);
    await page.locator(`.unreadable[data-why="${reason}"]`).waitFor();
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await page.locator('.drop').waitFor();
  });

  it('50 MB get their answer', async () => {
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4]), new Uint8Array(50 * 1024 * 1024)], 'to.xlsx'));
      document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    });
    await page.locator('.unreadable[data-why="too-large"]').waitFor();
  });

  it('a phantom row 1,048,576 is no trouble', async () => {
    const rows = `<row r="1">${cell('A1', 'Stt')}${cell('B1', 'Nội dung nhiệm vụ')}</row><row r="1048576">${cell('A1048576', ' ')}</row>`;
    await drop(page, 'a.xlsx', sheetOf(rows));
    await page.locator('th', { hasText: '1048576' }).waitFor();
  });
});

it('says so when there is no annex, and why each sheet is none', async () => {
  await drop(
    page,
    'a.xlsx',
    workbook({ sheets: [`<sheetData><row r="1">${cell('A1', 'Thư mời')}</row></sheetData>`, '<sheetData/>'] }),
  );
  await page.getByText('Chưa thấy phụ lục nào trong tệp này.').waitFor();
  await page.getByText('Trang tính không phải phụ lục (2)').click();
  await page.getByText('Sheet2: không có nội dung').waitFor();
  expect(await page.getByRole('button', { name: 'Gửi về Sở' }).count()).toBe(0);
});

describe('axe finds nothing serious', () => {
  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('at %i px, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click();
    await findings();
    await page.locator('.finding').first().click();
    for (const summary of await page.locator('.found summary, .choice summary, .form-notes summary').all())
      await summary.click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gửi về Sở' }).click();
    await page.getByRole('button', { name: 'Kết nối' }).click();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

it('never scrolls sideways at 320 px', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: 'Mở dữ liệu mẫu' }).click();
  await findings();
  await page.locator('details', { hasText: 'Đã hiểu' }).locator('summary').click();
  await page.locator('.finding').first().click();
  expect(await overflow()).toBe(0);
});

it('keeps the chosen cell in sight above the list on a narrow screen', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await dropFixture('vinh-bao-2024-from-pdf.xlsx');
  await findings();
  await page.locator('.finding').last().click();
  const inSight = () =>
    page.locator('td[data-cell="A26"]').evaluate((cell) => {
      const { top, bottom } = cell.getBoundingClientRect();
      return top >= 0 && bottom < window.innerHeight / 2;
    });
  await expect.poll(inSight).toBe(true);
});

it('loads the xlsx reader only when a file is opened, and first of all at most 120 kB', async () => {
  const sizes = new Map<string, number>();
  const fresh = await context.newPage();
  fresh.on('response', async (response) => {
    if (response.url().endsWith('.js'))
      sizes.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
  });
  await fresh.goto(`${SITE}/index.html`, { waitUntil: 'networkidle' });
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect([...sizes.keys()].some((path) => path.includes('read-'))).toBe(false);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThan(120_000);
});
