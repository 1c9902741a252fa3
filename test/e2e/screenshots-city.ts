import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { openBrowser } from './stage/browser.ts';
import { signInAtDesk } from './stage/desk.ts';
import { startCity } from './stage/server.ts';
import { fillCity, PERIODS } from './stage/whole-city.ts';

/** Pictures of the desk with the data of the whole city, to be looked at: node test/e2e/screenshots-city.ts FOLDER [PAGE…] */
const [folder, ...only] = argv.slice(2);
if (!folder) throw new Error('node test/e2e/screenshots-city.ts FOLDER [PAGE…]');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
await fillCity(city);
const [plan, report, after] = [PERIODS.plan, PERIODS.report, PERIODS.after].map((id) => `/so/hai-phong-2025/${id}`);
const pages: Record<string, string> = {
  overview: `${plan}`,
  matrix: `${plan}/chi-tieu-theo-don-vi`,
  'matrix-report': `${report}/chi-tieu-theo-don-vi`,
  'matrix-flag': `${plan}/chi-tieu-theo-don-vi?flag=outlier`,
  target: `${plan}/chi-tieu-theo-don-vi?target=${encodeURIComponent('tỉ lệ hồ sơ nộp trực tuyến')}`,
  tasks: `${plan}/nhiem-vu`,
  coverage: `${plan}/doi-chieu`,
  'overview-report': `${after}`,
  progress: `${after}/so-voi-ky-truoc`,
  'progress-rows': `${after}/so-voi-ky-truoc?move=stalled`,
};
const shown = Object.entries(pages).filter(([name]) => only.length === 0 || only.includes(name));
for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'dark'],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'aggregator');
  for (const [name, path] of shown) {
    await page.goto(city.url + path);
    const fits = await page.evaluate(() => document.documentElement.scrollWidth);
    console.log(name, width, fits > width ? `wider than the screen: ${fits}` : 'fits');
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 2_400);
    const clip = { x: 0, y: 0, width, height };
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true, clip });
    if (width === 1280) await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
  }
  await context.close();
}
const reviewer = await city.reviewer();
for (const period of [PERIODS.plan, PERIODS.report]) {
  const bytes = await reviewer.workbook('hai-phong-2025', period);
  await writeFile(join(folder, `${period}.xlsx`), bytes);
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
