import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { FAULTY, xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture } from './stage/pane.ts';
import { brokenRelease, DIST, nextRelease, type ReleaseServer, removeRelease, serveReleases } from './stage/release.ts';
import { type City, startCity } from './stage/server.ts';

let browser: Browser;
let city: City;
let server: ReleaseServer;
let next: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  server = await serveReleases(city.url);
  next = await nextRelease('Bản mới');
});
afterAll(async () => {
  await Promise.all([browser.close(), city.stop(), server.stop(), removeRelease(next)]);
});
beforeEach(async () => {
  Object.assign(server, { up: true, slow: 0, folder: DIST, asked: [] });
  context = await browser.newContext({ serviceWorkers: 'allow', acceptDownloads: true });
  page = await context.newPage();
  await visit();
  return () => context.close();
});

/** The first visit, until the release is kept. */
async function visit(): Promise<void> {
  await page.goto(`${server.url}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

const cut = async (off: boolean) => {
  server.up = !off;
  await context.setOffline(off);
};
const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
const press = (name: string) => page.getByRole('button', { name }).click();
const keptAddresses = () =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });

async function open(name: string, bytes: Uint8Array): Promise<void> {
  await drop(page, name, bytes);
  await page.locator('.findings[aria-busy="false"]').waitFor();
}

async function connectAndReview(unit: string): Promise<void> {
  await open('phu-lien.xlsx', await readFile(fixture('phu-lien-2025-targets.xlsx')));
  await press('Gửi về Sở');
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await page.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await page.getByLabel('Chức vụ').fill('Công chức Văn hóa - Xã hội');
  await press('Kết nối');
  await heading('Gửi về Sở');
}

it('opens, checks and repairs without a network; what was being sent goes by itself when it is back', async () => {
  const unit = UNITS[0]?.code ?? '';
  await connectAndReview(unit);
  await cut(true);
  await press('Gửi về Sở');
  await heading('Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.');
  await page.reload();
  await heading('Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.');
  await page.getByText('Đang không có mạng. Vẫn kiểm tra được; phần đang chờ gửi tự gửi tiếp khi có mạng.').waitFor();
  await press('Quay lại kết quả kiểm tra');

  await open('phụ lục.xlsx', await xlsxOf(FAULTY));
  await page.getByText('đang dùng kế hoạch và hạn gửi đã lưu từ lần trước').waitFor();
  await press('Sửa tất cả lỗi hình thức (6 ô)');
  const [file] = await Promise.all([page.waitForEvent('download'), press('Tải bản đã sửa')]);
  const [grid] = await readWorkbook(await readFile(await file.path()));
  expect(grid?.cells.find(({ row, column }) => row === 3 && column === 3)?.value).toBe('Quý IV');

  const rules = await context.newPage();
  await rules.goto(`${server.url}/rules.html`);
  await rules.getByRole('heading', { name: 'Quy tắc kiểm tra' }).waitFor();
  await rules.close();

  await cut(false);
  await page.getByText(/^Lần gửi trước đã tới Sở: lần gửi 1, .*Tệp đang mở chưa gửi\.$/).waitFor();
  expect(await page.getByText('Đang không có mạng.').count()).toBe(0);
  const standing = await (await city.device(unit)).standing('hai-phong-2025', 'ke-hoach', 'targets');
  expect(standing?.revision).toBe(1);
});

it('keeps what the build made and nothing that the server says', async () => {
  await connectAndReview(UNITS[1]?.code ?? '');
  const kept = await keptAddresses();
  expect(kept.filter((path) => !/^\/(assets|icons)\//.test(path)).sort()).toEqual([
    '/desk/filter.js',
    '/desk/go-on.js',
    '/dialog.html',
    '/guard.css',
    '/guard.js',
    '/index.html',
    '/mailed.html',
    '/package.html',
    '/rules.html',
    '/taskpane.html',
    '/verify.html',
  ]);
  expect(server.asked.some((path) => path.startsWith('/api/v1/submissions/standing'))).toBe(true);
});

it('a new release is seen at once, an open page of the old one goes on, and without a network the new one opens whole', async () => {
  const old = page;
  server.folder = next;
  page = await context.newPage();
  await page.goto(`${server.url}/`);
  await heading('Bản mới');
  // The browser looks for a new service worker when it has time after opening a page: not waited for on a busy machine.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const releases = () => page.evaluate(async () => (await caches.keys()).length);
  await expect.poll(releases, { timeout: 30_000 }).toBe(2);
  // Until the new one is in charge: a page opened while the browser stops the old one would hang.
  const standing = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return [registration?.active?.state, registration?.waiting, registration?.installing];
    });
  await expect.poll(standing, { timeout: 30_000 }).toEqual(['activated', null, null]);
  const fresh = page;
  page = old;
  await open('phụ lục.xlsx', await xlsxOf(FAULTY));
  await press('Sửa tất cả lỗi hình thức (6 ô)');
  await page.getByText('Đã sửa 6 ô.').waitFor();
  page = fresh;
  await cut(true);
  await page.reload();
  await heading('Bản mới');
  await open('phụ lục.xlsx', await xlsxOf(FAULTY));
});

it('a release of which one file is not what was built is not kept: the one before opens', async () => {
  const broken = await brokenRelease(next);
  server.folder = broken;
  const refused = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const worker = registration?.installing;
    return new Promise((resolve) => worker?.addEventListener('statechange', () => resolve(worker.state)));
  });
  expect(await refused).toBe('redundant');
  await cut(true);
  await page.reload();
  await heading('Kiểm tra phụ lục');
  await open('phụ lục.xlsx', await xlsxOf(FAULTY));
  await removeRelease(broken);
});

it('opens what is kept where the server takes long or has a fault', async () => {
  server.slow = 20_000;
  await page.reload();
  await heading('Kiểm tra phụ lục');
});
