import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Rows } from './annex.ts';
import { signInAtDesk } from './desk.ts';
import { fixture } from './pane.ts';
import type { City } from './server.ts';
import { TASKS } from './ward.ts';

/** A file that a unit mailed. */
export interface Given {
  name: string;
  bytes: Uint8Array;
}

/** The page for mailed files, reached from the desk by whoever collects. */
export async function openMailed(
  browser: Browser,
  city: City,
  contexts: BrowserContext[],
  width = 1280,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  contexts.push(context);
  const page = await context.newPage();
  await signInAtDesk(page, city, 'aggregator');
  await page.getByRole('link', { name: 'Nhập thay', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Người nhập: Lê Thị Mai').waitFor();
  return page;
}

/** Dropped together; waits until all are read and it is known what stands of their units. */
export async function give(page: Page, files: readonly Given[]): Promise<void> {
  const box = page.locator('input[type=file]');
  await box.setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
  await page.locator(`.mailed-file >> nth=${files.length - 1}`).waitFor();
  // A hundred files take the time that a busy machine needs.
  await page.locator('.mailed-desk [data-reading="0"]').waitFor({ timeout: 180_000 });
}

/** One of the files on the page. */
export const file = (page: Page, name: string) => page.locator(`.mailed-file[data-file="${name}"]`);
/** A button, by the keyboard. */
export const press = async (page: Page, name: RegExp) => {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
};
/** The list of a ward with its own name in the title, as the wards write it. */
export const listOf = (unit: string): Rows => [
  [`DANH MỤC NHIỆM VỤ chuyển đổi số năm 2025 của ${unit}`],
  ...TASKS.slice(1),
];
/** A real file of the fixtures. */
export const real = async (name: string, as = name): Promise<Given> => ({
  name: as,
  bytes: new Uint8Array(await readFile(fixture(name))),
});
