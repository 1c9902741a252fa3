import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/e2e/stage/browser.ts';
import { SITE, serveSite } from '../test/e2e/stage/site.ts';
import type { Bench } from './measure.ts';

/** Scripts that a page has fetched when it stands still, as they come over the network: gzipped kB. */
async function scriptsOf(page: Page): Promise<string> {
  const paths = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  const bytes = [...new Set(paths)].map((path) => gzipSync(readFileSync(`dist${path}`)).length);
  return `${(bytes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} kB of scripts`;
}

/** From a new browser profile to a page that takes a file, and a document that only says hello. */
export async function paneBenches(): Promise<Bench[]> {
  const browser = await openBrowser();
  const open = (path: string, ready: string) => async () => {
    const context = await browser.newContext();
    await serveSite(context, SITE);
    await context.route(`${SITE}/hello.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>1</title><h1>Xin chào</h1>' }),
    );
    const page = await context.newPage();
    await page.goto(`${SITE}${path}`);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    const said = await scriptsOf(page);
    await context.close();
    return said;
  };
  return [
    {
      name: 'the page from nothing to its first screen, in Chromium',
      unit: 'start',
      units: 1,
      limit: 'empty page',
      clock: 'wall',
      contestants: {
        'empty page': open('/hello.html', 'h1'),
        'first screen': open('/index.html', 'input[type=file]'),
      },
      end: () => browser.close(),
    },
  ];
}
