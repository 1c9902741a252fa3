import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { APPROVING_WORKER, LEADER, signInAsLeader } from './stage/leader.ts';
import { fixture, openPane } from './stage/pane.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

/** A clerk at a desk and a chairman with a phone: two browsers, the genuine Worker between them. */
let browser: Browser;
let city: City;
let desk: BrowserContext;
let phone: BrowserContext;
let clerk: Page;
let leader: Page;
let used = 40;
let unit = '';

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity({}, APPROVING_WORKER)]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  desk = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  phone = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'vi-VN', hasTouch: true });
  await serveSite(desk, SITE, city.url);
  [clerk, leader] = [await openPage(desk), await phone.newPage()];
});
afterEach(() => Promise.all([desk.close(), phone.close()]));

const REASON = 'Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Connects where the screen is not, and fills in what the plan asks for. */
async function fillIn(screen: Page | FrameLocator, connect: boolean): Promise<void> {
  await screen.locator('.findings[aria-busy="false"]').waitFor();
  await screen.getByRole('button', { name: 'Gửi về Sở', exact: true }).click();
  if (connect) {
    await screen.getByLabel('Mã đăng ký').fill(await city.code(unit));
    await screen.getByLabel('Họ và tên người gửi').fill('Nguyễn Văn An');
    await screen.getByLabel('Chức vụ').fill('Công chức Văn hóa - Xã hội');
    await screen.getByRole('button', { name: 'Kết nối', exact: true }).click();
  }
  await screen.getByRole('heading', { name: 'Trình lãnh đạo duyệt' }).waitFor();
  const reason = screen.locator('textarea');
  if ((await reason.count()) > 0) await reason.fill(REASON);
  await screen.getByLabel('Số văn bản').fill('12/KH-UBND');
  await screen.getByLabel('Ngày văn bản').fill('03/03/2025');
  await screen.getByLabel('Người ký').fill('Trần Văn Bình');
}

async function fill(name: string, connect: boolean): Promise<void> {
  await drop(clerk, name, await readFile(fixture(name)));
  await fillIn(clerk, connect);
}

async function handIn(name: string, connect = true): Promise<void> {
  await fill(name, connect);
  await button(clerk, 'Trình lãnh đạo duyệt').click();
  await clerk.getByRole('heading', { name: 'Đã trình lãnh đạo duyệt' }).waitFor();
}

/** On a phone: nothing sticks out, and axe finds nothing serious. */
async function reads(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await seriousFaults(page)).toEqual([]);
}

it('handed in at a desk, looked at and approved on a phone, received by the city', async () => {
  await handIn('tran-lieu-2025-targets.xlsx');
  await clerk.getByText('Đang chờ lãnh đạo duyệt, chưa gửi về Sở.').waitFor();
  expect(await seriousFaults(clerk)).toEqual([]);
  const device = await city.device(unit);
  expect(await device.standing('hai-phong-2025', 'ke-hoach', 'targets')).toBeNull();

  await signInAsLeader(leader, city, unit, '/duyet');
  await leader.getByRole('heading', { name: 'Trình lãnh đạo duyệt' }).waitFor();
  await reads(leader);
  await leader.getByRole('link', { name: 'Danh mục chỉ tiêu' }).click();
  await button(leader, 'Duyệt và gửi về Sở').waitFor();
  await reads(leader);
  for (const text of ['Nguyễn Văn An, Công chức Văn hóa - Xã hội', '12/KH-UBND', '03/03/2025', REASON])
    await leader.getByText(text).first().waitFor();
  const error = leader.locator('li[data-code="target.impossible"]');
  await error.getByRole('link', { name: 'Ô D20' }).click();
  const cell = leader.locator('#o-0-D20');
  expect(await cell.evaluate((td) => td.matches(':target') && td.classList.contains('error'))).toBe(true);
  expect(await cell.textContent()).toContain('100');

  await button(leader, 'Duyệt và gửi về Sở').click();
  await leader.locator('.outcome.sent').waitFor();
  await reads(leader);
  const standing = await device.standing('hai-phong-2025', 'ke-hoach', 'targets');
  expect(standing).toMatchObject({ revision: 1, approvedBy: LEADER });
  expect(await leader.locator('.outcome').textContent()).toContain(standing?.submission);
  expect(await button(leader, 'Duyệt và gửi về Sở').count()).toBe(0);

  await button(clerk, 'Xem đã duyệt chưa').click();
  await clerk.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  await clerk.getByText(`${LEADER.name}, ${LEADER.position}`).waitFor();
});

it('in the pane too: handed in beside the workbook, approved on a phone, and the receipt comes to the pane', async () => {
  const excel = await openPane(desk, 'tran-lieu-2025-targets.xlsx', { api: city.url });
  const { pane } = excel;
  const inPane = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  await excel.page.setViewportSize({ width: 320, height: 700 });
  await fillIn(pane, true);
  await inPane('Trình lãnh đạo duyệt');
  await pane.getByRole('heading', { name: 'Đã trình lãnh đạo duyệt' }).waitFor();
  await pane.getByText('Đang chờ lãnh đạo duyệt, chưa gửi về Sở.').waitFor();
  expect(await pane.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await seriousFaults(excel.page)).toEqual([]);
  const waiting = pane.getByText('Danh mục chỉ tiêu: Đang chờ lãnh đạo duyệt, chưa gửi về Sở.');
  await inPane('Xong');
  await waiting.waitFor();
  await inPane('Lịch sử gửi');
  await pane.getByRole('heading', { name: 'Lịch sử gửi' }).waitFor();
  await waiting.waitFor();
  await pane.getByText('Đơn vị chưa gửi lần nào cho kỳ này.').waitFor();
  await inPane('Quay lại');
  await inPane('Gửi về Sở');
  await pane.getByText('Trình tiếp sẽ thay bản này.').waitFor();

  await signInAsLeader(leader, city, unit, '/duyet');
  await leader.getByRole('link', { name: 'Danh mục chỉ tiêu' }).click();
  await button(leader, 'Duyệt và gửi về Sở').click();
  await leader.locator('.outcome.sent').waitFor();
  await inPane('Xem đã duyệt chưa');
  await pane.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  await pane.getByText(`${LEADER.name}, ${LEADER.position}`).waitFor();
  await inPane('Ghi phiếu vào tệp Excel này');
  await pane.getByText('Đã ghi phiếu vào tệp.').waitFor();
  await inPane('Xong');
  await pane.locator('.answered [data-state="received"]').waitFor();
  expect(await waiting.count()).toBe(0);
});

it('sent back with a remark, mended and handed in again: the changes are shown', async () => {
  await handIn('phu-lien-2025-targets.xlsx');
  await signInAsLeader(leader, city, unit, '/duyet');
  await leader.getByRole('link', { name: 'Danh mục chỉ tiêu' }).click();
  await button(leader, 'Trả lại').click();
  expect(await leader.locator('#remark').evaluate((box) => box.matches(':invalid'))).toBe(true);
  await leader.getByLabel('Ý kiến với người trình').fill('Bổ sung chỉ tiêu về hồ sơ trực tuyến.');
  await button(leader, 'Trả lại').click();
  await leader.locator('.outcome.returned').waitFor();
  await reads(leader);

  await button(clerk, 'Xem đã duyệt chưa').click();
  await clerk.getByText('Bổ sung chỉ tiêu về hồ sơ trực tuyến.').waitFor();
  await button(clerk, 'Xong').click();
  await button(clerk, 'Chọn tệp khác').click();
  await fill('tran-lieu-2025-targets.xlsx', false);
  await clerk.getByText('Lãnh đạo trả lại, chưa gửi về Sở.').waitFor();
  await button(clerk, 'Trình lãnh đạo duyệt').click();
  await clerk.getByRole('heading', { name: 'Đã trình lãnh đạo duyệt' }).waitFor();

  await leader.goto(`${city.url}/duyet`);
  await leader.locator('li.waiting').getByRole('link').click();
  await button(leader, 'Duyệt và gửi về Sở').click();
  await leader.locator('.outcome.sent').waitFor();
  await button(clerk, 'Xong').click();
  await button(clerk, 'Chọn tệp khác').click();
  await fill('phu-lien-2025-targets.xlsx', false);
  await button(clerk, 'Trình lãnh đạo duyệt').click();
  await clerk.getByRole('heading', { name: 'Đã trình lãnh đạo duyệt' }).waitFor();
  await leader.goto(`${city.url}/duyet`);
  await leader.locator('li.waiting').getByRole('link').click();
  await leader.getByRole('heading', { name: 'Thay đổi so với lần gửi 1' }).waitFor();
  await reads(leader);
});

it('a draft that was replaced meanwhile is not approved, and says so', async () => {
  await handIn('phu-lien-2025-targets.xlsx');
  await signInAsLeader(leader, city, unit, '/duyet');
  await leader.getByRole('link', { name: 'Danh mục chỉ tiêu' }).click();
  await button(clerk, 'Xong').click();
  await button(clerk, 'Chọn tệp khác').click();
  await fill('tran-lieu-2025-targets.xlsx', false);
  await clerk.getByText('Trình tiếp sẽ thay bản này.').waitFor();
  await button(clerk, 'Trình lãnh đạo duyệt').click();
  await clerk.getByRole('heading', { name: 'Đã trình lãnh đạo duyệt' }).waitFor();
  await button(leader, 'Duyệt và gửi về Sở').click();
  await leader.getByRole('alert').getByText('Bản trình này không còn chờ duyệt').waitFor();
  await leader.locator('.outcome.replaced').waitFor();
  await reads(leader);
});

it('is used from the keyboard, in English, and is a real table where there is room', async () => {
  await handIn('tran-lieu-2025-targets.xlsx');
  await signInAsLeader(leader, city, unit, '/duyet');
  await leader.getByRole('link', { name: 'English' }).focus();
  await leader.keyboard.press('Enter');
  await leader.getByRole('heading', { name: "For the leader's approval" }).waitFor();
  await leader.getByRole('link', { name: 'List of targets' }).focus();
  await leader.keyboard.press('Enter');
  await button(leader, 'Approve and send').waitFor();
  expect(await leader.evaluate(() => document.documentElement.lang)).toBe('en');
  await leader.setViewportSize({ width: 1280, height: 800 });
  expect(await leader.getByRole('table').getByRole('row').count()).toBeGreaterThan(40);
  expect(await leader.getByRole('columnheader').first().isVisible()).toBe(true);
  expect(await seriousFaults(leader)).toEqual([]);
  await button(leader, 'Approve and send').focus();
  await leader.keyboard.press('Enter');
  await leader.locator('.outcome.sent').waitFor();
  expect(new URL(leader.url()).search).toBe('?lang=en');
});

it('loads no script, and nothing from elsewhere', async () => {
  await signInAsLeader(leader, city, unit, '/duyet');
  const answer = await leader.goto(`${city.url}/duyet`);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src|unsafe|https?:|\*/);
  expect(await leader.locator('script, link[rel=stylesheet], img').count()).toBe(0);
});

it('another site cannot make the browser approve', async () => {
  await handIn('phu-lien-2025-targets.xlsx');
  const drafts = await (await city.device(unit)).drafts({ state: 'waiting' });
  const id = drafts.drafts[0]?.draft;
  await signInAsLeader(leader, city, unit, '/duyet');
  const forged = await phone.request.post(`${city.url}/duyet/${id}/approval`, {
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.test' },
  });
  expect(forged.status()).toBe(403);
  expect((await (await city.device(unit)).draft(id ?? '')).draft.state).toBe('waiting');
});
