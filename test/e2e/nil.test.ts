import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { dropTasks, PLAN, SPEAKERS, sendingOf, TASKS } from './stage/ward.ts';

let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;
let used = 80;
let unit = '';
const REPORT = 'bao-cao-quy-3';

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 320, height: 640 }, acceptDownloads: true });
  await serveSite(context, SITE, city.url);
  page = await openPage(context);
});
afterEach(() => context.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const fact = (label: string) =>
  page.locator('.facts > div', { has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) }).locator('dd');

async function connect(): Promise<void> {
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await page.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await page.getByLabel('Chức vụ').fill('Công chức');
  await button('Kết nối').click();
}

async function choosePeriod(period: string): Promise<void> {
  await page.getByLabel('Kế hoạch', { exact: true }).selectOption(PLAN);
  await page.getByLabel('Kỳ', { exact: true }).selectOption(period);
}

async function cellsOf(name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  const grids = await readWorkbook(await readFile(await download.path()));
  return JSON.stringify([download.suggestedFilename(), grids]);
}

it('reports that there is nothing to report, through the outbox to the receipt', async () => {
  await button('Không phát sinh trong kỳ').click();
  await connect();
  await page.getByRole('heading', { name: 'Không phát sinh trong kỳ' }).waitFor();
  await choosePeriod('ke-hoach');
  await page.getByText('Chỉ kỳ báo cáo mới báo không phát sinh được.').waitFor();
  await choosePeriod(REPORT);
  await page.getByLabel('Danh mục nhiệm vụ').check();
  expect(await fact('Lần gửi').textContent()).toBe('Lần gửi 1');
  await page.getByLabel('Ghi chú (không bắt buộc)').fill('Chưa được giao nhiệm vụ.');
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true);

  const bodies: SubmissionBody[] = [];
  await context.route(`${SITE}/api/v1/submissions`, async (route) => {
    bodies.push(route.request().postDataJSON());
    // Taken by the server, its answer lost.
    if (bodies.length > 1) return route.fallback();
    await route.fetch({ url: `${city.url}/api/v1/submissions` });
    return route.abort('connectionreset');
  });
  await button('Gửi báo không phát sinh').click();
  await page.getByRole('heading', { name: 'Chưa rõ Sở đã nhận chưa.' }).waitFor();
  await button('Thử ngay').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  expect(await fact('Số dòng').textContent()).toBe('Không phát sinh trong kỳ');
  expect(bodies[0]).toMatchObject({ parts: [], nil: { remark: 'Chưa được giao nhiệm vụ.' } });
  expect(bodies[1]).toEqual(bodies[0]);
  const standing = await (await city.device(unit)).standing(PLAN, REPORT, 'tasks');
  expect(standing).toMatchObject({ revision: 1, nil: true, rows: 0 });
  await button('Xong').click();
  await page.locator('.answered .link').click();
  await page.locator('.entry[data-revision="1"]', { hasText: 'Không phát sinh trong kỳ' }).waitFor();
});

it('keeps what was typed where the sign-in expires while a file goes up', async () => {
  await button('Không phát sinh trong kỳ').click();
  await connect();
  await choosePeriod(REPORT);
  await page.getByLabel('Ghi chú (không bắt buộc)').fill('Chưa được giao nhiệm vụ.');
  await page.getByLabel('Bản ký (PDF').setInputFiles({
    ...{ name: 'ký.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  });
  const credential = await page.evaluate(() => JSON.parse(localStorage.getItem('phu-luc.session') ?? '').credential);
  await city.client(credential).leave();
  await button('Gửi báo không phát sinh').click();
  await page.getByRole('heading', { name: 'Kết nối với đơn vị' }).waitFor();
  await connect();
  expect(await page.getByLabel('Ghi chú (không bắt buộc)').inputValue()).toBe('Chưa được giao nhiệm vụ.');
  expect(await page.locator('[data-signed]').getAttribute('data-signed')).toBe('ký.pdf');
});

it('warns before it takes the place of a table, keeps the open workbook apart, and shows both sides when stale', async () => {
  const colleague = await city.device(unit);
  await colleague.submit(await sendingOf(TASKS, { period: REPORT, justifications: excused() }), {
    ...{ key: crypto.randomUUID(), base: null },
  });
  await dropTasks(page, TASKS);
  await button('Không phát sinh trong kỳ').click();
  await connect();
  await choosePeriod(REPORT);
  await page.getByLabel('Danh mục nhiệm vụ').check();
  expect(await fact('Lần gửi').textContent()).toBe('Lần gửi 2 (thay lần 1)');
  await page.getByText('Ở Sở đang có lần gửi 1 với 3 dòng.').waitFor();
  await colleague.submit(await sendingOf(TASKS.slice(0, 4), { period: REPORT, justifications: excused() }), {
    ...{ key: crypto.randomUUID(), base: 1 },
  });
  await button('Gửi báo không phát sinh').click();
  await page.locator('[data-problem="/problems/revision-stale"]').waitFor();
  expect(await fact('Sắp gửi').textContent()).toBe('Không phát sinh trong kỳ');
  expect(await seriousFaults(page)).toEqual([]);
  await button('Gửi thay lần 2').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  await button('Xong').click();
  // The workbook itself was not sent.
  await page.locator('.status-bar', { hasText: 'chưa gửi về Sở' }).waitFor();
});

it('gives an empty annex without network, and the prefilled one of the unit when connected', async () => {
  await context.route(`${SITE}/api/**`, (route) => route.abort('connectionreset'));
  await page.reload();
  await button('Tải phụ lục để điền').click();
  await choosePeriod('ke-hoach');
  await page.getByLabel('Danh mục nhiệm vụ').check();
  const empty = await cellsOf('Tải phụ lục trống');
  expect(empty).toContain('Danh mục nhiệm vụ - Kế hoạch năm 2025.xlsx');
  expect(empty).toContain('Nội dung');
  expect(empty).not.toContain(SPEAKERS);
  expect(await seriousFaults(page)).toEqual([]);
  await context.unroute(`${SITE}/api/**`);
  await serveSite(context, SITE, city.url);
  await page.reload();

  const colleague = await city.device(unit);
  const { receipt } = await colleague.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
  await (await city.reviewer()).review(receipt.submission, { act: 'accept', seen: 0 });
  await button('Không phát sinh trong kỳ').click();
  await connect();
  await button('Quay lại').click();
  await button('Tải phụ lục để điền').click();
  await choosePeriod(REPORT);
  await page.getByLabel('Danh mục nhiệm vụ').check();
  const prefilled = await cellsOf('Tải phụ lục đã điền sẵn');
  expect(prefilled).toContain('Danh mục nhiệm vụ - Báo cáo quý III năm 2025.xlsx');
  expect(prefilled).toContain(SPEAKERS);
  await page.getByText('Đã tải "Danh mục nhiệm vụ').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it('has the deadline in sight beside the state while one works', async () => {
  await city.admin.setPeriod(PLAN, 'bao-cao-nam', { dueUnits: '2027-03-18T17:00:00+07:00' });
  await page.reload();
  await dropTasks(page, TASKS);
  await page.locator('.choice summary').click();
  await choosePeriod('bao-cao-nam');
  await page.locator('.status-bar .due', { hasText: '18/3/2027' }).waitFor();
});

/** What a report lacks here is not what is tried. */
function excused(): SubmissionBody['justifications'] {
  const codes = ['table.column-missing', 'cell.required', 'report.row-missing'] as const;
  return codes.map((code) => ({ code, cell: null, reason: 'Kế hoạch đã ký.' }));
}
