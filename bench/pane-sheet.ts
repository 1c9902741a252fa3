import { argv } from 'node:process';
import { openBrowser } from '../test/e2e/stage/browser.ts';
import { serveSite } from '../test/e2e/stage/site.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../test/excel-host/launch.ts';
import { taskGrid, taskRows } from './annex.ts';

/**
 * How long a clerk waits: a sheet of 500 tasks in the simulated Excel, from the pane being opened to its first findings, and
 * from an edit's check being asked of the thread to its answer: node bench/pane-sheet.ts [OPENINGS] [EDITS] (after npm run
 * build). Says the least and the median; office.js and the pane come through the test's own server, which takes its time too.
 */
const [openings, edits] = [Number(argv[2] ?? 5), Number(argv[3] ?? 20)];
const ROWS = 500;

interface Measured {
  firstFinding?: number;
  checks: number[];
}

/** In the pane: notes when the first finding stands there, and how long each check in the thread takes. */
function watch(): void {
  const measured: Measured = { checks: [] };
  Object.assign(window, { measured });
  new MutationObserver(() => {
    if (document.querySelector('.finding')) measured.firstFinding ??= performance.now();
  }).observe(document, { childList: true, subtree: true });
  const asked = new Map<number, number>();
  const Thread = Worker;
  window.Worker = class extends Thread {
    constructor(...script: ConstructorParameters<typeof Worker>) {
      super(...script);
      this.addEventListener('message', ({ data }: MessageEvent<{ id: number }>) => {
        const began = asked.get(data.id);
        if (began !== undefined) measured.checks.push(performance.now() - began);
      });
    }
    override postMessage(message: { id: number; job: string }): void {
      if (message.job === 'inspect') asked.set(message.id, performance.now());
      super.postMessage(message);
    }
  };
}

const measuredIn = ({ pane }: ExcelWindow): Promise<Measured> =>
  pane.locator('body').evaluate(() => (window as unknown as { measured: Measured }).measured);

/** A task's end is made unreadable and readable again; each time the list must follow. */
async function edit(excel: ExcelWindow, times: number): Promise<number[]> {
  const finding = excel.pane.locator('.finding', { hasText: 'Ô D7:' });
  const before = (await measuredIn(excel)).checks.length;
  for (let i = 0; i < times; i += 1) {
    await excel.user('type', 'Phụ lục', 'D7', i % 2 === 0 ? 'Quý 9' : 'Quý IV');
    await finding.first().waitFor({ state: i % 2 === 0 ? 'attached' : 'detached' });
  }
  return (await measuredIn(excel)).checks.slice(before);
}

const said = (name: string, values: number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => `${(sorted[Math.floor(place)] ?? Number.NaN).toFixed(0)} ms`;
  return `${name}: least ${at(0)}, median ${at((sorted.length - 1) / 2)} of ${sorted.length}`;
};

const grid = taskGrid(taskRows(ROWS));
const browser = await openBrowser();
const first: number[] = [];
const checks: number[] = [];
for (let i = 0; i < openings; i += 1) {
  const context = await browser.newContext({ viewport: { width: 340, height: 640 } });
  await context.addInitScript(watch);
  await serveSite(context, PANE_ORIGIN);
  const excel = await openExcel(context, { name: 'phụ lục.xlsx', grids: [grid] });
  await excel.pane.locator('.findings[aria-busy="false"] .finding').first().waitFor();
  first.push((await measuredIn(excel)).firstFinding ?? Number.NaN);
  checks.push(...(await edit(excel, Math.ceil(edits / openings))));
  await context.close();
}
await browser.close();
console.log(said(`${ROWS} rows, from opening the pane to its first findings`, first));
console.log(said('a check after an edit, there and back', checks));
