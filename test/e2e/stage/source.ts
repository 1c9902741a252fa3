import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

const ROOT = new URL('../../../', import.meta.url);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function fulfil(route: Route, file: URL, headers: Headers = {}): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return route.fulfill({ status: 404, body: 'not found' });
  const type = extname(file.pathname);
  const body = type === '.ts' ? stripTypeScriptTypes(bytes.toString('utf8')) : bytes;
  const contentType = TYPES[type] ?? 'application/octet-stream';
  return route.fulfill({ status: 200, headers: { ...headers, 'content-type': contentType }, body });
}

type Headers = Record<string, string>;

/**
 * Answers every request to `origin` with files of the repository's folder; TypeScript with its types taken out. `headersOf`
 * says which headers a path is answered with.
 */
export async function serveFolder(
  context: BrowserContext,
  origin: string,
  folder: string,
  headersOf: (path: string) => Headers = () => ({}),
): Promise<void> {
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    return fulfil(route, new URL(`.${path}`, new URL(folder, ROOT)), headersOf(pathname));
  });
}
