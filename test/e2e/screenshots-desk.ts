import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { UNITS } from '../../shared/plan/units.ts';
import { openBrowser } from './stage/browser.ts';
import { DESK, sendSome, signInAtDesk } from './stage/desk.ts';
import { startCity } from './stage/server.ts';

/** Pictures of the city's desk, to be looked at: node test/e2e/screenshots-desk.ts FOLDER (after npm run build). */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots-desk.ts FOLDER');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
const sent = await sendSome(city);
const pages = {
  overview: '?list=sent',
  unit: `/don-vi/${UNITS[0]?.code}`,
  queue: '/duyet',
  review: `/duyet/${sent.twice}`,
  bulk: '/dat-yeu-cau',
  tasks: '/nhiem-vu',
  targets: '/chi-tieu?group=subject',
};
for (const [width, colorScheme] of [
  [1280, 'light'],
  [320, 'dark'],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAtDesk(page, city, 'aggregator');
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(city.url + DESK + path);
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    if (width === 1280) await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
  }
  await context.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
