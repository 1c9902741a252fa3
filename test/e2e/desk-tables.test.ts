import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, sendSome, signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';
import { expectingPlan } from './stage/whole-city.ts';

let browser: Browser;
let city: City;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
  await sendSome(city);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));

it('answers while one types, keeps the focus and the address, and leads to the source of a row', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' })).newPage();
  await signInAtDesk(page, city, 'auditor', `${DESK}/nhiem-vu`);
  await page.getByLabel('Có chữ').focus();
  await page.keyboard.type('khong dau nao ca');
  await page.getByRole('status').getByText('Không có dòng nào.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
  expect(page.url()).toContain('text=khong+dau+nao+ca');
  await page.getByLabel('Có chữ').fill('');
  const rows = page.locator('tr.item');
  await rows.first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await seriousFaults(page)).toEqual([]);
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nguồn của dòng này' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

it('targets beside units and what does not fit are read on a phone, and a figure leads to its row', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 }, locale: 'vi-VN' })).newPage();
  await signInAtDesk(page, city, 'auditor', `${DESK}/chi-tieu-theo-don-vi`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel('Có chữ').fill('khong dau nao ca');
  await page.getByRole('status').getByText('Không có chỉ tiêu nào.').waitFor();
  await page.getByLabel('Có chữ').fill('truc tuyen');
  const figures = page.locator('.matrix .item td a');
  await figures.first().waitFor();
  await figures.first().press('Enter');
  await page.getByRole('heading', { name: 'Nguồn của dòng này' }).waitFor();
  expect(await page.locator('h1').innerText()).toMatch(/trực tuyến/i);
  await page.goto(`${city.url}${DESK}/doi-chieu`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await seriousFaults(page)).toEqual([]);
});

it('a script of the desk is asked for anew by each page, and comes again only where it is another', async () => {
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await signInAtDesk(page, city, 'auditor', `${DESK}/nhiem-vu`);
  const sources = await page.locator('script[src]').evaluateAll((all) => all.map((each) => each.getAttribute('src')));
  expect(sources).toEqual(['/desk/filter.js']);
  for (const source of [...sources, '/desk/go-on.js']) {
    const { headers } = await fetch(`${city.url}${source}`);
    const tag = headers.get('etag') ?? '';
    expect([source, headers.get('cache-control'), tag]).toEqual([
      source,
      'no-cache',
      expect.stringMatching(/^(W\/)?".+"$/),
    ]);
    expect((await fetch(`${city.url}${source}`, { headers: { 'if-none-match': tag } })).status).toBe(304);
  }
});

it('on paper the units of an assigned task stand apart from each other', async () => {
  await city.publish({ ...expectingPlan(), id: 'co-nhiem-vu-giao', version: 1 });
  const page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await signInAtDesk(page, city, 'auditor', '/so/co-nhiem-vu-giao/ke-hoach/doi-chieu');
  await page.emulateMedia({ media: 'print' });
  const between = await page
    .locator('.merged details li')
    .first()
    .evaluate((unit) => getComputedStyle(unit, '::after').content);
  expect(between).toBe('"; "');
});
