import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { PANE_ORIGIN } from '../excel-host/launch.ts';
import { CLIENT, type RunningProvider, startProvider } from '../provider/provider.ts';
import { seriousFaults } from './stage/axe.ts';
import { openBrowser } from './stage/browser.ts';
import { drop } from './stage/hand.ts';
import { fixture, openPane } from './stage/pane.ts';
import { type City, startCity } from './stage/server.ts';
import { servePages } from './stage/site.ts';

/** The genuine Worker, a genuine provider and a real browser between them; nothing of either is simulated. */
let browser: Browser;
let provider: RunningProvider;
let city: City;
beforeAll(async () => {
  [browser, provider] = await Promise.all([openBrowser(), startProvider('https://phu-luc.test/auth/callback')]);
  city = await startCity({ OIDC_ISSUER: provider.issuer, ...CLIENT });
  provider.trust(`${city.url}/auth/callback`);
});
afterAll(async () => {
  provider.stop();
  await Promise.all([browser.close(), city.stop()]);
});

let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const UNIT = '11311';
const WANTED = '/rules?from=sign-in';
const open = () => page.goto(`${city.url}/sign-in?${new URLSearchParams({ to: WANTED })}`);

/** The provider's stand beside them: a browser keeps cookies by host, whatever the port. */
const ownCookies = async () => (await context.cookies(city.url)).filter(({ name }) => name.startsWith('phu-luc'));

async function enterCode(code: string): Promise<void> {
  await page.getByLabel('Mã đăng ký').fill(code);
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');
  await page.getByLabel('Chức vụ').fill('Chủ tịch');
  await page.keyboard.press('Enter');
}

async function atTheProvider(name: string): Promise<void> {
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản' }).click();
  await page.locator('input[name=login]').fill(name);
  await page.locator('input[name=password]').fill('x');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Nothing sticks out at 320 px, and axe finds nothing serious. */
async function reads(): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await seriousFaults(page)).toEqual([]);
}

it('an account is let in with a code once, afterwards by itself, and signs out', async () => {
  await open();
  await reads();
  await atTheProvider('hanh@phuong.example');
  await page.getByText('Tài khoản hanh@phuong.example chưa được cấp quyền').waitFor();
  await reads();
  await enterCode(await city.code(UNIT, 'leader'));
  await page.waitForURL(`${city.url}${WANTED}`);

  expect(await ownCookies()).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }]);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  await open();
  await page.getByText('Nguyễn Thị Hạnh').waitFor();
  await reads();
  await page.getByRole('button', { name: 'Đăng xuất Sign out', exact: true }).click();
  // Not at the provider after all: it still knows who this is, and we know the account.
  await page.getByRole('button', { name: 'No, stay signed in' }).click();
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${city.url}/`);
  await open();
  await page.getByRole('button', { name: 'Đăng xuất ở mọi nơi' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.getByLabel('Mã đăng ký').waitFor();
  expect(await ownCookies()).toEqual([]);
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản' }).click();
  await page.locator('input[name=login]').waitFor();
});

it('the page keeps its table while one signs in beside it, and leaves at the provider too, without taking the access away', async () => {
  const table = page;
  const press = (name: string) => table.getByRole('button', { name }).click();
  const beside = async () => {
    const opened = context.waitForEvent('page');
    await table.getByRole('link', { name: 'Có tài khoản?' }).click();
    page = await opened;
  };
  const comeBack = async () => {
    await page.getByText('Có thể đóng trang này').waitFor();
    await reads();
    await page.close();
    page = table;
    await table.evaluate(() => dispatchEvent(new Event('focus')));
  };
  const whoAmI = () => table.evaluate(() => fetch('/api/v1/me').then((answer) => answer.status));

  await table.goto(`${city.url}/`);
  await drop(table, 'phu-lien-2025-targets.xlsx', await readFile(fixture('phu-lien-2025-targets.xlsx')));
  await press('Gửi về Sở');
  await beside();
  await atTheProvider('an@phuong.example');
  await enterCode(await city.code(UNIT));
  await comeBack();
  await table.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  await table.getByText('Lần gửi 1').waitFor();
  await press('Phường Hồng Bàng');

  await press('Ngắt kết nối');
  const left = context.waitForEvent('page');
  await press('Xóa và ngắt kết nối');
  page = await left;
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.getByLabel('Mã đăng ký').waitFor();
  await page.close();
  expect(await whoAmI()).toBe(401);
  await table.getByRole('heading', { name: 'Kết nối với đơn vị' }).waitFor();
  await beside();
  await atTheProvider('an@phuong.example');
  await comeBack();
  await table.getByRole('heading', { name: 'Gửi về Sở' }).waitFor();
  expect(await whoAmI()).toBe(200);
});

it('the pane signs in with an account in a window of Office, and leaves at the provider too, without taking the access away', async () => {
  const excel = await openPane(context, 'phu-lien-2025-targets.xlsx', { api: city.url });
  await servePages(context, PANE_ORIGIN, city.url, provider.issuer);
  const { pane } = excel;
  const press = (name: string) => pane.getByRole('button', { name }).click();
  const dialog = async () => {
    const opened = context.waitForEvent('page');
    await press('Có tài khoản?');
    page = await opened;
    await page.setViewportSize({ width: 320, height: 640 });
  };
  await press('Gửi về Sở');
  await dialog();
  await atTheProvider('binh@phuong.example');
  await enterCode(await city.code(UNIT));
  await pane.getByText('Lần gửi 1').waitFor();
  await expect.poll(() => page.isClosed()).toBe(true);
  // What stands for the sender is a session's token, not the cookie: a frame of another site has none.
  const kept = await pane.locator('body').evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain('\\"lent\\":true');

  const token = /credential\\*":\\*"([\w-]{43})/.exec(kept)?.[1] ?? '';
  const me = () => fetch(`${city.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await me()).json()).toMatchObject({ role: 'staff', name: 'Nguyễn Thị Hạnh' });
  const leave = async (answer: string) => {
    await press('Phường');
    await press('Ngắt kết nối');
    const ended = excel.page.waitForResponse(`${PANE_ORIGIN}/api/v1/session`);
    const opened = context.waitForEvent('page');
    await press('Xóa và ngắt kết nối');
    expect((await ended).status()).toBe(204);
    page = await opened;
    await page.getByRole('button', { name: answer }).click();
    await page.getByLabel('Mã đăng ký').waitFor();
    await page.close();
  };
  // Not at the provider after all: one press lets the same account in again.
  await leave('No, stay signed in');
  expect((await me()).status).toBe(401);
  await dialog();
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await pane.getByText('Lần gửi 1').waitFor();

  // Signed out there as well, the provider asks who it is. Closed without an answer, the pane waits no more.
  await leave('Yes, sign me out');
  await dialog();
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản' }).click();
  await page.locator('input[name=login]').waitFor();
  await page.close();
  await pane.getByRole('button', { name: 'Có tài khoản?' }).waitFor();
}, 120_000);

it('the window of the pane says so where Excel is not beside it', async () => {
  await page.goto(`${city.url}/dialog.html`);
  await page.getByText('Chưa đăng nhập được').waitFor();
  await reads();
});

it('a phone without an account is let in with a code; a mistyped one is told at the field', async () => {
  await open();
  await enterCode('AAAA-AAAA-AAAA-AAAA');
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Chức vụ').inputValue()).toBe('Chủ tịch');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
  await reads();
  await enterCode(await city.code(UNIT, 'leader'));
  await page.waitForURL(`${city.url}${WANTED}`);
});

it("a sign-in that was not begun here is refused on a page, in the clerk's words", async () => {
  await page.goto(`${city.url}/auth/callback?code=x&state=y`);
  await page.getByRole('heading', { name: 'Chưa đăng nhập được' }).waitFor();
  await reads();
});
