import { readFile } from 'node:fs/promises';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { Grid } from '../../shared/grid.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { serveFolder } from '../e2e/stage/source.ts';
import type { ExcelUser, Opening } from './page/main.ts';

/** office.js trusts a page around it only over https and with the add-in's own host name. Neither port is listened on. */
export const PANE_ORIGIN = 'https://localhost:3443';
export const HOST_ORIGIN = 'https://localhost:3444';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted';

export interface ExcelWindow {
  page: Page;
  pane: FrameLocator;
  /** Calls a method of the simulated user (page/main.ts). */
  user<K extends keyof ExcelUser>(act: K, ...args: Parameters<ExcelUser[K]>): Promise<ReturnType<ExcelUser[K]>>;
}

export interface ExcelOptions {
  name: string;
  grids: Grid[];
  file?: Uint8Array;
  /** The newest ExcelApi set the simulated Excel knows. */
  excelApi?: string;
  language?: string;
  /** Another page than the built task pane, to try a host module alone. */
  panePath?: string;
}

const hostPage = (opening: Opening) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style>
<script type="application/json" id="opening">${JSON.stringify(opening).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/test/excel-host/page/main.ts"></script>`;

/** The genuine library out of node_modules in place of the address the task pane loads it from. */
export async function serveOfficeJs(context: BrowserContext): Promise<void> {
  await context.route(`${CDN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '').toLowerCase();
    const file = new URL(`../../node_modules/@microsoft/office-js/dist/${path}`, import.meta.url);
    const body = await readFile(file).catch(() => null);
    return body
      ? route.fulfill({ status: 200, contentType: 'text/javascript; charset=utf-8', body })
      : route.fulfill({ status: 404, body: '' });
  });
}

/** Opens a workbook in the simulated Excel with the task pane beside it. */
export async function openExcel(context: BrowserContext, options: ExcelOptions): Promise<ExcelWindow> {
  const opening: Opening = {
    name: options.name,
    grids: options.grids,
    file: Buffer.from(options.file ?? new Uint8Array()).toString('base64'),
    paneUrl: `${PANE_ORIGIN}/${options.panePath ?? 'taskpane.html'}`,
    excelApi: options.excelApi ?? '1.17',
    language: options.language ?? 'vi-VN',
  };
  await serveFolder(context, HOST_ORIGIN, './');
  await context.route(`${HOST_ORIGIN}/`, (route) =>
    route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: hostPage(opening) }),
  );
  await serveOfficeJs(context);
  const page = await context.newPage();
  await page.exposeFunction('readFileOutside', (file: string) => readWorkbook(Buffer.from(file, 'base64')));
  await page.goto(`${HOST_ORIGIN}/`);
  return {
    page,
    pane: page.frameLocator('#pane'),
    user: (act, ...args) =>
      page.evaluate(
        ([name, given]) => {
          const { excel } = window as unknown as { excel: Record<string, (...all: unknown[]) => unknown> };
          return excel[name]?.(...given);
        },
        [act, args] as [string, unknown[]],
      ) as Promise<never>,
  };
}
