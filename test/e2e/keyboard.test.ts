import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { xlsxOf } from './stage/annex.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { heardSince, startListening } from './stage/heard.ts';
import { fixture } from './stage/pane.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectFromBook, dropTasks, sendingOf, TASKS, TRAINING, tasksOf } from './stage/ward.ts';

/** The page by the keyboard alone, and by ear; the pane: keyboard-pane.test.ts. */
const WRONG = tasksOf([TRAINING, 'Quý 9']);
let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;
let next = 0;
let unit: string;
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(async () => {
  await browser.close();
  await city.stop();
});
beforeEach(async () => {
  unit = UNITS[next++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await startListening(context);
  await serveSite(context, SITE, city.url);
  page = await openPage(context);
});
afterEach(() => context.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const key = (name: string) => page.keyboard.press(name);
const counts = () => page.locator('.counts').innerText();
const heard = () => heardSince(page.mainFrame());
const focused = (text: string) => page.locator(':focus', { hasText: text }).waitFor();

describe('the keyboard', () => {
  it('writes a justification letter by letter, and a screen is seen from its top', async () => {
    await dropTasks(page, WRONG);
    await connectFromBook(page, city, unit);
    await page.locator('textarea').focus();
    await page.keyboard.type('Kế hoạch đã ký.');
    expect(await page.locator('textarea').inputValue()).toBe('Kế hoạch đã ký.');
    await page.getByRole('button', { name: 'Gửi về Sở' }).focus();
    await key('Enter');
    await page.locator('h1:focus', { hasText: 'Phiếu xác nhận' }).waitFor();
    await button('In phiếu').focus();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await button('Xong').press('Enter');
    await page.locator('h1:focus', { hasText: 'phụ lục.xlsx' }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('never stands under the bar that is always in sight', async () => {
    await drop(page, 'a.xlsx', await readFile(fixture('tran-lieu-2025-targets.xlsx')));
    await page.locator('.findings[aria-busy="false"]').waitFor();
    await page.locator('h1').focus();
    const covered: string[] = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await key('Tab');
      const under = await page.evaluate(() => {
        const bar = document.querySelector('.status-bar');
        const here = document.activeElement;
        if (!bar || !here || here === document.body || bar.contains(here)) return null;
        return here.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? here.textContent : null;
      });
      if (under !== null) covered.push(under);
    }
    expect(covered).toEqual([]);
  });

  it('asked twice, Esc goes back to the button that asked; withdrawn, the line that says so has the focus', async () => {
    const colleague = await city.device(unit);
    await colleague.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
    await dropTasks(page, TASKS);
    await connectFromBook(page, city, unit);
    await button('Quay lại kết quả kiểm tra').press('Enter');
    await button('Xem ý kiến và các lần gửi').press('Enter');
    await button('Rút lần gửi này').press('Enter');
    await focused('Thôi, không rút');
    await key('Escape');
    await focused('Rút lần gửi này');
    await key('Enter');
    await focused('Thôi, không rút');
    await key('Shift+Tab');
    await key('Enter');
    await page.locator('.entry[data-state="withdrawn"] h2:focus').waitFor();
  });

  it('goes on at the file that was chosen, and at the box once it is taken back', async () => {
    await dropTasks(page, TASKS);
    await connectFromBook(page, city, unit);
    await page.locator('#signed').focus();
    await page
      .locator('#signed')
      .setInputFiles({ name: 'ký.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await focused('Bỏ tệp này');
    await key('Enter');
    await page.locator('#signed:focus').waitFor();
  });
});

describe('by ear', () => {
  it('is told once what a check came to; of one by button also where nothing changed', async () => {
    await drop(page, 'phụ lục.xlsx', await xlsxOf(WRONG));
    await page.locator('.findings[aria-busy="false"]').waitFor();
    const first = await counts();
    expect((await heard()).filter((words) => words === first)).toHaveLength(1);
    await button('Kiểm tra lại').press('Enter');
    await page.locator('.counts', { hasText: 'Đã kiểm tra lại.' }).waitFor();
    const again = await counts();
    expect((await heard()).filter((words) => words === again)).toHaveLength(1);
  });

  it('is told that the computer is disconnected', async () => {
    await dropTasks(page, TASKS);
    await connectFromBook(page, city, unit);
    await page.locator('.header .unit').press('Enter');
    await button('Ngắt kết nối').press('Enter');
    await focused('Thôi');
    await heard();
    await key('Shift+Tab');
    await key('Enter');
    await page.locator('#connect-code').waitFor();
    expect(await heard()).toEqual([(await page.locator('main .left').innerText()).trim()]);
  });
});
