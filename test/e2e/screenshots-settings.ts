import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { openBrowser } from './stage/browser.ts';
import { askDepartments } from './stage/departments.ts';
import { sendSome, signInAtDesk } from './stage/desk.ts';
import { startCity } from './stage/server.ts';

/** Pictures of the settings and the printed sheet of codes: node test/e2e/screenshots-settings.ts FOLDER (after npm run build). */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots-settings.ts FOLDER');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
await sendSome(city);
const asking = await askDepartments(city);
for (const [width, colorScheme] of [
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'admin', '/quan-tri');
  const picture = (name: string, fullPage = true) =>
    page.screenshot({ path: join(folder, `settings-${name}-${width}-${colorScheme}.png`), fullPage });
  await picture('index');
  for (const name of ['don-vi', 'nguoi', 'ky', 'ke-hoach']) {
    await page.goto(`${city.url}/quan-tri/${name}`);
    if (name === 'ky') await page.locator('.period summary').first().click();
    await picture(name, name !== 'don-vi');
    if (name !== 'don-vi') continue;
    for (const at of [0, 1]) await page.locator('summary').nth(at).click();
    await page.locator('tr[data-unit="so-noi-vu"] summary').click();
    await page.locator('h2', { hasText: 'Sở, ban, ngành' }).evaluate((heading) => heading.scrollIntoView());
    await picture('departments', width === 360);
  }
  await page.goto(city.url + asking);
  await picture('overview-departments');
  await page.goto(`${city.url}/quan-tri/don-vi`);
  await page.getByRole('button', { name: 'Phát mã' }).click();
  await page.locator('.slips li').nth(110).waitFor();
  await picture('codes', false);
  if (width === 1280 && colorScheme === 'light')
    await page.pdf({ path: join(folder, 'settings-codes.pdf'), preferCSSPageSize: true, format: 'A4' });
  await context.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
