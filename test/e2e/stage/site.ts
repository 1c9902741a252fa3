import { existsSync } from 'node:fs';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { builtHeaders } from './headers.ts';
import { serveFolder } from './source.ts';

/** The built interface under a made-up address; nothing listens there. */
export const SITE = 'https://phu-luc.test';

/** The built files at `origin`; requests to the API find no server unless `api` names one. */
export async function serveSite(context: BrowserContext, origin: string, api?: string): Promise<void> {
  if (!existsSync(new URL('../../../dist/index.html', import.meta.url)))
    throw new Error('dist/ is missing: npm run build');
  await serveFolder(context, origin, 'dist/', await builtHeaders());
  // It fetches the whole release once more in every context; offline.test has a server of its own for it.
  await context.route(`${origin}/service-worker.js`, (route) => route.abort());
  await context.route(`${origin}/api/**`, async (route) => {
    if (!api) return route.abort('connectionrefused');
    const { pathname, search } = new URL(route.request().url());
    const response = await route.fetch({ url: `${api}${pathname}${search}` }).catch(() => null);
    // A test may end while the page still asks for something.
    await (response ? route.fulfill({ response }) : route.abort()).catch(() => {});
  });
}

/**
 * The Worker's own pages at `origin` as well, and the way over the provider and back. The Worker knows itself by the address
 * it listens on; where a browser is sent there it goes on at `origin`. A browser follows a redirect by itself, past all
 * routes; so each becomes a page that goes on at once.
 */
export async function servePages(
  context: BrowserContext,
  origin: string,
  api: string,
  provider: string,
): Promise<void> {
  const onward = (route: Route, to: string, headers: Record<string, string> = {}) =>
    route.fulfill({
      status: 200,
      headers: { ...headers, 'content-type': 'text/html' },
      body: `<meta http-equiv="refresh" content="0;url=${to.replaceAll('&', '&amp;')}">`,
    });
  const forward = async (route: Route, url: string) => {
    const request = route.request();
    // What a browser writes only after a route has seen the request.
    const site = new URL(request.frame().url()).origin === origin ? 'same-origin' : 'cross-site';
    const headers = { ...(await request.allHeaders()), 'sec-fetch-site': site };
    const response = await route.fetch({ url, headers, maxRedirects: 0 });
    const { location, 'set-cookie': cookies } = response.headers();
    if (location === undefined) return route.fulfill({ response });
    return onward(route, new URL(location, url).href, cookies === undefined ? {} : { 'set-cookie': cookies });
  };
  const beyond = (route: Route) =>
    route
      .request()
      .url()
      .replace(/^https?:\/\/[^/]+/, '');
  await context.route(`${api}/**`, (route) => onward(route, `${origin}${beyond(route)}`));
  await context.route(`${provider}/**`, (route) => forward(route, route.request().url()));
  await context.route(
    (url) => url.origin === origin && /^\/(sign-in|auth|api)\b/.test(url.pathname),
    (route) => forward(route, `${api}${beyond(route)}`),
  );
}

export async function openPage(context: BrowserContext, origin = SITE): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/index.html`);
  return page;
}
