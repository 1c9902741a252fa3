import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, sendSome, signInAtDesk } from './stage/desk.ts';
import { type City, startCity } from './stage/server.ts';

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
