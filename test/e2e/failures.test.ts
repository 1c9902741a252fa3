import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { asOldRelease } from './stage/old-release.ts';
import { type City, startCity } from './stage/server.ts';
import { openPage, SITE, serveSite } from './stage/site.ts';
import { connectFromBook, dropTasks, PERIOD, PLAN, TASKS, tasksOf } from './stage/ward.ts';

const SUBMISSIONS = `${SITE}/api/v1/submissions`;

let browser: Browser;
let city: City;
let context: BrowserContext;
let page: Page;
/** Each test sends for a unit of its own: they share one database. */
let used = 0;
let unit = '';

beforeAll(async () => {
  [browser, city] = await Promise.all([openBrowser(), startCity()]);
});
afterAll(() => Promise.all([browser.close(), city.stop()]));
beforeEach(async () => {
  unit = UNITS[used++]?.code ?? '';
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await serveSite(context, SITE, city.url);
});
afterEach(() => context.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (name: string) => page.getByRole('heading', { name }).waitFor();
const status = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
const standing = async () => (await city.device(unit)).standing(PLAN, PERIOD, 'tasks');
const keptCredential = () =>
  page.evaluate(() => /"credential":"([^"]+)"/.exec(localStorage.getItem('phu-luc.session') ?? '')?.[1] ?? '');

/** The form of sending, filled in as far as `rows` ask for it. */
async function openForm(rows = TASKS): Promise<void> {
  page = await openPage(context);
  await dropTasks(page, rows);
  await connectFromBook(page, city, unit);
}

it('keeps the table and all that was typed when the sign-in has expired, also over a reload, and sends it after connecting', async () => {
  await openForm(tasksOf(['Tập huấn kỹ năng số cho cán bộ', 'Quý 9']));
  await page.locator('textarea[id="letter-time.unreadable"]').fill('Kế hoạch đã ký.');
  await city.client(await keptCredential()).leave();
  await press('Gửi về Sở');
  await heading('Máy này không còn kết nối với đơn vị');
  await status('Chưa gửi về Sở.');
  expect(await seriousFaults(page)).toEqual([]);
  expect(await standing()).toBeNull();

  await page.reload();
  await press('Xem bảng đang chờ gửi');
  await heading('Máy này không còn kết nối với đơn vị');
  await press('Kết nối lại');
  expect(await page.getByLabel('Họ và tên người gửi').inputValue()).toBe('Nguyễn Văn An');
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  const [request] = await Promise.all([page.waitForRequest(SUBMISSIONS), press('Kết nối')]);
  expect((request.postDataJSON() as SubmissionBody).justifications).toEqual([
    { code: 'time.unreadable', cell: null, reason: 'Kế hoạch đã ký.' },
  ]);
  await heading('Phiếu xác nhận đã gửi');
  expect(await standing()).toMatchObject({ revision: 1, unit });
});

it('does not send for another unit what was left on a shared computer; its own unit may connect and does', async () => {
  await openForm();
  await city.client(await keptCredential()).leave();
  await press('Gửi về Sở');
  await press('Kết nối lại');
  const other = UNITS[used++];
  await page.getByLabel('Mã đăng ký').fill(await city.code(other?.code ?? ''));
  await press('Kết nối');
  await heading('Còn một bảng chờ gửi từ trước');
  await page.getByText(new RegExp(`máy này nay gửi cho .*${other?.name} nên không gửi được`)).waitFor();
  const others = await keptCredential();
  await page.getByRole('button', { name: /^Kết nối với / }).click();
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await press('Kết nối');
  await heading('Phiếu xác nhận đã gửi');
  expect(await standing()).toMatchObject({ revision: 1, unit });
  await expect(city.client(others).me()).rejects.toMatchObject({ code: 'not-signed-in' });
});

it('says whether it was sent while the server is slow, a stranger answers, and it fails, until the receipt comes', async () => {
  await openForm();
  let answer: ((route: Route) => Promise<void>) | null = null;
  const answered: (() => void)[] = [];
  await context.route(SUBMISSIONS, async (route) => {
    if (answer) return answer(route);
    await new Promise<void>((resolve) => answered.push(resolve));
    await route.abort('connectionreset');
  });
  await page.clock.install();
  await press('Gửi về Sở');
  await status('Đang gửi…');
  await page.getByText('Chưa gửi xong, chưa có phiếu xác nhận.').waitFor();
  await page.clock.fastForward(5_000);
  await heading('Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.');
  await status('Sở trả lời chậm, vẫn đang đợi.');
  await press('Quay lại kết quả kiểm tra');
  await status('Chưa rõ Sở đã nhận chưa. Đang thử lại, không cần gửi lại.');
  await press('Xem bảng đang chờ gửi');
  answer = (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Wi-Fi</h1>' });
  for (const release of answered) release();
  await status('Không kết nối được với Sở. Đã thử 1 lần.');
  await press('Thử ngay');
  await status('Nơi khác trả lời thay máy chủ của Sở.');
  expect(await seriousFaults(page)).toEqual([]);
  const fault = { type: '/problems/internal', status: 500, title: '', detail: '', requestId: '7f9c-1' };
  answer = (route) => route.fulfill({ status: 500, json: fault });
  await press('Thử ngay');
  // Three times by hand, and as often as its own time came while axe was at work.
  await status(/^Máy chủ của Sở đang gặp lỗi\. Nếu lỗi kéo dài, báo cho Sở mã yêu cầu 7f9c-1\. Đã thử [3-9] lần\.$/);
  answer = (route) => route.fallback();
  await press('Thử ngay');
  await heading('Phiếu xác nhận đã gửi');
});

it('lets one leave while the server is asked what it has, and says so when it has a fault', async () => {
  page = await openPage(context);
  await dropTasks(page, TASKS);
  let answer = (_: Route) => Promise.resolve();
  await context.route(`${SUBMISSIONS}/standing**`, (route) => answer(route));
  await page.getByRole('button', { name: 'Gửi về Sở' }).click();
  await page.getByLabel('Mã đăng ký').fill(await city.code(unit));
  await page.getByLabel('Họ và tên người gửi').fill('An');
  await page.getByLabel('Chức vụ').fill('Công chức');
  await page.clock.install();
  await press('Kết nối');
  await status('Đang hỏi Sở xem đã có lần gửi nào chưa…');
  await page.clock.fastForward(5_000);
  await status('Sở trả lời chậm, vẫn đang đợi.');
  await press('Quay lại kết quả kiểm tra');
  await page.getByText('Đang kiểm tra trên máy này, chưa gửi về Sở.').waitFor();
  const fault = { type: '/problems/internal', status: 500, title: '', detail: '', requestId: '7f9c-2' };
  answer = (route) => route.fulfill({ status: 500, json: fault });
  await press('Gửi về Sở');
  await page.getByRole('alert').getByText('Máy chủ của Sở đang gặp lỗi.').waitFor();
  await page.getByRole('alert').getByText('mã yêu cầu 7f9c-2').waitFor();
});

it('works where the browser stores nothing, and says what that means', async () => {
  await context.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: denied });
  });
  await openForm();
  await status('Phần mềm này không được lưu gì trên máy.');
  expect(await seriousFaults(page)).toEqual([]);
  await context.route(SUBMISSIONS, (route) => route.abort('connectionreset'));
  await press('Gửi về Sở');
  await page.getByText('Bản nháp không lưu được trên máy này: giữ màn hình này mở cho đến khi có phiếu').waitFor();
  await context.unroute(SUBMISSIONS);
  await press('Thử ngay');
  await heading('Phiếu xác nhận đã gửi');
});

it('works where the room of the browser is full, and says so', async () => {
  await openForm();
  await page.evaluate(() => {
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
  await page.getByText('Bản nháp không lưu được trên máy này: giữ màn hình này mở cho đến khi có phiếu').waitFor();
  await status('Chỗ lưu trên máy dành cho phần mềm này đã đầy.');
});

it.each([true, false])('asks before it closes what it could not keep, and not otherwise (kept: %s)', async (kept) => {
  await openForm();
  if (!kept)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  await context.route(SUBMISSIONS, (route) => route.abort('connectionreset'));
  await press('Gửi về Sở');
  await heading('Chưa rõ Sở đã nhận chưa.');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(asked).toEqual(kept ? [] : ['beforeunload']);
});

it('asks to reload where the server wants a newer release, and sends by itself what was kept', async () => {
  await openForm();
  await context.route(SUBMISSIONS, asOldRelease(city.url));
  await press('Gửi về Sở');
  await heading('Đã có bản mới của phần mềm này');
  await status('Chưa gửi về Sở.');
  await press('Quay lại');
  await status('Đã có bản mới của phần mềm này.');
  expect(await seriousFaults(page)).toEqual([]);
  await press('Xem bảng đang chờ gửi');
  await context.unroute(SUBMISSIONS);
  await page.locator('[data-held]').getByRole('button', { name: 'Tải lại trang' }).click();
  await heading('Phiếu xác nhận đã gửi');
  expect(await page.getByText('Đã có bản mới của phần mềm này.').count()).toBe(0);
});
