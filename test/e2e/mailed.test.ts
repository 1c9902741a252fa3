import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { file, give, listOf, openMailed, press, real } from './stage/mailed.ts';
import { type City, startCity } from './stage/server.ts';
import { SITE, serveSite } from './stage/site.ts';

let browser: Browser;
let city: City;
let reader: Awaited<ReturnType<City['reviewer']>>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  reader = await city.reviewer();
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
afterEach(async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))));

const open = (width?: number, colorScheme?: 'light' | 'dark') =>
  openMailed(browser, city, contexts, width, colorScheme);
const all = async (unit: string) => (await reader.submissions({ unit })).submissions;

it('real files: nothing leaves before it is confirmed; what cannot be entered says why; a lost answer enters nothing twice', async () => {
  const page = await open(320, 'dark');
  const [tranLieu, phuLien] = ['Trần Liễu', 'Phù Liễn'].map(
    (name) => UNITS.find((unit) => unit.name === name)?.code ?? '',
  );
  const targets = await real('tran-lieu-2025-targets.xlsx');
  await give(page, [
    targets,
    await real('phu-lien-2025-targets.xlsx', 'bản sao.xlsx'),
    await real('phu-lien-2025-targets.xlsx'),
    await real('converted/mix.xls', 'không tên.xls'),
    { name: 'ảnh.xlsx', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0) },
  ]);
  const lacks = (name: string, what: string) => file(page, name).locator(`[data-lacks="${what}"]`).waitFor();
  await lacks('tran-lieu-2025-targets.xlsx', 'reason');
  await lacks('bản sao.xlsx', 'twice');
  await lacks('không tên.xls', 'unit reason');
  expect(await file(page, 'ảnh.xlsx').getAttribute('data-at')).toBe('unreadable');
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  await press(page, /Bỏ tệp này: bản sao.xlsx/);
  const wardsFile = file(page, targets.name);
  await wardsFile.getByLabel('Lý do nhập').fill('Kế hoạch đã ký.');
  for (const name of [targets.name, 'phu-lien-2025-targets.xlsx']) {
    await file(page, name).getByRole('checkbox').focus();
    await page.keyboard.press('Space');
  }
  expect((await all(tranLieu ?? '')).filter(({ annex }) => annex === 'targets')).toEqual([]);

  // The server has it, and its answer does not come back.
  let lost = 0;
  await page.route('**/api/v1/submissions', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost = (await route.fetch()).status();
    await route.abort();
  });
  await press(page, /Nhập 2 tệp/);
  await page.locator('.mailed-desk [data-sent="1"]').waitFor();
  expect([lost, await wardsFile.getAttribute('data-at')]).toEqual([201, 'unsure']);
  await press(page, /Nhập 1 tệp/);
  await page.locator('.mailed-desk [data-sent="2"]').waitFor();

  const [entered, ...others] = (await all(tranLieu ?? '')).filter(({ annex }) => annex === 'targets');
  expect([entered?.onBehalf, entered?.revision, others]).toEqual([true, 1, []]);
  const detail = await reader.submission(entered?.submission ?? '');
  expect(detail.justifications).toEqual([
    { code: 'target.impossible', cell: null, part: 0, reason: 'Kế hoạch đã ký.' },
  ]);
  expect(detail.sender).toEqual({ name: 'Lê Thị Mai', position: 'Chuyên viên' });
  const hash = createHash('sha256').update(targets.bytes).digest('hex');
  const kept = await page.request.get(`${city.url}/api/v1/files/${hash}`);
  expect(Buffer.compare(await kept.body(), Buffer.from(targets.bytes))).toBe(0);

  // The same unit mails once more: said before it is confirmed.
  await give(page, [
    { name: 'lần hai.xlsx', bytes: await xlsxOf(listOf('phường Phù Liễn')) },
    await real('phu-lien-2025-targets.xlsx', 'gửi lại.xlsx'),
  ]);
  await file(page, 'gửi lại.xlsx').locator('[data-replaces="1"]').waitFor();
  expect((await all(phuLien ?? '')).length).toBeGreaterThan(0);
});

it('a unit without a network seals its file; the desk sees that the seal is whole, enters it as handed over, and refuses an altered one', async () => {
  const unit = UNITS.find(({ name }) => name === 'Vĩnh Bảo')?.code ?? '';
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
  contexts.push(context);
  await serveSite(context, SITE);
  const ward = await context.newPage();
  await ward.goto(`${SITE}/package.html`);
  await give(ward, [await real('vinh-bao-2024.xlsx', 'Vinh Bao.xlsx')]);
  const wards = file(ward, 'Vinh Bao.xlsx');
  await wards.locator('[data-lacks="sender"]').waitFor();
  await ward.getByLabel('Họ và tên người gửi').fill('Đỗ Văn Cường');
  await ward.getByLabel('Chức vụ').fill('Công chức');
  await wards.getByText('Văn bản kèm theo').click();
  await wards.getByLabel('Số văn bản').fill('12/KH-UBND');
  await wards.getByRole('checkbox').check();
  expect(await seriousFaults(ward)).toEqual([]);
  expect(await ward.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const [download] = await Promise.all([ward.waitForEvent('download'), press(ward, /Lưu 1 gói/)]);
  const sealed = await readFile(await download.path());

  const page = await open();
  const altered = Buffer.from(sealed.toString().replace('Đỗ Văn Cường', 'Đỗ Văn Cương'));
  await give(page, [
    { name: 'vinh bao.phuluc', bytes: sealed },
    { name: 'bi sua.phuluc', bytes: altered },
  ]);
  expect(await file(page, 'bi sua.phuluc').getAttribute('data-at')).toBe('broken');
  const handed = file(page, 'vinh bao.phuluc');
  await handed.locator('[data-sealed]').waitFor();
  expect(await handed.getByRole('combobox').first().inputValue()).toBe(unit);
  await handed.getByRole('checkbox').check();
  await press(page, /Nhập 1 tệp/);
  await page.locator('.mailed-desk [data-sent="1"]').waitFor();

  const [entered] = (await all(unit)).filter(({ annex, stands }) => annex === 'tasks' && stands);
  const { sender, receipt, document: signed } = await reader.submission(entered?.submission ?? '');
  expect(sender).toEqual({ name: 'Đỗ Văn Cường', position: 'Công chức' });
  expect(receipt.parts[0]?.file).toBe('Vinh Bao.xlsx');
  expect(signed?.number).toBe('12/KH-UBND');
  await page.goto(`${city.url}/so/hai-phong-2025/ke-hoach/duyet/${entered?.submission}`);
  await page.getByText('Gói niêm phong giao tận tay').waitFor();
});
