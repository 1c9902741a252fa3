import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import type { CellValue } from '../../shared/grid.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';
import { bodiesOf, expectingPlan, fillCity, PERIODS } from './stage/whole-city.ts';

const MINUTES = 60_000;

let browser: Browser;
let city: City;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  await fillCity(city, PERIODS.plan);
}, 10 * MINUTES);
afterAll(() => Promise.all([browser.close(), city.stop()]));

/** What stands in the annexes as they were sent: the lines below the heading, by unit. */
const sent = UNITS.map((_, place) => bodiesOf(place).filter(({ period }) => period === PERIODS.plan));
const linesOf = (bodies: readonly SubmissionBody[], annex: SubmissionBody['annex']): CellValue[][] =>
  bodies
    .filter((body) => body.annex === annex)
    .flatMap(({ parts }) => parts)
    .flatMap(({ grid }) => [...Map.groupBy(grid.cells, ({ row }) => row).values()].slice(1))
    .map((cells) =>
      cells.reduce<CellValue[]>((line, { column, value }) => Object.assign(line, { [column]: value }), []),
    );
const tasks = sent.flatMap((bodies) => linesOf(bodies, 'tasks'));
const targets = sent.flatMap((bodies) => linesOf(bodies, 'targets'));
const [NAME, VALUE, NUMERATOR, DENOMINATOR] = [2, 4, 6, 7];
/** What the next version of the plan asks of online files: more than some units plan. */
const LEAST = 85;

async function open(to: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: 'vi-VN',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'aggregator', to);
  return page;
}
const found = async (page: Page) => Number(/\d+/.exec(await page.locator('#found').innerText())?.[0] ?? 0);
const enter = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().press('Enter');

it('of 114 units by the keyboard: from a figure to who is missing; words without accents; a row to its source', async () => {
  const page = await open(DESK);
  const silent = sent.flatMap((bodies, place) => (bodies.length === 0 ? [UNITS[place]?.code] : []));
  await page.locator('[data-figure=missing]').press('Enter');
  const listed = page.locator('.rows li[data-unit]');
  expect(await listed.evaluateAll((all) => all.map((each) => each.getAttribute('data-unit')))).toEqual(silent);
  expect(await page.locator('.tile').count()).toBe(UNITS.length);
  expect(await seriousFaults(page)).toEqual([]);

  await enter(page, 'Bảng nhiệm vụ');
  await page.waitForURL('**/nhiem-vu');
  expect(await found(page)).toBe(tasks.length);
  await page.getByLabel('Có chữ').focus();
  await page.keyboard.type('chuyen doi so');
  const said = tasks.filter((line) => `${line[NAME]}`.includes('chuyển đổi số')).length;
  await expect.poll(() => found(page)).toBe(said);
  expect(new URL(page.url()).searchParams.get('text')).toBe('chuyen doi so');
  await page.locator('tr.item a').first().press('Enter');
  await page.getByRole('heading', { name: 'Nguồn của dòng này' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Phụ lục kế hoạch.xlsx');
});

it('of 114 units: an assigned task with as many as have it, and a percentage of the city from its parts', async () => {
  const page = await open(`${DESK}/doi-chieu`);
  const having = tasks.filter((line) => `${line[NAME]}`.startsWith('Kiện toàn Tổ công nghệ số')).length;
  expect(await page.locator('[data-assigned=to-cong-nghe] [data-covered=by] li').count()).toBe(having);
  await page.locator('[data-assigned=to-cong-nghe] [data-covered=by] > a').press('Enter');
  await page.waitForURL('**/nhiem-vu?assigned=to-cong-nghe');
  expect(await found(page)).toBe(having);

  await page.goto(`${city.url}${DESK}/chi-tieu-theo-don-vi?text=truc+tuyen`);
  const online = targets.filter((line) => `${line[NAME]}`.includes('trực tuyến'));
  const sum = (column: number) => online.reduce((sum, line) => sum + Number(line[column]), 0);
  const share = ((100 * sum(NUMERATOR)) / sum(DENOMINATOR)).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
  const parts = [sum(NUMERATOR), sum(DENOMINATOR)].map((part) => part.toLocaleString('vi-VN'));
  expect(await page.locator('.matrix').innerText()).toContain(`${share}% (${parts.join('/')})`);
});

it('without scripts all of it is read, filtered by the button, decided and taken away', async () => {
  const page = await open(`${DESK}/nhiem-vu`, false);
  await page.getByLabel('Có chữ').fill('ky nang so');
  await page.getByLabel('Gộp nhóm theo').selectOption('unit');
  await page.getByRole('button', { name: 'Xem kết quả' }).press('Enter');
  await page.waitForURL('**text=ky+nang+so**');
  const said = tasks.filter((line) => `${line[NAME]}`.includes('kỹ năng số')).length;
  expect(await found(page)).toBe(said);
  const [download] = await Promise.all([page.waitForEvent('download'), enter(page, 'Tải các dòng này (.xlsx)')]);
  const [merged] = await readWorkbook(new Uint8Array(await readFile(await download.path())));
  expect(merged?.cells.filter(({ row, column }) => row > 3 && column === 1)).toHaveLength(said);

  await enter(page, 'Xem xét lần gửi');
  await enter(page, 'Xem lần gửi chờ lâu nhất');
  await page.waitForURL('**/duyet/*');
  const [, id = ''] = /duyet\/([^?#]+)/.exec(page.url()) ?? [];
  await page.getByRole('button', { name: 'Đạt yêu cầu' }).press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith(id));
  expect((await city.admin.submission(id)).status.state).toBe('accepted');
});

it('by the keyboard: the next version of the plan is pasted, and previewed of all 114 units though a page holds fewer', async () => {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'admin', '/quan-tri/ke-hoach');
  const plan = expectingPlan();
  const minimums = plan.minimums.map((minimum) => ({ ...minimum, value: LEAST }));
  await page.getByRole('textbox').focus();
  await page.keyboard.insertText(JSON.stringify({ ...plan, version: 3, minimums }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const sending = sent.filter((bodies) => bodies.length > 0).length;
  const impact = page.locator(`[data-impact=${PERIODS.plan}][data-units="${sending}"]`);
  await impact.waitFor();
  expect(await page.getByRole('button', { name: 'Kiểm tra tiếp' }).count()).toBe(0);
  const online = targets.filter((line) => `${line[NAME]}`.includes('trực tuyến'));
  const below = (least: number) => online.filter((line) => Number(line[VALUE]) < least).length;
  const changes = await impact.locator('[data-code="target.below-minimum"]').innerText();
  expect(changes.match(/\d+/g)?.map(Number)).toEqual([below(LEAST), below(plan.minimums[0]?.value ?? 0)]);
  expect([await page.evaluate(() => document.documentElement.scrollWidth), await seriousFaults(page)]).toEqual([
    360,
    [],
  ]);
  await context.close();
});
