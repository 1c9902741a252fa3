import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectFromBook, dropTasks, PERIOD, PLAN, TASKS } from './stage/ward.ts';

let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;
let used = 90;
let unit = '';

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await serveSite(context, SITE, city.url);
  page = await openPage(context);
});
afterEach(() => context.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const scan = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
const PDF = Buffer.from('%PDF-1.7 bản ký');

it('puts the signed copy and, where the sender wishes it, the workbook before what names them', async () => {
  await dropTasks(page, TASKS);
  await connectFromBook(page, city, unit);
  const box = page.getByLabel('Bản ký (PDF, không bắt buộc)');
  await box.setInputFiles(scan('ảnh.pdf', Buffer.from('GIF89a')));
  await page.getByText('Tệp này không phải tệp PDF.').waitFor();
  await box.setInputFiles(scan('to.pdf', Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)])));
  await page.getByText('quá 20 MB nên không gửi kèm được').waitFor();
  await box.setInputFiles(scan('12-KH.pdf', PDF));
  await page.locator('[data-signed="12-KH.pdf"]').waitFor();
  await page.getByText('Phần khác của tệp không gửi.').waitFor();
  await page.getByLabel('Gửi kèm cả tệp "phụ lục.xlsx"').check();
  await page.getByText('Cả tệp được gửi kèm.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= 320)).toBe(true);
  await context.route(`${SITE}/api/v1/files/*`, (route) => route.abort('connectionreset'));
  await button('Gửi về Sở').click();
  await page.getByRole('alert').getByText('Chưa gửi được tệp kèm theo').waitFor();
  await context.unroute(`${SITE}/api/v1/files/*`);
  const [request] = await Promise.all([page.waitForRequest('**/api/v1/submissions'), button('Gửi về Sở').click()]);
  await page.getByRole('heading', { name: 'Phiếu xác nhận đã gửi' }).waitFor();
  const { parts, document: facts } = request.postDataJSON() as SubmissionBody;
  const hash = createHash('sha256').update(PDF).digest('hex');
  expect(facts).toEqual({ number: '', date: null, signer: '', file: hash });
  expect(parts[0]?.original).toMatch(/^[0-9a-f]{64}$/);
  const standing = await (await city.device(unit)).standing(PLAN, PERIOD, 'tasks');
  expect(standing?.revision).toBe(1);
});
