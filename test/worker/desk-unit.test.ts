import { beforeAll, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { DESK, startDesk } from './desk.ts';
import { DUE, over, replyOf } from './sender.ts';
import { submission, tasksGrid, tranLieuTargets } from './sheets.ts';

const REASON = 'Kế hoạch đã ký, sẽ đính chính trong báo cáo quý.';

let server: Awaited<ReturnType<typeof startDesk>>;
let unit: Awaited<ReturnType<typeof server.newUnit>>;
let revisions: string[];
let file: string;

beforeAll(async () => {
  server = await startDesk();
  unit = await server.newUnit();
  const bytes = new TextEncoder().encode('%PDF-1.7 bản ký');
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  file = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await server.fetch(
    new Request(`https://phu-luc.test/api/v1/files/${file}`, {
      method: 'PUT',
      body: bytes,
      headers: { authorization: `Bearer ${unit.credential}` },
    }),
  );
  const document = { number: '12/KH-UBND', date: '2025-03-03', signer: 'Trần Văn Bình', file };
  const targets = { grid: await tranLieuTargets(), annex: 'targets', document } as const;
  // Refused: an error without a reason.
  await unit.send(submission(targets));
  const justifications = [{ code: 'target.impossible', cell: null, reason: REASON } as const];
  const send = async (grid: ReturnType<typeof tasksGrid>, headers = {}) =>
    (await replyOf(await unit.send(submission({ grid }), headers))).receipt.submission;
  await unit.send(submission({ ...targets, justifications }));
  const first = await send(tasksGrid([{ task: 'Tập huấn' }, { task: 'Tuyên truyền' }]));
  await server.client(server.people.aggregator).review(first, {
    act: 'return',
    seen: 0,
    remark: 'Bổ sung mốc.',
    comments: [{ row: 4, column: 4, text: 'Sớm hơn' }],
  });
  server.clock.now = new Date(Date.parse(DUE) + 60_000);
  revisions = [
    first,
    await send(tasksGrid([{ task: 'Tập huấn' }, { task: 'Tuyên truyền', finish: 'Quý I' }]), over(1)),
  ];
});

const page = async (token?: string) => server.get(`${DESK}/don-vi/${unit.code}`, token);
const annexOf = (text: string, annex: string) =>
  new RegExp(
    `<section aria-labelledby="${annex}"[\\s\\S]*?(?=<section aria-labelledby="(?:tasks|targets)"|</main>)`,
  ).exec(text)?.[0] ?? '';

it.each(['aggregator', 'admin', 'auditor'] as const)(
  '%s sees both annexes with all that is kept of them',
  async (who) => {
    const { status, text } = await page(server.people[who]);
    expect(status).toBe(200);
    const targets = annexOf(text, 'targets');
    for (const said of ['12/KH-UBND ngày 03/03/2025', 'Trần Văn Bình', REASON, 'Gửi không thành công'])
      expect(targets).toContain(said);
    expect(targets).toMatch(new RegExp(`data-code="target.impossible"[\\s\\S]*Ô D20[\\s\\S]*${REASON}`));
    expect(targets).toContain(`href="/api/v1/files/${file}"`);
    const tasks = annexOf(text, 'tasks');
    for (const said of ['Thay đổi so với lần gửi 1', '<ins>Quý I</ins>', 'Bổ sung mốc.', 'Ô D4', 'Sớm hơn'])
      expect(tasks).toContain(said);
  },
);

it('is late by its first revision, each revision in the history by itself, and leads to every one', async () => {
  const tasks = annexOf((await page()).text, 'tasks');
  const [, facts = ''] = /<dl class="facts">([\s\S]*?)<\/dl>/.exec(tasks) ?? [];
  expect(facts).not.toContain('sau hạn');
  const lines = [...tasks.matchAll(/duyet\/([\w-]{36})" data-revision="(\d)">[\s\S]*?<\/li>/g)];
  expect(lines.map(([, id, revision]) => [id, revision])).toEqual([
    [revisions[1], '2'],
    [revisions[0], '1'],
  ]);
  expect(lines.map(([line]) => line.includes('sau hạn'))).toEqual([true, false]);
  expect(lines[1]?.[0]).toContain('đã có lần gửi mới hơn');
});

it('what is downloaded is what was sent', async () => {
  const { status, text } = await server.get(`/api/v1/files/${file}`);
  expect([status, text]).toEqual([200, '%PDF-1.7 bản ký']);
});

it('a unit that sent nothing is shown so, one that is none is not there', async () => {
  const { text } = await server.get(`${DESK}/don-vi/${UNITS[100]?.code}`);
  expect(text.match(/Chưa gửi\./g)).toHaveLength(2);
  expect((await server.get(`${DESK}/don-vi/99999`)).status).toBe(404);
});

it('costs a few statements however often it was sent', async () =>
  expect((await page()).statements).toBeLessThanOrEqual(16));
