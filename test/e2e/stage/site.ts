import { existsSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { builtHeaders } from './headers.ts';
import { serveFolder } from './source.ts';

/** The built interface under a made-up address; nothing listens there. */
export const SITE = 'https://phu-luc.test';

/** The built files at `origin`; requests to the API find no server unless `api` names one. */
export async function serveSite(context: BrowserContext, origin: string, api?: string): Promise<void> {
  if (!existsSync(new URL('../../../dist/index.html', import.meta.url)))
    throw new Error('dist/ is missing: npm run build');
  await serveFolder(context, origin, 'dist/', await builtHeaders());
  await context.route(`${origin}/api/**`, async (route) => {
    if (!api) return route.abort('connectionrefused');
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: `${api}${pathname}${search}` }).catch(() => null);
    // A test may end while the page still asks for something.
    await (response ? route.fulfill({ response }) : route.abort()).catch(() => {});
  });
}

export async function openPage(context: BrowserContext, origin = SITE): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/index.html`);
  return page;
}
