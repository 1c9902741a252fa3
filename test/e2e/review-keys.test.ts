import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIMITS, type SubmissionBody } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { accessKey } from './stage/access-key.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';
import { bodiesOf, fillCity, PERIODS } from './stage/whole-city.ts';

const MINUTES = 60_000;
let browser: Browser;
let city: City;

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  await fillCity(city, PERIODS.plan);
}, 10 * MINUTES);
afterAll(() => Promise.all([browser.close(), city.stop()]));

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.role);
const isOfPlan = ({ period }: SubmissionBody) => period === PERIODS.plan;
const stateOf = async (id: string) => (await city.admin.submission(id)).status.state;
const listed = (page: Page) =>
  page.locator('li[data-submission]').evaluateAll((all) => all.map((li) => li.dataset.submission ?? ''));
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}
it('by access keys and Tab alone: the next, accepted, taken back, asked for completion', async () => {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await signInAtDesk(page, city, 'aggregator', `${DESK}/duyet`);
  const sent = await listed(page);
  expect(sent).toHaveLength(UNITS.flatMap((_, place) => bodiesOf(place).filter(isOfPlan)).length);
  const [first = '', second = ''] = sent;
  const at = (id: string) => page.waitForURL(`**/duyet/${id}**`);
  await accessKey(page, 'n');
  await at(first);

  await accessKey(page, 'q');
  await press(page, 'Tab', 'Enter');
  await at(second);
  expect([await focused(page), await stateOf(first)]).toEqual(['status', 'accepted']);

  await accessKey(page, 'z');
  await at(first);
  expect([await focused(page), await stateOf(first)]).toEqual(['status', 'received']);

  await accessKey(page, 'q');
  // Past the button that accepts and the remark, to the first cell.
  await press(page, 'Tab', 'Tab', 'Tab');
  await page.keyboard.type('chỗ này');
  await press(page, 'Tab');
  await page.keyboard.type('Có phải Quý II?');
  await page.getByRole('button', { name: 'Đề nghị hoàn thiện' }).press('Enter');
  await page.locator('#cell-0[aria-invalid]').waitFor();
  expect([await focused(page), await seriousFaults(page)]).toEqual(['cell-0', []]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('D3');
  // Enter in a field asks for more room, and decides nothing.
  await press(page, 'Enter');
  await page.locator('#cell-1:focus').waitFor();
  expect(await stateOf(first)).toBe('received');
  await page.getByRole('button', { name: 'Đề nghị hoàn thiện' }).press('Enter');
  await at(second);
  const { reviews } = await city.admin.submission(first);
  expect(reviews.at(-1)).toMatchObject({ act: 'return', comments: [{ row: 3, column: 4, text: 'Có phải Quý II?' }] });
});

it('by the keyboard: clean ones at once; with all of them left out it says so, and they stay left out', async () => {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await signInAtDesk(page, city, 'aggregator');
  await accessKey(page, 'x');
  await page.waitForURL('**/duyet');
  await page.getByRole('link', { name: /cho \d+ lần gửi không có lỗi/ }).press('Enter');
  const boxes = page.getByRole('checkbox');
  await boxes.first().focus();
  const clean = await boxes.count();
  // More are clean than are accepted at once.
  expect(clean).toBe(LIMITS.bulk);
  for (let left = clean; left > 0; left--) await press(page, 'Space', 'Tab');
  const accept = page.getByRole('button', { name: 'cho các lần gửi đã chọn' });
  expect(await accept.evaluate((button) => button === document.activeElement)).toBe(true);
  await press(page, 'Enter');
  await page.getByRole('alert').waitFor();
  const ids = await listed(page);
  expect([await focused(page), await stateOf(ids[0] as string)]).toEqual(['alert', 'received']);
  expect(await boxes.evaluateAll((all) => all.filter((box) => (box as HTMLInputElement).checked).length)).toBe(0);

  await boxes.nth(clean - 1).focus();
  await press(page, 'Space', 'Tab', 'Enter');
  await page.getByRole('status').waitFor();
  expect([await focused(page), await stateOf(ids[clean - 1] as string)]).toEqual(['status', 'accepted']);
  expect(await stateOf(ids[0] as string)).toBe('received');
});
