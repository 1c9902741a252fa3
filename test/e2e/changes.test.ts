import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectFromBook, dropTasks, ONLINE, SPEAKERS, sendingOf, TASKS, TRAINING, tasksOf } from './stage/ward.ts';

let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;
let used = 70;
let unit = '';

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await serveSite(context, SITE, city.url);
  page = await openPage(context);
});
afterEach(() => context.close());

/** One submission in full. */
const DETAIL = /\/api\/v1\/submissions\/[0-9a-f-]{30,}$/;
const DEVICES = 'Mua thiết bị họp trực tuyến';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const rowsOf = (kind: string) => page.locator(`[data-change="${kind}"] li`).allTextContents();

it('says before sending what is different of the revision that stands, folded', async () => {
  const colleague = await city.device(unit);
  await colleague.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
  const changed = tasksOf([ONLINE, 'Quý III'], [TRAINING, 'tháng 5'], [DEVICES, 'Quý I']);
  await dropTasks(page, changed);
  await connectFromBook(page, city, unit);
  const list = page.locator('.change-list');
  await list.getByText('So với lần gửi 1: thêm 1, sửa 1, chuyển chỗ 1, bỏ 1').waitFor();
  expect(await list.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);
  await list.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await rowsOf('added')).toEqual([`3. ${DEVICES}`]);
  expect(await rowsOf('removed')).toEqual([`2. ${SPEAKERS}`]);
  expect(await rowsOf('moved')).toHaveLength(1);
  expect((await rowsOf('changed'))[0]).toContain(`2. ${TRAINING}`);
  expect(await page.locator('.change del').allTextContents()).toEqual(['Quý I']);
  expect(await page.locator('.change ins').allTextContents()).toEqual(['tháng 5']);
  expect(await seriousFaults(page)).toEqual([]);
});

it('says so where nothing is different, and sends where it cannot be compared', async () => {
  const colleague = await city.device(unit);
  await colleague.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
  await context.route(DETAIL, (route) => route.abort('connectionreset'));
  await dropTasks(page, TASKS);
  await connectFromBook(page, city, unit);
  await page.getByText('Chưa so được với lần gửi 1; vẫn gửi được.').waitFor();
  await context.unroute(DETAIL);
  await button('Quay lại kết quả kiểm tra').click();
  await button('Gửi về Sở').click();
  await page.locator('[data-changes="none"]').waitFor();
});

it('shows what the server says would change when somebody else was faster', async () => {
  const colleague = await city.device(unit);
  await dropTasks(page, TASKS);
  await connectFromBook(page, city, unit);
  const shorter = tasksOf([TRAINING, 'Quý I'], [SPEAKERS, 'Quý II']);
  await colleague.submit(await sendingOf(shorter), { key: crypto.randomUUID(), base: null });
  await button('Gửi về Sở').click();
  await page.locator('[data-problem="/problems/revision-stale"]').waitFor();
  await page.getByText('So với lần gửi 1: thêm 1').click();
  expect(await rowsOf('added')).toEqual([`3. ${ONLINE}`]);
  expect(await seriousFaults(page)).toEqual([]);
});
