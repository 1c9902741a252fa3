import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { AUDIT, auditable, lineOf, signInAsAuditor, WARD } from './stage/audit.ts';
import { openBrowser } from './stage/browser.ts';
import { startCity } from './stage/server.ts';

/** Pictures of the auditor's pages, to be looked at: node test/e2e/screenshots-audit.ts FOLDER. */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots-audit.ts FOLDER');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
const sent = await auditable(city);
for (const [width, colorScheme] of [
  [1280, 'light'],
  [360, 'light'],
  [360, 'dark'],
  [1280, 'dark'],
] as const) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'vi-VN' });
  const page = await context.newPage();
  await signInAsAuditor(page, city);
  await page.goto(`${city.url}${AUDIT}/lich-su`);
  const [received, refused, returned] = await Promise.all(
    ['submission.received', 'inspection.refused', 'submission.reviewed.return'].map((each) => lineOf(page, each)),
  );
  await page.goto(`${city.url}${AUDIT}/so-sanh?after=${sent.twice}`);
  const before = (await page.locator('#before option').first().getAttribute('value')) ?? '';
  const pages = {
    overview: '',
    timeline: '/lich-su',
    filtered: `/lich-su?unit=${WARD}&code=target.impossible`,
    unit: `/don-vi/${WARD}`,
    line: `/lich-su/${received}`,
    refused: `/lich-su/${refused}`,
    review: `/lich-su/${returned}`,
    replay: `/lich-su/${refused}/kiem-tra-lai`,
    choose: `/so-sanh?after=${sent.twice}`,
    compare: `/so-sanh?before=${before}&after=${sent.twice}`,
    trace: `/theo-doi?submission=${sent.twice}&row=20`,
  };
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(city.url + AUDIT + path);
    await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    if (width === 1280 && colorScheme === 'light')
      await page.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
  }
  await context.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
