import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { readWorkbook } from '../../../shared/xlsx/read.ts';
import { type ExcelOptions, type ExcelWindow, openExcel, PANE_ORIGIN } from '../../excel-host/launch.ts';
import { serveSite } from './site.ts';

export const fixture = (name: string): URL => new URL(`../../fixtures/${name}`, import.meta.url);

/** A workbook of the fixtures open in the simulated Excel, the built task pane beside it. */
export async function openPane(
  context: BrowserContext,
  name: string,
  { hiddenRows, ...options }: Partial<ExcelOptions> & { api?: string; hiddenRows?: number[] } = {},
): Promise<ExcelWindow> {
  const file = await readFile(fixture(name));
  await serveSite(context, PANE_ORIGIN, options.api);
  const grids = (await readWorkbook(file)).map((grid) => (hiddenRows ? { ...grid, hiddenRows } : grid));
  return openExcel(context, { name, grids, file, ...options });
}
