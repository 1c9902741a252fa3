import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { type ExcelOptions, type ExcelWindow, openExcel, PANE_ORIGIN } from '../../excel-host/launch.ts';
import { framedByTheHost } from './headers.ts';
import { serveSite } from './site.ts';

export const fixture = (name: string): URL => new URL(`../../fixtures/${name}`, import.meta.url);

/** The same with the pane out of a genuine Worker: nothing of it is changed but that the simulated Excel may frame it. */
export async function openServedPane(context: BrowserContext, name: string, paneOrigin: string): Promise<ExcelWindow> {
  const file = await readFile(fixture(name));
  await context.route(`${paneOrigin}/taskpane`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: framedByTheHost(response.headers()) });
  });
  return openExcel(context, { name, grids: await readWorkbook(file), file, paneOrigin, panePath: 'taskpane' });
}

/** A workbook of the fixtures open in the simulated Excel, the built task pane beside it. */
export async function openPane(
  context: BrowserContext,
  name: string,
  options: Partial<ExcelOptions> & { api?: string } = {},
): Promise<ExcelWindow> {
  const file = await readFile(fixture(name));
  await serveSite(context, PANE_ORIGIN, options.api);
  return openExcel(context, { name, grids: await readWorkbook(file), file, ...options });
}
