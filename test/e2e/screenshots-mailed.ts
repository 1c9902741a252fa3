import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { openBrowser } from './stage/browser.ts';
import { sendSome, signInAtDesk } from './stage/desk.ts';
import { fixture } from './stage/pane.ts';
import { startCity } from './stage/server.ts';

/** Pictures of the page for files that were mailed: node test/e2e/screenshots-mailed.ts FOLDER (after npm run build). */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots-mailed.ts FOLDER');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
await sendSome(city);
const named = async (name: string, as = name) => ({ name: as, mimeType: '', buffer: await readFile(fixture(name)) });
const files = await Promise.all([
  named('tran-lieu-2025-targets.xlsx'),
  named('phu-lien-2025-targets.xlsx'),
  named('converted/mix.xls', 'PL kem CV 45.xls'),
  named('vinh-bao-2024.xlsx', 'Vinh Bao - danh muc nhiem vu.xlsx'),
]);
files.push({ name: 'cong van.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7\n') });
for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'aggregator');
  await page.getByRole('link', { name: 'Nhập thay', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(files);
  await page.locator('.mailed-desk [data-ready="2"]').waitFor();
  await page.locator('.mailed-file').nth(1).getByRole('checkbox').check();
  await page.locator('.mailed-file').nth(0).locator('summary').first().click();
  await page.screenshot({ path: join(folder, `mailed-${width}-${colorScheme}.png`), fullPage: true });
  await page.getByRole('button', { name: 'Nhập 1 tệp' }).click();
  await page.locator('.mailed-desk [data-sent="1"]').waitFor();
  await page.screenshot({ path: join(folder, `mailed-done-${width}-${colorScheme}.png`) });
  await context.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
