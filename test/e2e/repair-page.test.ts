import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { a1 } from '../../shared/grid.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { FAULTY, xlsOf, xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop, paste } from './stage/hand.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: SITE });
  await serveSite(context, SITE);
  page = await openPage(context);
});
afterEach(() => context.close());

const open = async (name: string, bytes: Uint8Array) => {
  await drop(page, name, bytes);
  await page.locator('.findings[aria-busy="false"]').waitFor();
};
const button = (name: string | RegExp) => page.getByRole('button', { name });
const outcome = (text: string) => page.locator('.outcome [role="status"]', { hasText: text }).waitFor();
const shown = (cell: string) => page.locator(`td[data-cell="${cell}"]`).textContent();
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset.cell ?? element?.id ?? '';
  });

async function download(name: string | RegExp = 'Tải bản đã sửa') {
  const [file] = await Promise.all([page.waitForEvent('download'), button(name).first().click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const texts = async (bytes: Uint8Array) =>
  Object.fromEntries(
    (await readWorkbook(bytes)).flatMap(({ cells }) => cells.map((cell) => [a1(cell), cell.value] as const)),
  );

const REPAIRED = {
  B3: 'Tập huấn kỹ năng số cho cán bộ',
  C3: 'Quý IV',
  A4: 2,
  B4: 'Tuyên truyền trên loa truyền thanh',
  C4: '30/10/2025',
  D4: 'Sở Khoa học và Công nghê',
  B5: 'Hướng dẫn nộp hồ sơ trực tuyến',
};

describe('a dropped workbook', () => {
  it('is repaired in a copy that can be downloaded; the list and the sheet show what is in it', async () => {
    const original = await xlsxOf(FAULTY);
    await open('phụ lục.xlsx', original);
    expect(await button('Tải bản đã sửa').count()).toBe(0);
    await button('Sửa tất cả lỗi hình thức (6 ô)').click();
    await outcome('Đã sửa 6 ô.');
    expect(await shown('C4')).toContain('30/10/2025');
    expect(
      await page.locator('.finding').evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset.code)),
    ).toEqual(['table.annex-missing', 'agency.unknown']);
    const copy = await download();
    expect(copy.name).toBe('phụ lục (đã sửa).xlsx');
    expect(await texts(copy.bytes)).toEqual({ ...(await texts(original)), ...REPAIRED });
  });

  it('is repaired cell by cell, and the list goes on from its place', async () => {
    await open('a.xlsx', await xlsxOf(FAULTY));
    await page.locator('.finding[tabindex="0"]').first().focus();
    await expect.poll(focused).toBe('C3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Sửa giúp ô C3');
    await page.keyboard.press('Enter');
    await outcome('Đã sửa ô C3.');
    await expect.poll(focused).toBe('C4');
    await button('Sửa giúp ô D4').click();
    await expect.poll(() => shown('D4')).toContain('Sở Khoa học và Công nghệ');
  });

  it('is as it was after one step back, byte for byte', async () => {
    await open('a.xlsx', await xlsxOf(FAULTY));
    await button('Sửa giúp ô C3').click();
    await outcome('Đã sửa ô C3.');
    const once = await download();
    await button('Sửa tất cả lỗi hình thức (5 ô)').click();
    await outcome('Đã sửa 5 ô.');
    await button('Hoàn tác').focus();
    await page.keyboard.press('Enter');
    await outcome('Đã hoàn tác, 5 ô trở lại như trước.');
    expect(await button('Hoàn tác').count()).toBe(0);
    await expect.poll(focused).not.toBe('');
    expect((await download()).bytes).toEqual(once.bytes);
    expect(await shown('B5')).toContain('sơ  trực');
  });

  it('with nothing left to repair loses no focus', async () => {
    await open(
      'a.xlsx',
      await xlsxOf([
        ['Chỉ tiêu chuyển đổi số thành phố Hải Phòng năm 2023'],
        ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Chỉ tiêu giao'],
        [1, 'Số lớp  tập huấn kỹ năng số', 'Lớp', 4],
        [],
        ['Danh mục nhiệm vụ chuyển đổi số thành phố Hải Phòng năm 2023'],
        ['STT', 'Nội dung nhiệm vụ', 'Hoàn thành', 'Cơ quan chủ trì'],
        [1, 'Mua sắm thiết bị họp trực tuyến', 'Quý I', 'Sở Thông tin và Truyền thông'],
      ]),
    );
    await page.locator('.form-notes summary').click();
    await button('Sửa giúp ô B3').first().focus();
    await page.keyboard.press('Enter');
    await outcome('Đã sửa ô B3.');
    await expect.poll(focused).toBe('findings-title');
  });

  it('in parts gives a copy of each part that was repaired', async () => {
    const fine = FAULTY.slice(0, 2).concat([[1, 'Mua sắm thiết bị họp trực tuyến', 'Quý I', 'UBND phường']]);
    const files = [
      { name: 'phần 1.xlsx', mimeType: '', buffer: Buffer.from(await xlsxOf(FAULTY)) },
      { name: 'phần 2.xlsx', mimeType: '', buffer: Buffer.from(await xlsxOf(fine)) },
    ];
    await page.locator('input[type=file]').setInputFiles(files);
    await page.locator('.findings[aria-busy="false"]').waitFor();
    await button('Sửa tất cả lỗi hình thức (6 ô)').click();
    await outcome('Đã sửa 6 ô.');
    const copy = await download();
    expect(copy.name).toBe('phần 1 (đã sửa).xlsx');
    expect(await texts(copy.bytes)).toMatchObject(REPAIRED);
  });
});

describe('what no copy can be made of', () => {
  const list = () => page.evaluate(() => navigator.clipboard.readText());

  it('an old workbook: says how to come to one, and gives the list', async () => {
    await open('cũ.xls', xlsOf(FAULTY));
    expect(await button(/^Sửa/).count()).toBe(0);
    await page.getByText('kiểu "Sổ làm việc Excel (.xlsx)", rồi chọn tệp mới ở đây').waitFor();
    await button('Chép danh sách 6 ô cần sửa').click();
    await page.getByText('Đã chép.').waitFor();
    expect((await list()).split('\n').slice(0, 3)).toEqual([
      'Trang tính\tÔ\tĐang là\tSửa thành',
      'PL\tB3\tTập huấn  kỹ năng số cho cán bộ\tTập huấn kỹ năng số cho cán bộ',
      'PL\tC3\tQuý lV\tQuý IV',
    ]);
  });

  it('a pasted table: the text for each cell to copy', async () => {
    await paste(page, {
      'text/plain': FAULTY.slice(1)
        .map((row) => row.join('\t'))
        .join('\n'),
    });
    await page.getByText('phải sửa ở bản gốc').waitFor();
    await button('Chép chữ đã sửa C2').click();
    await page.getByText('Đã chép.').waitFor();
    expect(await list()).toBe('Quý IV');
  });
});

describe('axe finds nothing serious', () => {
  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('at %i px, %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    await open('a.xlsx', await xlsxOf(FAULTY));
    for (const summary of await page.locator('.findings summary').all()) await summary.click();
    expect(await seriousFaults(page)).toEqual([]);
    await button('Sửa tất cả lỗi hình thức (6 ô)').click();
    await outcome('Đã sửa 6 ô.');
    expect(await seriousFaults(page)).toEqual([]);
    await button('Chọn tệp khác').click();
    await open('cũ.xls', xlsOf(FAULTY));
    expect(await seriousFaults(page)).toEqual([]);
  });
});
