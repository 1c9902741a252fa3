import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import { exhibitsOf } from '../../shared/exhibits.ts';
import { readExhibit } from '../../shared/log/exhibit.ts';
import { sentAs } from '../../shared/log/sent-as.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readEnclosed } from '../../shared/xlsx/enclosed-xml.ts';
import { FAULTY, xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { choose, drop } from './stage/hand.ts';
import { fixture, openPane } from './stage/pane.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;
/** Each test sends for a unit of its own: they share one database. */
let used = 0;
let unit = UNITS[0];

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++];
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  await serveSite(context, SITE, city.url);
  page = await openPage(context);
});
afterEach(() => context.close());

const unitCode = () => unit?.code ?? '';
const open = async (name: string) => {
  await drop(page, name, await readFile(fixture(name)));
  await page.locator('.findings[aria-busy="false"]').waitFor();
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function connect(): Promise<void> {
  await button('Gửi về Sở').click();
  await page.getByLabel('Mã đăng ký').fill(await city.code(unitCode()));
  await page.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
  await page.getByLabel('Chức vụ').fill('Công chức Văn hóa - Xã hội');
  await button('Kết nối').click();
}

const fact = (label: string) =>
  page.locator('.facts > div', { has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) }).locator('dd');

it('connects, sends and keeps the receipt', async () => {
  await open('phu-lien-2025-targets.xlsx');
  await connect();
  await page.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  expect(await fact('Đơn vị').textContent()).toContain(unit?.name);
  expect(await fact('Lần gửi').textContent()).toBe('Lần gửi 1');
  expect(await seriousFaults(page)).toEqual([]);
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const standing = await (await city.device(unitCode())).standing('hai-phong-2025', 'ke-hoach', 'targets');
  expect(standing).toMatchObject({ revision: 1, unit: unitCode() });
  expect(await fact('Mã lần gửi').textContent()).toBe(standing?.submission);

  const [download] = await Promise.all([page.waitForEvent('download'), button('Tải phiếu').click()]);
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toContain(standing?.submission);

  // Without the log's proof, as long as there is none.
  await context.route('**/api/v1/log/proofs/**', (route) => route.abort());
  const [carrying] = await Promise.all([
    page.waitForEvent('download'),
    button('Tải tệp Excel có phiếu bên trong').click(),
  ]);
  expect(carrying.suggestedFilename()).toBe('phu-lien-2025-targets (có phiếu).xlsx');
  await page.locator('[data-proved="false"]').waitFor();
  const carried = await exhibitsOf(new Uint8Array(await readFile(await carrying.path())));
  const [workbook, receipt, ...others] = carried;
  if (workbook?.kind !== 'workbook' || receipt?.kind !== 'receipt') throw new Error(JSON.stringify(carried));
  expect(others).toEqual([]);
  expect(receipt.receipt).toEqual(standing);
  expect(workbook.hashes(sentAs(receipt.receipt))).toEqual(standing?.parts.map(({ gridHash }) => gridHash));
  expect(await seriousFaults(page)).toEqual([]);

  await page.reload();
  await button('Phiếu đã lưu trên máy này (1)').click();
  await page.getByText('Danh mục chỉ tiêu, lần gửi 1').click();
  expect(await fact('Mã lần gửi').textContent()).toBe(standing?.submission);
});

it('holds an error back until it is justified; the next sending replaces the first', async () => {
  await open('tran-lieu-2025-targets.xlsx');
  await connect();
  await page.getByText('Còn 1 chỗ cần sửa').waitFor();
  await button('Gửi về Sở').click();
  const reason = page.locator('textarea[id="letter-target.impossible"]');
  await page.getByText('Chưa ghi giải trình.').waitFor();
  await expect.poll(() => reason.evaluate((box) => box === document.activeElement)).toBe(true);
  await reason.fill('Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.');
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  await button('Xong').click();

  await button('Chọn tệp khác').click();
  await open('phu-lien-2025-targets.xlsx');
  await button('Gửi về Sở').click();
  expect(await fact('Lần gửi').textContent()).toBe('Lần gửi 2 (thay lần 1)');
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  expect(await fact('Lần gửi').textContent()).toBe('2');
});

it('sends the repaired rows under the name of the copy, and asks to keep it', async () => {
  await drop(page, 'phụ lục.xlsx', await xlsxOf(FAULTY));
  await button('Sửa tất cả lỗi hình thức (6 ô)').click();
  await connect();
  const reminder = page.locator('.copy-reminder[data-saved="false"]', { hasText: 'tải bản đã sửa về để lưu' });
  await reminder.waitFor();
  expect(await fact('Tệp').textContent()).toBe('phụ lục (đã sửa).xlsx');
  expect(await seriousFaults(page)).toEqual([]);
  const [request] = await Promise.all([page.waitForRequest('**/api/v1/submissions'), button('Gửi về Sở').click()]);
  const [part] = (request.postDataJSON() as SubmissionBody).parts;
  expect(part?.grid.cells.find(({ row, column }) => row === 3 && column === 3)?.value).toBe('Quý IV');
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  expect(await fact('Tệp').textContent()).toBe('phụ lục (đã sửa).xlsx');
  const [file] = await Promise.all([page.waitForEvent('download'), button('Tải bản đã sửa').click()]);
  expect(file.suggestedFilename()).toBe('phụ lục (đã sửa).xlsx');
  await page.locator('.copy-reminder[data-saved="true"]').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it('takes a reason for one cell beside that of its kind', async () => {
  const late = (task: string) => [task.length, task, 'Quý 9', 'UBND phường'];
  await drop(
    page,
    'a.xlsx',
    await xlsxOf([...FAULTY.slice(0, 2), late('Tập huấn kỹ năng số'), late('Mua thiết bị họp')]),
  );
  await connect();
  await page.getByText('Còn 2 chỗ cần sửa').waitFor();
  await page.getByText('Lý do riêng cho từng ô (2 ô)').click();
  await page.getByLabel('Lý do riêng cho ô C4').fill('Chờ thành phố giao vốn.');
  expect(await seriousFaults(page)).toEqual([]);
  await button('Gửi về Sở').click();
  await page.getByText('Chưa ghi giải trình.').waitFor();
  await page.locator('textarea[id="letter-time.unreadable"]').fill('Kế hoạch đã ký.');
  const [request] = await Promise.all([page.waitForRequest('**/api/v1/submissions'), button('Gửi về Sở').click()]);
  expect((request.postDataJSON() as SubmissionBody).justifications).toEqual([
    { code: 'time.unreadable', cell: null, reason: 'Kế hoạch đã ký.' },
    { code: 'time.unreadable', cell: 'C4', part: 0, reason: 'Chờ thành phố giao vốn.' },
  ]);
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
});

it('sends the parts of an annex as one, and one table alone only with a warning', async () => {
  await choose(page, 'phu-lien-2025-targets.xlsx', 'converted/tran-lieu-2025-targets.xls');
  await page.locator('.findings[aria-busy="false"]').waitFor();
  await page.getByLabel('Mỗi bảng là một phụ lục riêng; chỉ gửi được một').check();
  await connect();
  await page.getByText('Bảng gửi sau sẽ thay bảng gửi trước').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await button('Quay lại kết quả kiểm tra').click();
  await page.getByLabel('Gộp thành một phụ lục, theo thứ tự trên').check();
  await button('Gửi về Sở').click();
  await page.locator('textarea[id="letter-target.impossible"]').fill('Kế hoạch đã ký.');
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  const standing = await (await city.device(unitCode())).standing('hai-phong-2025', 'ke-hoach', 'targets');
  expect(standing?.parts.map(({ file, sheet }) => [file, sheet])).toEqual([
    ['phu-lien-2025-targets.xlsx', 'Phụ lục I'],
    ['tran-lieu-2025-targets.xls', 'Phụ lục I'],
  ]);
});

it('shows what stands at the server when a colleague was faster, and can replace it', async () => {
  await open('phu-lien-2025-targets.xlsx');
  await connect();
  await page.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  const other = await browser.newContext();
  await serveSite(other, SITE, city.url);
  const colleague = page;
  page = await openPage(other);
  await open('tran-lieu-2025-targets.xlsx');
  await connect();
  await page.locator('textarea[id="letter-target.impossible"]').fill('đã ký');
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  await other.close();

  page = colleague;
  await button('Gửi về Sở').click();
  await page.locator('[data-problem="/problems/revision-stale"]').waitFor();
  await page.getByText('Ở Sở hiện là lần gửi 1').first().waitFor();
  await button('Gửi thay lần 1').click();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  expect(await fact('Lần gửi').textContent()).toBe('2');
});

it('does not know whether it arrived, goes on by itself with the same key, and stores it once', async () => {
  await open('phu-lien-2025-targets.xlsx');
  await connect();
  await page.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  const keys: (string | undefined)[] = [];
  await context.route(`${SITE}/api/v1/submissions`, async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    // The server takes it, its answer is lost.
    if (keys.length === 1) {
      await route.fetch({ url: `${city.url}/api/v1/submissions` });
      return route.abort('connectionreset');
    }
    return route.fallback();
  });
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  await page.getByText('Sở đã nhận bảng này từ trước').waitFor();
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
  expect(await fact('Lần gửi').textContent()).toBe('1');
});

it('refuses a wrong code in words and lets the fields be filled first', async () => {
  await open('phu-lien-2025-targets.xlsx');
  await button('Gửi về Sở').click();
  await button('Kết nối').click();
  expect(await page.getByText('Chưa điền mục này.').count()).toBe(3);
  await expect.poll(() => page.getByLabel('Mã đăng ký').evaluate((box) => box === document.activeElement)).toBe(true);
  await page.getByLabel('Mã đăng ký').fill('SAI-MA');
  await page.getByLabel('Họ và tên người gửi').fill('An');
  await page.getByLabel('Chức vụ').fill('Công chức');
  await button('Kết nối').click();
  await page.getByRole('alert').getByText('Mã đăng ký không dùng được').waitFor();
});

it('leaves neither credential nor draft behind after signing out, and what was kept opens nothing any more', async () => {
  await open('phu-lien-2025-targets.xlsx');
  await connect();
  await page.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  await context.route(`${SITE}/api/v1/submissions`, (route) => route.abort('connectionreset'));
  await button('Gửi về Sở').click();
  await page.getByRole('heading', { name: 'Chưa rõ Sở đã nhận chưa.' }).waitFor();
  await button(unit?.name ?? '').click();
  await button('Ngắt kết nối').click();
  const kept = await page.evaluate(() => Object.values(localStorage).join());
  const credential = /"credential":"([^"]+)"/.exec(kept)?.[1] ?? '';
  expect(await city.client(credential).me()).toMatchObject({ role: 'staff' });
  const told = page.waitForResponse(`${SITE}/api/v1/credentials/own`);
  await button('Xóa và ngắt kết nối').click();
  await page.getByRole('heading', { name: 'Kết nối với đơn vị' }).waitFor();
  expect((await told).status()).toBe(204);
  await expect(city.client(credential).me()).rejects.toMatchObject({ code: 'not-signed-in' });
  // What everybody may know stays: the plans, so that the next person can check without a network.
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
    'phu-luc.plan.hai-phong-2025',
    'phu-luc.plans',
  ]);
});

it('sends from the task pane what Excel holds', async () => {
  const pane = await openPane(context, 'phu-lien-2025-targets.xlsx', { api: city.url });
  await pane.pane.getByRole('button', { name: 'Gửi về Sở' }).click();
  await pane.pane.getByLabel('Mã đăng ký').fill(await city.code(unitCode()));
  await pane.pane.getByLabel('Họ và tên người gửi').fill('An');
  await pane.pane.getByLabel('Chức vụ').fill('Công chức');
  await pane.pane.getByRole('button', { name: 'Kết nối' }).click();
  await pane.pane.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  await pane.pane.getByRole('button', { name: 'Gửi về Sở' }).click();
  await pane.pane.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  const standing = await (await city.device(unitCode())).standing('hai-phong-2025', 'ke-hoach', 'targets');
  expect(standing?.revision).toBe(1);
  expect(await pane.user('writes')).toBe(0);

  await pane.pane.getByRole('button', { name: 'Ghi phiếu vào tệp Excel này' }).click();
  await pane.pane.locator('[data-proved]').waitFor();
  await city.seal();
  await pane.pane.getByRole('button', { name: 'Ghi phiếu vào tệp Excel này' }).click();
  await pane.pane.locator('[data-proved="true"]').waitFor();
  const [xml = '', ...others] = await pane.user('xmlParts');
  expect(others).toEqual([]);
  expect(readEnclosed(xml).map((text) => readExhibit(text)?.kind)).toEqual(['receipt', 'inclusion']);
  expect(await pane.user('unimplemented')).toEqual([]);
});
