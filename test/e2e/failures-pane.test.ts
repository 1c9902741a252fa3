import type { Browser, BrowserContext, FrameLocator, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { planById } from '../../shared/plan/built-in.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { type ExcelWindow, openExcel, PANE_ORIGIN } from '../excel-host/launch.ts';
import { gridOf, type Rows } from './stage/annex.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { asOldRelease } from './stage/old-release.ts';
import { type City, startCity } from './stage/server.ts';
import { serveSite } from './stage/site.ts';
import { connectFromBook, PERIOD, PLAN, sendingOf, TASKS, TRAINING, tasksOf } from './stage/ward.ts';

/** What can fail, in the pane: on the page these are failures.test.ts. */
const SUBMISSIONS = `${PANE_ORIGIN}/api/v1/submissions`;

let browser: Browser;
let city: City;
let context: BrowserContext;
let excel: ExcelWindow;
let pane: FrameLocator;
let used = 60;
let unit = '';

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 340, height: 700 } });
  await serveSite(context, PANE_ORIGIN, city.url);
});
afterEach(() => context.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).click();
const heading = (name: string) => pane.getByRole('heading', { name }).waitFor();
const status = (text: string | RegExp) => pane.getByRole('status').filter({ hasText: text }).waitFor();
const standing = async (at = city) => (await at.device(unit)).standing(PLAN, PERIOD, 'tasks');

/** The form of sending, in the pane beside an open workbook. */
async function openForm(rows = TASKS, at = city): Promise<void> {
  excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [gridOf(rows)] });
  pane = excel.pane;
  await pane.locator('.findings[aria-busy="false"]').waitFor();
  await connectFromBook(pane, at, unit);
}

/** To be read by everyone, at the narrowest. */
async function reads(): Promise<void> {
  await excel.page.setViewportSize({ width: 320, height: 700 });
  expect(await pane.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await seriousFaults(excel.page)).toEqual([]);
}

it('says whether it was sent while the server is silent, a stranger answers, and it fails, until the receipt comes', async () => {
  await openForm();
  let answer: ((route: Route) => Promise<void>) | null = null;
  const waiting: (() => void)[] = [];
  await context.route(SUBMISSIONS, async (route) => {
    if (answer) return answer(route);
    await new Promise<void>((resolve) => waiting.push(resolve));
    await route.abort('connectionreset');
  });
  await excel.page.clock.install();
  await press('Gửi về Sở');
  await status('Đang gửi…');
  await excel.page.clock.fastForward(5_000);
  await heading('Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.');
  await status('Sở trả lời chậm, vẫn đang đợi.');
  answer = (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Wi-Fi</h1>' });
  for (const release of waiting) release();
  await status('Không kết nối được với Sở. Đã thử 1 lần.');
  await press('Thử ngay');
  await status('Nơi khác trả lời thay máy chủ của Sở.');
  await reads();
  const fault = { type: '/problems/internal', status: 500, title: '', detail: '', requestId: '7f9c-3' };
  answer = (route) => route.fulfill({ status: 500, json: fault });
  await press('Thử ngay');
  await status(/^Máy chủ của Sở đang gặp lỗi\. .*mã yêu cầu 7f9c-3/);
  expect(await standing()).toBeNull();
  answer = (route) => route.fallback();
  await press('Thử ngay');
  await heading('Phiếu xác nhận đã gửi');
  expect(await standing()).toMatchObject({ revision: 1, unit });
});

it('works where Excel’s browser lets it store nothing, and says what that means', async () => {
  await context.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: denied });
  });
  await openForm();
  await status('Phần mềm này không được lưu gì trên máy.');
  await reads();
  await context.route(SUBMISSIONS, (route) => route.abort('connectionreset'));
  await press('Gửi về Sở');
  await pane.getByText('Bản nháp không lưu được trên máy này: giữ').waitFor();
  await context.unroute(SUBMISSIONS);
  await press('Thử ngay');
  await heading('Phiếu xác nhận đã gửi');
});

it('works where that browser has no room left, and says so', async () => {
  await openForm();
  await pane.locator('html').evaluate(() => {
    for (let size = 4_000_000; size > 0; size = Math.floor(size / 2))
      for (let more = true; more; )
        try {
          localStorage.setItem(`fill-${localStorage.length}`, 'x'.repeat(size));
        } catch {
          more = false;
        }
  });
  await context.route(SUBMISSIONS, (route) => route.abort('connectionreset'));
  await press('Gửi về Sở');
  await pane.getByText('Bản nháp không lưu được trên máy này: giữ').waitFor();
  await status('Chỗ lưu trên máy dành cho phần mềm này đã đầy.');
  await reads();
});

it('keeps what was typed when the sign-in has expired, and sends it after connecting', async () => {
  await openForm();
  const credential = await pane
    .locator('html')
    .evaluate(() => /"credential":"([^"]+)"/.exec(localStorage.getItem('phu-luc.session') ?? '')?.[1] ?? '');
  await city.client(credential).leave();
  await press('Gửi về Sở');
  await heading('Máy này không còn kết nối với đơn vị');
  await status('Chưa gửi về Sở.');
  await reads();
  await press('Kết nối lại');
  expect(await pane.getByLabel('Họ và tên người gửi').inputValue()).toBe('Nguyễn Văn An');
  await pane.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await press('Kết nối');
  await heading('Phiếu xác nhận đã gửi');
  expect(await standing()).toMatchObject({ revision: 1, unit });
});

it('after the release was renewed, a pane that is opened again sends by itself what was kept, and knows that it is what is open', async () => {
  await openForm();
  await context.route(SUBMISSIONS, asOldRelease(city.url));
  await press('Gửi về Sở');
  await heading('Đã có bản mới của phần mềm này');
  await status('Chưa gửi về Sở.');
  await reads();
  expect(await standing()).toBeNull();
  await context.unroute(SUBMISSIONS);
  await excel.page.close();

  excel = await openExcel(context, { name: 'Sổ.xlsx', grids: [gridOf(TASKS)] });
  pane = excel.pane;
  await pane.locator('.status-bar', { hasText: 'Đã gửi về Sở: lần gửi 1' }).waitFor();
  expect(await standing()).toMatchObject({ revision: 1, unit });
});

it('says what the server refuses, why, and what a pane can do: another revision, faults, an old release', async () => {
  await openForm();
  /** An edit, and the form for it. */
  const again = async (time: string) => {
    // What is sent says so until the pane has read the edit; before that it would not send, but check again.
    await pane.getByText('Đã gửi về Sở: lần gửi').first().waitFor();
    await excel.user('type', 'PL', 'C3', time);
    await pane.getByText('Đang kiểm tra trên máy này, chưa gửi về Sở.').waitFor();
    await pane.locator('.findings[aria-busy="false"]').waitFor();
    await press('Gửi về Sở');
    await heading('Gửi về Sở');
  };
  await (await city.device(unit)).submit(await sendingOf(tasksOf([TRAINING, 'Quý IV'])), {
    key: crypto.randomUUID(),
    base: null,
  });
  await press('Gửi về Sở');
  await heading('Sở chưa nhận: Đã có lần gửi khác');
  await press(/^Gửi thay lần 1/);
  await heading('Phiếu xác nhận đã gửi');
  await press('Xong');

  await again('Quý II');
  // The server finds at C5 what the pane did not.
  await context.route(SUBMISSIONS, async (route) => {
    const postData = (route.request().postData() ?? '').replace('"Quý III"', '"Quý 9"');
    await route.fulfill({ response: await route.fetch({ url: `${city.url}/api/v1/submissions`, postData }) });
  });
  await press('Gửi về Sở');
  await pane.locator('.refused [data-code="time.unreadable"]', { hasText: 'Ô C5' }).waitFor();
  await context.unroute(SUBMISSIONS);

  await press('Quay lại kết quả kiểm tra');
  await press('Gửi về Sở');
  await heading('Gửi về Sở');
  await context.route(SUBMISSIONS, asOldRelease(city.url));
  await press('Gửi về Sở');
  await heading('Đã có bản mới của phần mềm này');
  expect(await seriousFaults(excel.page)).toEqual([]);
  expect(await pane.getByRole('button', { name: 'Tải lại trang' }).count()).toBe(0);
});

it('where the plan was changed while the pane was open, what the server finds by it stands in the list from then on', async () => {
  const plan = planById(PLAN);
  if (!plan) throw new Error('no plan');
  const second = (line: Rows[number], at: number): Rows[number] => (at === 3 ? ['', ...line.slice(1)] : line);
  // Of its own: once a unit has sent, a period stays with its version.
  const fresh = await startCity();
  await serveSite(context, PANE_ORIGIN, fresh.url);
  await openForm(TASKS.map(second), fresh);
  await press('Quay lại kết quả kiểm tra');
  const group = (severity: string) =>
    pane.locator(`.group-${severity}`, { has: pane.locator('.finding[data-code="ordinal.missing"]') }).waitFor();
  await group('warning');
  await fresh.publish({ ...plan, version: 2, severities: { ...plan.severities, 'ordinal.missing': 'error' } });
  await press('Gửi về Sở');
  await heading('Gửi về Sở');
  await press('Gửi về Sở');
  await pane.locator('.refused [data-code="ordinal.missing"]', { hasText: 'Ô A4' }).waitFor();
  await pane.locator('textarea[id="letter-ordinal.missing"]').waitFor();
  await reads();
  await press('Quay lại kết quả kiểm tra');
  await group('error');
  await press('Sửa giúp ô A4');
  await pane.locator('.finding[data-code="ordinal.missing"]').waitFor({ state: 'detached' });
  await press('Gửi về Sở');
  await heading('Gửi về Sở');
  await press('Gửi về Sở');
  await heading('Phiếu xác nhận đã gửi');
  expect(await standing(fresh)).toMatchObject({ revision: 1, unit });
  await fresh.stop();
});
