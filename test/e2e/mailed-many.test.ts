import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UNITS, unitTitle } from '../../shared/plan/units.ts';
import { xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { give, listOf, openMailed, press } from './stage/mailed.ts';
import { type City, startCity } from './stage/server.ts';

let browser: Browser;
let city: City;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity({}, 'test/worker/few-requests.ts')]);
});
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await Promise.all([browser.close(), city.stop()]);
});

it('told in the middle that these were too many requests for a minute: it says so, waits, and enters the rest', async () => {
  const page = await openMailed(browser, city, contexts);
  await page.clock.install();
  await page.reload();
  const units = UNITS.slice(0, 3);
  await give(
    page,
    await Promise.all(
      units.map(async (unit) => ({ name: `${unit.code}.xlsx`, bytes: await xlsxOf(listOf(unitTitle(unit))) })),
    ),
  );
  await press(page, /Xác nhận 3 tệp/);
  await press(page, /Nhập 3 tệp/);
  await page.locator('.mailed-desk [data-held="1"]').waitFor();
  expect(await page.locator('.mailed-desk [data-sent]').getAttribute('data-sent')).toBe('1');
  expect(await seriousFaults(page)).toEqual([]);
  await page.clock.fastForward('01:00');
  await page.locator('.mailed-desk [data-sent="3"]').waitFor();
  expect(await page.locator('[data-held]').count()).toBe(0);
  const { units: entered } = await city.admin.city('hai-phong-2025', 'ke-hoach');
  expect(entered.filter(({ annexes }) => annexes.length > 0).map(({ code }) => code)).toEqual(
    units.map(({ code }) => code),
  );
});
