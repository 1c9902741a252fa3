import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import type { SubmissionBody } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { FAULTY, xlsOf, xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture } from './stage/pane.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

/** Pictures of the screens of the page, to be looked at (of the pane: screenshots-pane.ts): node test/e2e/screenshots.ts FOLDER (after npm run build). */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots.ts FOLDER');
await mkdir(folder, { recursive: true });

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 800 };
const LOOKS = {
  '320-light': { viewport: NARROW, colorScheme: 'light' },
  '320-dark': { viewport: NARROW, colorScheme: 'dark' },
  '1280-light': { viewport: WIDE, colorScheme: 'light' },
  '1280-dark': { viewport: WIDE, colorScheme: 'dark' },
  '1280-forced': { viewport: WIDE, colorScheme: 'dark', forcedColors: 'active' },
} as const;

interface Scene {
  page: Page;
  context: BrowserContext;
  city: City;
  unit: string;
  shoot(name: string): Promise<void>;
}

const open = async (page: Page, name: string) => {
  await drop(page, name, await readFile(fixture(name)));
  await page.locator('.findings[aria-busy="false"]').waitFor();
};
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

async function check({ page, shoot }: Scene): Promise<void> {
  await shoot('start');
  await drop(page, 'van-ban.xlsx', new TextEncoder().encode('%PDF-1.7'));
  await page.locator('.unreadable').waitFor();
  await shoot('unreadable');
  await press(page, 'Chọn tệp khác');
  await open(page, 'vinh-bao-2024-from-pdf.xlsx');
  await page.locator('.choice summary').click();
  await page.getByLabel('Kế hoạch').selectOption('hai-phong-2025');
  await page.locator('[data-code="text.stale-year"]').first().waitFor();
  await shoot('check-warnings');
  await press(page, 'Chọn tệp khác');
  await open(page, 'tran-lieu-2025-targets.xlsx');
  await page.locator('details', { hasText: 'Đã hiểu' }).locator('summary').click();
  await shoot('check-columns');
  await page.locator('.finding').first().click();
  await shoot('check-chosen');
}

/** Repairs: before, previewed, made, taken back, sent; and what no copy can be made of. */
async function repair({ page, shoot }: Scene): Promise<void> {
  const top = () => page.locator('.panel').evaluate((panel) => panel.querySelector('.findings')?.scrollIntoView());
  await press(page, 'Chọn tệp khác');
  await drop(page, 'phụ lục.xlsx', await xlsxOf(FAULTY));
  await page.locator('.findings[aria-busy="false"]').waitFor();
  await top();
  await shoot('repair-offered');
  for (const summary of await page.locator('.findings summary').all()) await summary.click();
  await top();
  await shoot('repair-preview');
  await page.locator('.form-notes').scrollIntoViewIfNeeded();
  await shoot('repair-form');
  await press(page, 'Sửa tất cả lỗi hình thức (6 ô)');
  await page.getByText('Đã sửa 6 ô.').waitFor();
  await top();
  await shoot('repair-made');
  await press(page, 'Hoàn tác');
  await page.getByText('Đã hoàn tác').waitFor();
  await shoot('repair-undone');
  await press(page, 'Chọn tệp khác');
  await drop(page, 'phụ lục.xls', xlsOf(FAULTY));
  await page.locator('.findings[aria-busy="false"]').waitFor();
  await top();
  await shoot('repair-by-hand');
}

/** A repaired annex with errors that are explained, cell by cell. */
async function sendRepaired({ page, shoot }: Scene): Promise<void> {
  const late = (task: string) => [task.length, task, 'Quý 9', 'UBND  phường'];
  await press(page, 'Chọn tệp khác');
  const rows = [...FAULTY.slice(0, 2), late('Tập huấn kỹ năng số'), late('Mua thiết bị họp')];
  await drop(page, 'phụ lục.xlsx', await xlsxOf(rows));
  await press(page, 'Sửa tất cả lỗi hình thức (2 ô)');
  await page.getByText('Đã sửa 2 ô.').waitFor();
  await press(page, 'Gửi về Sở');
  await page.getByText('Lý do riêng cho từng ô (2 ô)').click();
  await page.getByLabel('Lý do riêng cho ô C4').fill('Chờ thành phố giao vốn.');
  await page.locator('textarea[id="letter-time.unreadable"]').fill('Kế hoạch đã ký.');
  await page.locator('.copy-reminder').scrollIntoViewIfNeeded();
  await shoot('send-repaired');
  await page.locator('.own-reasons').scrollIntoViewIfNeeded();
  await shoot('send-reasons');
  await press(page, 'Gửi về Sở');
  await heading(page, 'Phiếu xác nhận đã gửi');
  await shoot('receipt-repaired');
  await press(page, 'Xong');
}

async function send({ page, context, city, unit, shoot }: Scene): Promise<void> {
  await press(page, 'Gửi về Sở');
  await press(page, 'Kết nối');
  await shoot('connect');
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await page.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await page.getByLabel('Chức vụ').fill('Công chức Văn hóa - Xã hội');
  await press(page, 'Kết nối');
  await heading(page, 'Gửi về Sở');
  await press(page, 'Gửi về Sở');
  await shoot('send');
  await page.locator('textarea').fill('Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.');
  await context.route(`${SITE}/api/v1/submissions`, (route) => route.abort());
  await press(page, 'Gửi về Sở');
  await heading(page, 'Chưa rõ Sở đã nhận chưa.');
  await shoot('unsure');
  await context.unroute(`${SITE}/api/v1/submissions`);
  await press(page, 'Thử ngay');
  await heading(page, 'Phiếu xác nhận đã gửi');
  await shoot('receipt');
  await press(page, 'Xong');
}

/** A colleague sends another table meanwhile. */
async function stale({ page, city, unit, shoot }: Scene): Promise<void> {
  await press(page, 'Chọn tệp khác');
  await open(page, 'phu-lien-2025-targets.xlsx');
  await press(page, 'Gửi về Sở');
  await page.getByText('Lần gửi 2 (thay lần 1)').waitFor();
  await page.route(`${SITE}/api/v1/submissions`, async (route) => {
    const colleague = await city.device(unit);
    const body = route.request().postDataJSON() as SubmissionBody;
    const parts = body.parts.map(({ grid }) => ({
      file: 'đồng nghiệp.xlsx',
      grid: { ...grid, cells: grid.cells.slice(0, -4) },
    }));
    const shorter = { ...body, parts };
    await colleague.submit(shorter, { key: 'of-a-colleague', base: 1 });
    await route.fallback();
  });
  await press(page, 'Gửi về Sở');
  await page.locator('.refused').waitFor();
  await shoot('stale');
  await page.unroute(`${SITE}/api/v1/submissions`);
}

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
let used = 0;
for (const [look, { viewport, ...colours }] of Object.entries(LOOKS)) {
  const context = await browser.newContext({ viewport, ...colours });
  await serveSite(context, SITE, city.url);
  const page = await openPage(context);
  const shoot = async (name: string) => {
    await page.screenshot({ path: join(folder, `${name}-${look}.png`) });
  };
  const scene = { page, context, city, unit: UNITS[used++]?.code ?? '', shoot };
  await check(scene);
  await send(scene);
  await stale(scene);
  await press(page, 'Quay lại kết quả kiểm tra');
  await repair(scene);
  await sendRepaired(scene);
  await context.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
