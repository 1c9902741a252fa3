import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { Page } from 'playwright-core';
import type { SubmissionBody } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { openBrowser } from './stage/browser.ts';
import { APPROVING_WORKER, LEADER, signInAsLeader } from './stage/leader.ts';
import { fixture } from './stage/pane.ts';
import { startCity } from './stage/server.ts';

/** Pictures of the leader's pages, to be looked at: node test/e2e/screenshots-approval.ts FOLDER (after npm run build). */
const folder = argv[2];
if (!folder) throw new Error('node test/e2e/screenshots-approval.ts FOLDER');
await mkdir(folder, { recursive: true });

const [browser, city] = await Promise.all([openBrowser(), startCity({}, APPROVING_WORKER)]);
const unit = UNITS[30]?.code ?? '';
const staff = city.client(
  (
    await city
      .client('')
      .enrol({ code: await city.code(unit), name: 'Nguyễn Văn An', position: 'Công chức Văn hóa - Xã hội' })
  ).credential,
);
const leader = city.client(
  (await city.client('').enrol({ code: await city.code(unit, 'leader'), ...LEADER })).credential,
);

/** A draft of a ward plan, its last rows left out. */
async function hand(name: string, annex: 'tasks' | 'targets', base: number | null, without: number): Promise<string> {
  const [grid] = await readWorkbook(await readFile(fixture(name)));
  if (!grid) throw new Error(`no sheet in ${name}`);
  const last = Math.max(...grid.cells.map(({ row }) => row)) - without;
  const body: SubmissionBody = {
    plan: 'hai-phong-2025',
    period: 'ke-hoach',
    annex,
    parts: [{ file: name, grid: { ...grid, cells: grid.cells.filter(({ row }) => row <= last) } }],
    sender: { name: 'Nguyễn Văn An', position: 'Công chức Văn hóa - Xã hội' },
    document: { number: '12/KH-UBND', date: '2025-03-03', signer: LEADER.name },
    justifications: [
      { code: 'target.impossible', cell: null, reason: 'Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.' },
      { code: 'time.outside-plan', cell: null, reason: 'Kế hoạch đã ký.' },
    ],
    client: { name: 'page', version: '0.1.0' },
  };
  return (await staff.hand(body, { key: crypto.randomUUID(), base })).draft.draft;
}

await leader.approve(await hand('tran-lieu-2025-targets.xlsx', 'targets', null, 4));
await leader.giveBack(await hand('vinh-bao-2024.xlsx', 'tasks', null, 0), {
  remark: 'Đây là danh mục của năm 2024, đề nghị lấy danh mục năm 2025.',
});
const returned = (await leader.drafts({ state: 'returned' })).drafts[0]?.draft;
const sent = (await leader.drafts({ state: 'sent' })).drafts[0]?.draft;
const waiting = await hand('tran-lieu-2025-targets.xlsx', 'targets', 1, 0);
const tasks = await hand('vinh-bao-2024.xlsx', 'tasks', null, 1);

const shoot = async (page: Page, name: string) => {
  await page.screenshot({ path: join(folder, `${name}-top.png`) });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
};

for (const viewport of [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
])
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'vi-VN' });
    const page = await context.newPage();
    await signInAsLeader(page, city, unit, '/duyet');
    const named = (name: string) => `${name}-${viewport.width}-${colorScheme}`;
    await shoot(page, named('list'));
    for (const [name, id] of Object.entries({ waiting, tasks, returned, sent })) {
      await page.goto(`${city.url}/duyet/${id}`);
      await shoot(page, named(name));
    }
    await context.close();
  }
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
