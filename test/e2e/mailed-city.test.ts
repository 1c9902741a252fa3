import { createHash } from 'node:crypto';
import { env } from 'node:process';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { UNITS, unitTitle } from '../../shared/plan/units.ts';
import { type Rows, xlsxOf } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { file, type Given, give, listOf, openMailed, press } from './stage/mailed.ts';
import { type City, startCity } from './stage/server.ts';

let browser: Browser;
let city: City;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await Promise.all([browser.close(), city.stop()]);
});

const MINUTES = 60_000;
/** A third of the city; MAILED=114 npx vitest run test/e2e/mailed-city.test.ts is all of it, a minute or two longer. */
const MAILED = Number(env.MAILED ?? 38);
const SENDERS = UNITS.slice(0, MAILED);
const REASON = 'Kế hoạch đã ký, đơn vị sẽ bổ sung.';
/** Mailed without who leads the second task. */
const isFaulty = (place: number) => place % 19 === 3;

/** One names its unit in the title of its table, the next in the name of the file. */
async function mailedBy(place: number): Promise<Given> {
  const unit = UNITS[place] as (typeof UNITS)[number];
  const rows: Rows = listOf(place % 2 ? 'đơn vị' : unitTitle(unit));
  const sent = isFaulty(place) ? rows.map((row, k) => (k === 3 ? row.slice(0, 3) : row)) : rows;
  const name = place % 2 ? `${unit.code} danh mục.xlsx` : `danh mục ${place + 1}.xlsx`;
  return { name, bytes: await xlsxOf(sent) };
}

it(
  `files of ${MAILED} units dropped at once, one of them unreadable: by the keyboard each is entered for its unit, its original beside it`,
  async () => {
    const reader = await city.reviewer();
    const page = await openMailed(browser, city, contexts);
    const made = await Promise.all(SENDERS.map((_, place) => mailedBy(place)));
    const broken = { name: 'hỏng.xlsx', bytes: (made[0] as Given).bytes.slice(0, 900) };
    const began = performance.now();
    await give(page, [...made.slice(0, 20), broken, ...made.slice(20)]);
    const read = performance.now();

    expect(await file(page, broken.name).getAttribute('data-at')).toBe('unreadable');
    expect((await file(page, broken.name).getByRole('status').innerText()).length).toBeGreaterThan(20);
    const faulty = SENDERS.flatMap((_, place) => (isFaulty(place) ? [(made[place] as Given).name] : []));
    for (const name of faulty) {
      const entry = file(page, name);
      expect(
        await entry.locator('[data-code]').evaluateAll((all) => all.map((li) => [li.dataset.code, li.dataset.cell])),
      ).toEqual([['cell.required', 'D4']]);
      await entry.getByLabel('Lý do nhập').fill(REASON);
      await entry.getByRole('checkbox').focus();
      await page.keyboard.press('Space');
      // The next key must not overtake this one.
      await entry.locator('input:checked').waitFor();
    }
    expect((await reader.submissions()).submissions).toEqual([]);
    await press(page, new RegExp(`Xác nhận ${MAILED - faulty.length} tệp`));
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, new RegExp(`Nhập ${MAILED} tệp`));
    await page.locator(`.mailed-desk [data-sent="${MAILED}"]`).waitFor({ timeout: 10 * MINUTES });
    const entered = performance.now();
    console.log(`${MAILED} files: read and checked in ${seconds(read - began)}, entered in ${seconds(entered - read)}`);

    const { units, tasks } = await reader.city('hai-phong-2025', 'ke-hoach');
    expect(units.map(({ annexes }) => annexes.map(({ annex, onBehalf, errors }) => [annex, onBehalf, errors]))).toEqual(
      UNITS.map((_, place) => (place < MAILED ? [['tasks', true, isFaulty(place) ? 1 : 0]] : [])),
    );
    expect([...new Set(tasks.map((row) => `${row.unit} ${row.file}`))]).toEqual(
      made.map(({ name }, place) => `${UNITS[place]?.code} ${name}`),
    );
    const hash = createHash('sha256')
      .update((made.at(-1) as Given).bytes)
      .digest('hex');
    const kept = await page.request.get(`${city.url}/api/v1/files/${hash}`);
    expect(Buffer.compare(await kept.body(), Buffer.from((made.at(-1) as Given).bytes))).toBe(0);
  },
  14 * MINUTES,
);

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
