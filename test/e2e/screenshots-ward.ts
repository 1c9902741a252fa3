import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectFromBook, dropTasks, PLAN, sendingOf, TASKS, tasksOf } from './stage/ward.ts';

/**
 * Pictures of what a ward sees beside checking and sending, and when something fails, to be looked at:
 * node test/e2e/screenshots-ward.ts FOLDER [LOOK] (after npm run build), LOOK being "320-dark" and the like. Says what axe finds serious on each.
 */
const [folder, only] = argv.slice(2);
if (!folder) throw new Error('node test/e2e/screenshots-ward.ts FOLDER');
await mkdir(folder, { recursive: true });

interface Scene {
  page: Page;
  context: BrowserContext;
  city: City;
  unit: string;
  shoot(name: string): Promise<void>;
}

const LATE = tasksOf(['Tập huấn kỹ năng số cho cán bộ', 'Quý 9'], ['Tuyên truyền trên loa truyền thanh', 'Quý II']);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const credentialOf = (page: Page) =>
  page.evaluate(() => /"credential":"([^"]+)"/.exec(localStorage.getItem('phu-luc.session') ?? '')?.[1] ?? '');

async function choose(page: Page, period: string): Promise<void> {
  await page.locator('.choice details').evaluate((details) => details.setAttribute('open', ''));
  await page.getByLabel('Kế hoạch', { exact: true }).selectOption(PLAN);
  await page.getByLabel('Kỳ', { exact: true }).selectOption(period);
}

/** The city has sent the unit's table back; the ward looks at it. */
async function history({ page, city, unit, shoot }: Scene): Promise<void> {
  const colleague = await city.device(unit);
  const { receipt } = await colleague.submit(await sendingOf(TASKS), { key: crypto.randomUUID(), base: null });
  await (await city.reviewer()).review(receipt.submission, {
    act: 'return',
    seen: 0,
    remark: 'Đề nghị bổ sung mốc thời gian.',
    comments: [
      { part: 0, row: 4, column: 3, text: 'Cần ghi rõ tháng.' },
      { part: 0, row: 3, column: 2, text: 'Bao nhiêu cán bộ?' },
    ],
  });
  await dropTasks(page, TASKS);
  await connectFromBook(page, city, unit);
  await shoot('form-clean');
  await press(page, 'Quay lại kết quả kiểm tra');
  await page.getByText('Sở đề nghị hoàn thiện: 2 ý kiến').waitFor();
  await shoot('asked');
  await page.locator('.answered .link').click();
  await page.locator('.comment[data-cell="C4"]').click();
  await page.locator('td[aria-current="true"]').waitFor();
  await shoot('history');
  await press(page, 'Quay lại');
}

async function report({ page, shoot }: Scene): Promise<void> {
  await page.getByRole('button', { name: 'Không phát sinh trong kỳ' }).click();
  await choose(page, 'bao-cao-quy-3');
  await page.getByLabel('Ghi chú (không bắt buộc)').waitFor();
  await shoot('nil');
  await press(page, 'Quay lại');
  await page.getByRole('button', { name: 'Tải phụ lục để điền' }).click();
  await shoot('fill');
  await press(page, 'Quay lại');
  await page.locator('[data-code^="report."], [data-code="table.column-missing"]').first().waitFor();
  await shoot('report-findings');
  await page.locator('.header .unit').click();
  await shoot('connected');
  await press(page, 'Ngắt kết nối');
  await shoot('disconnect');
  await press(page, 'Thôi');
  await press(page, 'Quay lại');
}

async function failures({ page, context, city, shoot }: Scene): Promise<void> {
  await choose(page, 'ke-hoach');
  await press(page, 'Chọn tệp khác');
  await dropTasks(page, LATE);
  await press(page, 'Gửi về Sở');
  await page.locator('textarea[id="letter-time.unreadable"]').fill('Kế hoạch đã ký.');
  await page.evaluate(() => {
    for (let size = 4_000_000; size > 0; size = Math.floor(size / 2))
      for (let more = true; more; )
        try {
          localStorage.setItem(`fill-${localStorage.length}`, 'x'.repeat(size));
        } catch {
          more = false;
        }
  });
  await context.route(`${SITE}/api/v1/submissions`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Wi-Fi</h1>' }),
  );
  await press(page, 'Gửi về Sở');
  await page.getByText('Nơi khác trả lời').waitFor();
  await shoot('stranger-and-full');
  await city.client(await credentialOf(page)).leave();
  await context.unroute(`${SITE}/api/v1/submissions`);
  await press(page, 'Thử ngay');
  await heading(page, 'Máy này không còn kết nối với đơn vị');
  await shoot('held-signed-out');
  await press(page, 'Quay lại');
  await shoot('held-status');
  await press(page, 'Xem bảng đang chờ gửi');
  await press(page, 'Kết nối lại');
  await page.getByLabel('Mã đăng ký').fill(await city.code(UNITS[99]?.code ?? ''));
  await press(page, 'Kết nối');
  await heading(page, 'Còn một bảng chờ gửi từ trước');
  await press(page, 'Bỏ, không gửi bảng này');
  await shoot('held-other');
  await press(page, 'Bỏ bảng này');
  await page.evaluate(() => localStorage.clear());
  await press(page, 'Gửi về Sở');
  await heading(page, 'Gửi về Sở');
  await context.route(`${SITE}/api/v1/submissions`, async (route) => {
    const headers = { ...(await route.request().allHeaders()), 'phu-luc-client': 'page/0.0.9' };
    await route.fulfill({ response: await route.fetch({ url: `${city.url}/api/v1/submissions`, headers }) });
  });
  await page.locator('textarea[id="letter-time.unreadable"]').fill('Kế hoạch đã ký.');
  await press(page, 'Gửi về Sở');
  await heading(page, 'Đã có bản mới của phần mềm này');
  await shoot('held-outdated');
  await context.unroute(`${SITE}/api/v1/submissions`);
}

async function others({ page, shoot }: Scene): Promise<void> {
  for (const name of ['rules', 'verify', 'dialog']) {
    await page.goto(`${SITE}/${name}.html`);
    await page.locator('h1, body.failed .trouble').first().waitFor();
    await shoot(name);
  }
}

const LOOKS = [
  { width: 320, height: 720, colorScheme: 'light' },
  { width: 320, height: 720, colorScheme: 'dark' },
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark', forcedColors: 'active' },
] as const;

const [browser, city] = await Promise.all([openBrowser(), startCity()]);
for (const [index, { width, height, ...look }] of LOOKS.entries()) {
  const name = `${width}-${'forcedColors' in look ? 'forced' : look.colorScheme}`;
  if (only && only !== name) continue;
  const context = await browser.newContext({ viewport: { width, height }, ...look });
  await serveSite(context, SITE, city.url);
  const page = await openPage(context);
  const shoot = async (scene: string) => {
    await page.screenshot({ path: join(folder, `${scene}-${name}.png`) });
    const faults = await seriousFaults(page);
    if (faults.length > 0) console.log(`${scene}-${name}`, faults);
  };
  const scene = { page, context, city, unit: UNITS[index]?.code ?? '', shoot };
  await shoot('start');
  await history(scene);
  await report(scene);
  await failures(scene);
  await others(scene);
  await context.close();
}
await browser.close();
await city.stop();
console.log(`pictures in ${folder}`);
