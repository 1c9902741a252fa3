import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Receipt } from '../../shared/api.ts';
import { readFile as readGrids } from '../../shared/file.ts';
import type { Verdict } from '../../shared/log/verdict.ts';
import { LIMITS_OF_PROOF } from '../../shared/message/evidence.ts';
import { tableHashes } from '../../shared/sent-tables.ts';
import { enclose } from '../../shared/xlsx/enclosed.ts';
import { ledger } from '../shared/log/ledger.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture } from './stage/pane.ts';
import { SITE, serveSite } from './stage/site.ts';

const log = ledger();
let receipts: Receipt[];
let carrying: Uint8Array;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  const workbook = new Uint8Array(await readFile(fixture('tran-lieu-2025-targets.xlsx')));
  const [sent = ''] = tableHashes(await readGrids(workbook), {
    plan: 'hai-phong-2025',
    period: 'ke-hoach',
    mappings: [],
  });
  receipts = [await log.send(sent), await log.send('1'.repeat(64))];
  carrying = await enclose(workbook, [JSON.stringify(receipts[0]), await log.inclusion(0)]);
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await serveSite(context, SITE);
  page = await context.newPage();
  await page.goto(`${SITE}/verify.html`);
  await page.getByText('Đã sẵn sàng').waitFor();
});
afterEach(() => context.close());

const results = () => page.locator('.verify-results[aria-busy="false"]');
const paste = async (text: string) => {
  await page.getByLabel('Khóa của nhật ký').fill(text);
  await page.getByRole('button', { name: 'Thêm' }).click();
};
/** What stands once all that lies on the table was judged: what was laid down last shows by the claim that it brings. */
const judged = async (claim: Verdict['claim']) => {
  await results().locator(`[data-claim="${claim}"]`).first().waitFor();
  return results()
    .locator('.verify-verdict')
    .evaluateAll((lines) => lines.map((each) => `${each.dataset.claim} ${each.dataset.outcome}`));
};

it('without a network: a workbook with its receipt inside, and the key pasted beside it', async () => {
  await context.route('**/*', (route) => route.abort());
  await paste(log.key);
  await page.getByText('Chưa có gì để kiểm chứng').waitFor();
  await drop(page, 'phụ lục.xlsx', carrying);
  expect(await judged('content')).toEqual([
    'content proved',
    'signature proved',
    'workbook proved',
    'inclusion proved',
    'head proved',
  ]);
  await page.getByText('Không thấy chỗ nào sai khác.').waitFor();
  await page.getByText(LIMITS_OF_PROOF.vi).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

it.each(['light', 'dark'] as const)('an altered bundle and a forked checkpoint are told, %s', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const other = ledger();
  for (const hash of ['3', '4']) await other.send(hash.repeat(64));
  const bundle = await log.bundle(receipts);
  const [first, ...rest] = bundle.entries;
  const altered = { ...bundle, entries: [{ ...first, entry: first?.entry.replace('"v":1', '"v":2') }, ...rest] };
  await drop(page, 'gói.json', new TextEncoder().encode(JSON.stringify(altered)));
  await paste(await other.head());
  expect(await judged('growth')).toEqual([
    'entries refuted',
    'contents proved',
    'notes open',
    'whole proved',
    'head open',
    'head open',
    'growth refuted',
  ]);
  await page.getByText('CÓ CHỖ SAI KHÁC.').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bỏ Đoạn đã dán 1' }).click();
  await page.locator('[data-claim="growth"]').waitFor({ state: 'detached' });
});

it('what is nothing of the log is named', async () => {
  await drop(page, 'ảnh.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
  await page.getByText('"ảnh.png" không phải phiếu').waitFor();
});
