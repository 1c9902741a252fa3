import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SubmissionBody } from '../../shared/api.ts';
import { planAsking } from './approving.ts';
import { startSending } from './sender.ts';
import { submission, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  planAsking({ approval: true });
  server = await startSending();
});
afterAll(() => planAsking({}));

async function newUnit() {
  const unit = await server.newUnit();
  const leader = (await server.enrolAs(server.adminToken, 'leader', unit.code)).credential;
  const hand = async (body: SubmissionBody) =>
    (await unit.client.hand(body, { key: crypto.randomUUID(), base: null })).draft.draft;
  return { ...unit, leader, hand };
}
const page = async (path: string, token?: string, headers: Record<string, string> = {}) => {
  const answer = await server.ask('GET', path, {
    ...(token === undefined ? {} : { token }),
    headers: { accept: 'text/html', ...headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

it('who is not signed in is taken to where one signs in, and back', async () => {
  const { status, headers } = await page('/duyet/x?lang=en');
  expect([status, headers.get('location')]).toEqual([303, '/sign-in?to=%2Fduyet%2Fx%3Flang%3Den']);
});

it('what a clerk wrote is text on the page, whatever it looks like', async () => {
  const unit = await newUnit();
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  const grid = tasksGrid([{ task: `Tập huấn ${hostile}`, lead: '"><b>Sở' }], `"><i>`);
  const id = await unit.hand(
    submission({
      grid,
      file: `${hostile}.xlsx`,
      sender: { name: hostile, position: '</dd>' },
      document: { number: hostile, date: null, signer: '' },
    }),
  );
  const { status, text, headers } = await page(`/duyet/${id}`, unit.leader);
  expect(status).toBe(200);
  expect(text).not.toMatch(/<script|<img|<b>|<i>/);
  expect(text).toContain('&lt;script&gt;');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await page('/duyet', unit.leader)).text).not.toMatch(/<script|<img/);
});

it('a report without rows can be looked at and approved', async () => {
  const unit = await newUnit();
  const id = await unit.hand(
    submission({ period: 'bao-cao-nam', parts: [], nil: { remark: 'Không có nhiệm vụ trong kỳ.' } }),
  );
  const { text } = await page(`/duyet/${id}`, unit.leader);
  expect(text).toContain('Không phát sinh trong kỳ');
  expect(text).toContain('Không có nhiệm vụ trong kỳ.');
  expect(text).not.toContain('<table');
  const answer = await server.ask('POST', `/duyet/${id}/approval`, { token: unit.leader });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/duyet/${id}`]);
  expect(await unit.client.standing('hai-phong-2025', 'bao-cao-nam', 'tasks')).toMatchObject({ nil: true });
});

it('staff see what became of their draft and decide nothing', async () => {
  const unit = await newUnit();
  const id = await unit.hand(submission({ grid: tasksGrid([{ task: 'Tập huấn kỹ năng số' }]) }));
  const { text } = await page(`/duyet/${id}`, unit.credential);
  expect(text).toContain('Lãnh đạo đơn vị quyết định');
  expect(text).not.toContain('<form');
});

it.each([
  [{ 'accept-language': 'en' }, '', 'en', 'Approve and send'],
  [{}, '', 'vi', 'Duyệt và gửi về Sở'],
  [{ 'accept-language': 'en' }, '?lang=vi', 'vi', 'Duyệt và gửi về Sở'],
])('asked with %o%s speaks %s', async (headers, query, lang, button) => {
  const unit = await newUnit();
  const id = await unit.hand(submission({ grid: tasksGrid([{ task: 'Tập huấn kỹ năng số' }]) }));
  const { text } = await page(`/duyet/${id}${query}`, unit.leader, headers);
  expect(text).toContain(`<html lang="${lang}">`);
  expect(text).toContain(button);
});

it('a remark is needed to send back, and is refused when there is none', async () => {
  const unit = await newUnit();
  const id = await unit.hand(submission({ grid: tasksGrid([{ task: 'Tập huấn kỹ năng số' }]) }));
  const send = (body: string) => server.ask('POST', `/duyet/${id}/return`, { token: unit.leader, body });
  expect((await send('remark=+')).status).toBe(422);
  expect((await send('remark=B%E1%BB%95+sung')).status).toBe(303);
  expect((await unit.client.draft(id)).draft).toMatchObject({ state: 'returned', returned: { remark: 'Bổ sung' } });
});

it('another unit finds nothing there', async () => {
  const [unit, other] = [await newUnit(), await newUnit()];
  const id = await unit.hand(submission({ grid: tasksGrid([{ task: 'Tập huấn kỹ năng số' }]) }));
  expect((await page(`/duyet/${id}`, other.leader)).status).toBe(404);
  expect((await server.ask('POST', `/duyet/${id}/approval`, { token: other.leader })).status).toBe(404);
});
