import { beforeAll, describe, expect, it } from 'vitest';
import { DESK, startDesk } from './desk.ts';
import { over, replyOf } from './sender.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';

let server: Awaited<ReturnType<typeof startDesk>>;
type Sender = Awaited<ReturnType<typeof server.newUnit>>;
beforeAll(async () => {
  server = await startDesk();
});

const send = async (unit: Sender, body = submission({ grid: tasksGrid(tasks(3)) }), headers = {}) => {
  // Each later than the one before, so that the queue has an order.
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  return (await replyOf(await unit.send(body, headers))).receipt.submission;
};
async function sent(body = submission({ grid: tasksGrid(tasks(3)) })) {
  const unit = await server.newUnit();
  return { unit, id: await send(unit, body) };
}
const pathOf = (id: string) => `${DESK}/duyet/${id}`;
const accept = (id: string, seen = 0, token?: string) =>
  server.post(pathOf(id), { act: 'accept', seen: String(seen) }, token);
const stateOf = async (id: string) => (await server.client(server.people.admin).submission(id)).status;
const queued = async () =>
  [...(await server.get(`${DESK}/duyet`)).text.matchAll(/<li data-submission="([^"]+)"/g)].map(([, id]) => id);

it('lists what waits, the longest waiting first, and goes on to the next after a decision', async () => {
  const [first, second, third] = [await sent(), await sent(), await sent()];
  const before = await queued();
  expect(before.slice(-3)).toEqual([first.id, second.id, third.id]);
  expect(await accept(first.id)).toMatchObject({ status: 303, location: `${pathOf(second.id)}?done=${first.id}` });
  const { text } = await server.get(`${pathOf(second.id)}?done=${first.id}`);
  expect(text).toMatch(/role="status"[\s\S]*Đã ghi[\s\S]*Đạt yêu cầu/);
  expect(await stateOf(first.id)).toMatchObject({ state: 'accepted', reviews: 1 });
  expect(await queued()).toEqual(before.filter((id) => id !== first.id));
  // From the end of the line round to its beginning; a revision that was replaced waits no more.
  const replaced = await send(third.unit, submission({ grid: tasksGrid(tasks(4)) }), over(1));
  expect(await queued()).not.toContain(third.id);
  expect((await server.post(pathOf(replaced), { act: 'accept', seen: '0' })).location).toBe(
    `${pathOf(second.id)}?done=${replaced}`,
  );
  expect((await accept(second.id)).location).toMatch(/duyet(\/[\w-]+)?\?done=/);
});

it('asks for completion with a remark and comments on a cell and a row', async () => {
  const { id } = await sent();
  const fields = { remark: 'Bổ sung sản phẩm.\r\nGửi lại.', 'cell-0': ' d4 ', 'text-0': 'Rõ hơn', 'cell-1': '5' };
  const answer = await server.post(pathOf(id), { act: 'return', seen: '0', ...fields, 'text-1': 'Bỏ dòng này' });
  expect(answer.status).toBe(303);
  const { reviews, status } = await server.client(server.people.admin).submission(id);
  expect(status.state).toBe('returned');
  expect(reviews[0]).toMatchObject({
    act: 'return',
    remark: 'Bổ sung sản phẩm.\nGửi lại.',
    comments: [
      { part: 0, row: 4, column: 4, text: 'Rõ hơn' },
      { part: 0, row: 5, column: null, text: 'Bỏ dòng này' },
    ],
  });
  const { text } = await server.get(pathOf(id));
  for (const said of ['Ô D4', 'Dòng 5', 'Rõ hơn', 'Rút lại quyết định']) expect(text).toContain(said);
});

describe('what was typed is not lost', () => {
  it.each([
    ['an address that is none', { 'cell-0': 'chỗ này', 'text-0': 'Rõ hơn' }, 'Địa chỉ không đọc được'],
    ['a comment without words', { 'cell-0': 'D4', 'text-0': ' ' }, 'Đề nghị ghi ý kiến cho ô này'],
    ['nothing at all', {}, 'Đề nghị nêu điều cần hoàn thiện'],
  ])('%s', async (_, fields, said) => {
    const { id } = await sent();
    const typed = { remark: '', 'cell-2': 'B3', 'text-2': 'còn đây', ...fields };
    const kept = said.includes('nêu điều') ? { remark: '' } : typed;
    const { status, text } = await server.post(pathOf(id), { act: 'return', seen: '0', ...kept });
    expect(status).toBe(422);
    expect(text).toContain(said);
    expect(text).toContain('aria-invalid="true"');
    if ('cell-2' in kept) expect(text).toContain('còn đây');
    expect(await stateOf(id)).toMatchObject({ state: 'received', reviews: 0 });
  });

  it('more room: three more rows, nothing stored', async () => {
    const { id } = await sent();
    const fields = { remark: 'một', 'cell-0': 'D4', 'text-0': 'hai' };
    const { status, text } = await server.post(pathOf(id), { act: 'more', seen: '0', ...fields });
    expect([status, text.match(/name="cell-\d"/g)?.length]).toEqual([200, 4]);
    for (const said of ['một', 'hai', 'value="D4"']) expect(text).toContain(said);
    expect(await stateOf(id)).toMatchObject({ reviews: 0 });
  });
});

describe('two at once', () => {
  it('the second is told who decided what, and keeps what they wrote', async () => {
    const { id } = await sent();
    await server.post(
      pathOf(id),
      { act: 'return', seen: '0', remark: 'Thiếu mốc thời gian.' },
      server.people.colleague,
    );
    const late = await server.post(pathOf(id), { act: 'return', seen: '0', remark: 'Ý của người thứ hai' });
    expect(late.status).toBe(412);
    const [, alert = ''] = /role="alert"[^>]*>([\s\S]*?)<\/section>/.exec(late.text) ?? [];
    for (const said of ['Nguyễn Thị Hạnh', 'Thiếu mốc thời gian.', 'Ý của người thứ hai', 'Đề nghị hoàn thiện'])
      expect(alert).toContain(said);
    expect(await stateOf(id)).toMatchObject({ state: 'returned', reviews: 1 });
  });

  it('what the unit replaced meanwhile is not decided; the way leads to what stands', async () => {
    const { unit, id } = await sent();
    const now = await send(unit, submission({ grid: tasksGrid(tasks(4)) }), over(1));
    const late = await accept(id);
    expect(late.status).toBe(409);
    expect(late.text).toContain(`href="${pathOf(now)}"`);
    expect(await stateOf(id)).toMatchObject({ state: 'received' });
  });

  it('one who repeats the same decision hears that it is done', async () => {
    const { id } = await sent();
    expect([(await accept(id)).status, (await accept(id)).status]).toEqual([303, 303]);
    expect(await stateOf(id)).toMatchObject({ reviews: 1 });
  });

  it('takes a decision back, and stays', async () => {
    const { id } = await sent();
    await accept(id);
    expect((await server.post(pathOf(id), { act: 'retract', seen: '1' })).location).toBe(`${pathOf(id)}?done=${id}`);
    expect(await stateOf(id)).toMatchObject({ state: 'received', reviews: 2 });
  });
});

it('shows what changed, what had been asked and where it stands now', async () => {
  const unit = await server.newUnit();
  const first = await send(unit, submission({ grid: tasksGrid([{ task: 'Tập huấn' }, { task: 'Tuyên truyền' }]) }));
  await server.post(pathOf(first), { act: 'return', seen: '0', remark: '', 'cell-0': 'D4', 'text-0': 'Sớm hơn' });
  const grid = tasksGrid([{ task: 'Khảo sát' }, { task: 'Tập huấn' }, { task: 'Tuyên truyền', finish: 'Quý I' }]);
  const id = await send(unit, submission({ grid }), over(1));
  const { text, statements } = await server.get(pathOf(id));
  expect(text).toContain('Thay đổi so với lần gửi 1');
  expect(text).toMatch(/<del>Quý II<\/del>[\s\S]*<ins>Quý I<\/ins>/);
  expect(text).toMatch(/href="#o-0-D5"[\s\S]*Sớm hơn/);
  expect(text).toContain('D · Hoàn thành');
  expect(statements).toBeLessThanOrEqual(16);
});

it('auditors and administrators see all of it and no button', async () => {
  const { id } = await sent();
  for (const token of [server.people.auditor, server.people.admin]) {
    for (const path of [pathOf(id), `${DESK}/duyet`]) {
      const { status, text } = await server.get(path, token);
      expect(status).toBe(200);
      expect(text).not.toMatch(/<button|<form/);
    }
    expect((await server.get(`${DESK}/dat-yeu-cau`, token)).text).not.toMatch(/<button|<input/);
    expect((await accept(id, 0, token)).status).toBe(403);
  }
  expect(await stateOf(id)).toMatchObject({ state: 'received' });
});

it('what a clerk or a colleague wrote is text on the page', async () => {
  const task = { task: `Tập huấn ${HOSTILE}`, lead: HOSTILE };
  const body = { grid: tasksGrid([task], HOSTILE.slice(0, 31)), file: HOSTILE };
  const { unit, id } = await sent(submission({ ...body, sender: { name: HOSTILE, position: '</dd>' } }));
  const typed = { remark: `</textarea>${HOSTILE}`, 'cell-0': 'B3', 'text-0': HOSTILE };
  const more = await server.post(pathOf(id), { act: 'more', seen: '0', ...typed });
  await server.post(pathOf(id), { act: 'return', seen: '0', ...typed });
  for (const { text } of [more, await server.get(pathOf(id)), await server.get(`${DESK}/don-vi/${unit.code}`)]) {
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;');
  }
});

it('a submission of another period, or none, is not there', async () => {
  const { id } = await sent();
  expect((await server.get(`/so/hai-phong-2025/bao-cao-nam/duyet/${id}`)).status).toBe(404);
  expect((await server.post(`/so/hai-phong-2025/bao-cao-nam/duyet/${id}`, { act: 'accept', seen: '0' })).status).toBe(
    404,
  );
  expect((await server.get(pathOf('khac'))).status).toBe(404);
  expect(await stateOf(id)).toMatchObject({ state: 'received' });
});

it('accepts those that are clean and ticked, and says of the others why not', async () => {
  const [clean, left, overtaken] = [await sent(), await sent(), await sent()];
  const faulty = await sent(submission({ grid: tasksGrid([{ task: 'Rà soát thủ tục năm 2024' }]) }));
  const { text } = await server.get(`${DESK}/dat-yeu-cau`);
  const offered = [...text.matchAll(/name="([\w-]{36})" value="0" checked/g)].map(([, id]) => id);
  for (const { id } of [clean, left, overtaken]) expect(offered).toContain(id);
  expect(offered).not.toContain(faulty.id);

  await server.post(pathOf(overtaken.id), { act: 'return', seen: '0', remark: 'Thiếu.' }, server.people.colleague);
  const done = await server.post(`${DESK}/dat-yeu-cau`, { [clean.id]: '0', [overtaken.id]: '0' });
  expect(done.text).toContain('Đã ghi &quot;Đạt yêu cầu&quot; cho 1 lần gửi');
  expect(done.text).toMatch(new RegExp(`Chưa ghi được[\\s\\S]*${overtaken.id}[\\s\\S]*người khác xử lý`));
  const states = [clean, left, overtaken].map(async ({ id }) => (await stateOf(id)).state);
  expect(await Promise.all(states)).toEqual(['accepted', 'received', 'returned']);

  expect(await server.post(`${DESK}/dat-yeu-cau`, {})).toMatchObject({
    status: 422,
    text: expect.not.stringContaining(' checked'),
  });
  expect((await stateOf(left.id)).state).toBe('received');
});

it('speaks English where asked, through a decision', async () => {
  const [{ id }] = [await sent(), await sent()];
  const { text } = await server.get(`${pathOf(id)}?lang=en`);
  expect(text).toContain('Ask for completion');
  const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1] ?? '';
  expect(action).toBe(`${pathOf(id)}?lang=en`);
  expect((await server.post(action, { act: 'accept', seen: '0' })).location).toMatch(/done=.*lang=en$/);
});
