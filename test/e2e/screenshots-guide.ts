import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { UNITS } from '../../shared/plan/units.ts';
import { FAULTY, xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture, openPane } from './stage/pane.ts';
import { startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { PERIOD, PLAN } from './stage/ward.ts';

/**
 * Follows docs/huong-dan-can-bo.md step by step and takes its pictures: node test/e2e/screenshots-guide.ts (after npm run
 * build). A step that the guide tells and the page does not offer ends it.
 */
const PICTURES = new URL('../../docs/pictures/', import.meta.url);
const WARD = 'tran-lieu-2025-targets.xlsx';
const unit = UNITS[0]?.code ?? '';

await mkdir(PICTURES, { recursive: true });
const [browser, city] = await Promise.all([openBrowser(), startCity()]);
const dueDay = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
await city.admin.setPeriod(PLAN, PERIOD, { dueUnits: `${dueDay}T17:00:00+07:00` });
const context = await browser.newContext({ viewport: { width: 960, height: 640 }, acceptDownloads: true });
await serveSite(context, SITE, city.url);
const page = await openPage(context);

const shoot = (name: string, from: Page = page) =>
  from.screenshot({ path: fileURLToPath(new URL(`can-bo-${name}.png`, PICTURES)) });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
const checked = () => page.locator('.findings[aria-busy="false"]').waitFor();
const offers = (name: string) => page.getByRole('button', { name, exact: true }).waitFor();

/** 1 and 2: opening, and whether the right table was found. */
async function openAndLook(): Promise<void> {
  await offers('Tải phụ lục để điền');
  await shoot('mo-tep');
  await press('Mở dữ liệu mẫu');
  await checked();
  await press('Chọn tệp khác');
  await drop(page, WARD, await readFile(fixture(WARD)));
  await checked();
  await page.locator('.found summary').first().click();
  await page.getByLabel('Cột C "Đơn vị tính" được hiểu là').waitFor();
  await shoot('nhan-bang');
  await page.locator('.found summary').first().click();
}

/** 3: findings, their cells, repairs. */
async function findAndRepair(): Promise<void> {
  await page.locator('.finding').first().click();
  await page.locator('td[data-cell="D20"][aria-current="true"]').waitFor();
  await shoot('cho-can-sua');
  await press('Chọn tệp khác');
  await drop(page, 'phụ lục.xlsx', await xlsxOf(FAULTY));
  await checked();
  await page.getByText('Xem trước 6 ô').click();
  await page.locator('.panel').evaluate((panel) => panel.querySelector('.findings')?.scrollIntoView());
  await shoot('sua-giup');
  await press('Sửa tất cả lỗi hình thức (6 ô)');
  await offers('Hoàn tác');
  await Promise.all([page.waitForEvent('download'), press('Tải bản đã sửa')]);
  await press('Chọn tệp khác');
}

/** 4 and 5: connecting once, sending with a reason, the receipt. */
async function connectAndSend(): Promise<void> {
  await drop(page, WARD, await readFile(fixture(WARD)));
  await checked();
  await page.getByRole('button', { name: 'Gửi về Sở' }).click();
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await page.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await page.getByLabel('Chức vụ').fill('Công chức Văn hóa - Xã hội');
  await shoot('ket-noi');
  await press('Kết nối');
  await page.getByLabel('Giải trình').fill('Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.');
  await page.getByLabel('Bản ký (PDF, không bắt buộc)').waitFor();
  await shoot('gui');
  await press('Gửi về Sở');
  await heading('Phiếu xác nhận đã gửi');
  await offers('Tải tệp Excel có phiếu bên trong');
  await offers('In phiếu');
  await Promise.all([page.waitForEvent('download'), press('Tải phiếu')]);
  await shoot('phieu');
  await press('Xong');
}

/** 6: what the city asks, and what may be done about a sending. */
async function answerTheCity(): Promise<void> {
  const { submissions } = await (await city.device(unit)).submissions({ plan: PLAN, period: PERIOD });
  await (await city.reviewer()).review(submissions[0]?.submission ?? '', {
    act: 'return',
    seen: 0,
    remark: 'Đề nghị xem lại một chỉ tiêu.',
    comments: [{ part: 0, row: 20, column: 4, text: 'Sửa thành 100%.' }],
  });
  await press('Kiểm tra lại');
  await page.locator('.answered .link').click();
  await page.locator('.comment[data-cell="D20"]').click();
  await page.locator('td[data-cell="D20"][aria-current="true"]').waitFor();
  await offers('Rút lần gửi này');
  await shoot('y-kien');
  await press('Quay lại');
}

/** Reports, a shared computer. */
async function reportAndLeave(): Promise<void> {
  await press('Không phát sinh trong kỳ');
  await page.getByLabel('Kỳ', { exact: true }).selectOption('bao-cao-quy-3');
  await offers('Gửi báo không phát sinh');
  await press('Quay lại');
  await press('Tải phụ lục để điền');
  await Promise.all([page.waitForEvent('download'), press('Tải phụ lục đã điền sẵn')]);
  await press('Quay lại');
  await page.locator('.header .unit').click();
  await press('Ngắt kết nối');
  await press('Xóa và ngắt kết nối');
  await heading('Kết nối với đơn vị');
}

/** The same in Excel, and where Excel is too old. */
async function inExcel(): Promise<void> {
  const narrow = { viewport: { width: 340, height: 640 } };
  const modern = await browser.newContext(narrow);
  const excel = await openPane(modern, WARD, { api: city.url });
  await excel.pane.locator('.finding').first().click();
  await excel.pane.getByLabel('Tô màu các ô cần sửa').waitFor();
  await excel.pane.getByRole('button', { name: 'Chèn phụ lục để điền' }).waitFor();
  await shoot('ngan-excel', excel.page);
  await modern.close();
  const old = await browser.newContext({ viewport: { width: 340, height: 320 } });
  const guarded = await openPane(old, WARD, { excelApi: '1.7' });
  await guarded.pane.getByRole('link', { name: 'mở trang Phụ lục trong trình duyệt' }).waitFor();
  await shoot('excel-cu', guarded.page);
  await old.close();
}

await openAndLook();
await findAndRepair();
await connectAndSend();
await answerTheCity();
await reportAndLeave();
await inExcel();
await browser.close();
await city.stop();
console.log('docs/pictures/can-bo-*.png');
