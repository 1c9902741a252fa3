import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture, openPane } from './stage/pane.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const FIXTURE = 'tran-lieu-2025-targets.xlsx';

/** What the policy of a page stopped, as the browser tells it. */
function listen(context: BrowserContext): string[] {
  const told: string[] = [];
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) told.push(message.text());
  });
  return told;
}

it('the policy of the page stops nothing that the page does', async () => {
  const context = await browser.newContext();
  const stopped = listen(context);
  await serveSite(context, SITE);
  const page = await openPage(context);
  await drop(page, FIXTURE, await readFile(fixture(FIXTURE)));
  await page.getByText('Ô D20').first().waitFor();
  await page.goto(`${SITE}/rules.html`);
  await page.getByRole('heading').first().waitFor();
  expect(stopped).toEqual([]);
  await context.close();
});

it('the policy of the pane lets Microsoft’s library and a page of Office around it work', async () => {
  const context = await browser.newContext();
  const stopped = listen(context);
  const { pane } = await openPane(context, FIXTURE);
  await pane.getByText('Ô D20').first().waitFor();
  expect(stopped).toEqual([]);
  await context.close();
});

it('nobody else may put the page into a frame, and no script of another place runs in it', async () => {
  const context = await browser.newContext();
  const stopped = listen(context);
  await serveSite(context, SITE);
  await context.route('https://other.test/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${SITE}/index.html"></iframe>` }),
  );
  const page = await context.newPage();
  await page.goto('https://other.test/');
  await expect.poll(() => stopped.join(' ')).toContain('frame-ancestors');
  const own = await openPage(context);
  const ran = own.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://other.test/script.js';
    document.head.append(script);
    return new Promise((resolve) => script.addEventListener('error', () => resolve('stopped')));
  });
  expect(await ran).toBe('stopped');
  await context.close();
});
