import { env } from 'cloudflare:workers';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DraftReply, ErasureReply } from '../../shared/api.ts';
import { leafHash } from '../../shared/log/tree.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { planAsking } from './approving.ts';
import { startSending } from './sender.ts';
import { LOG_KEY, problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const NAME = 'Phạm Thị Hòa';
const PERSON = { name: NAME, position: 'Văn thư đặc biệt' };
const REASON = 'Theo đơn số 12 ngày 3/4/2025';
const NOW = new Date('2025-04-03T02:00:00Z');

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  planAsking({ approval: true });
  server = await startSending();
});
afterAll(() => planAsking({}));

/** A person who leaves traces in every place: hands in two drafts, gives one back, approves the other, reviews it. */
async function busyPerson(unit: string) {
  const hold = async (role: 'staff' | 'leader') => {
    const { code } = await server.client(server.adminToken).enrolment({ role, unit });
    return (await server.client(null).enrol({ code, ...PERSON })).credential;
  };
  const [staff, leader] = [await hold('staff'), await hold('leader')];
  const ask = async <T>(token: string, path: string, body: object, headers = {}) => {
    const answer = await server.ask('POST', `/api/v1/${path}`, { token, body, headers });
    expect(answer.status).toBeLessThan(300);
    return (await answer.json()) as T;
  };
  const hand = (count: number) =>
    ask<DraftReply>(
      staff,
      'drafts',
      { ...submission({ grid: tasksGrid(tasks(count)) }), sender: PERSON },
      {
        'idempotency-key': crypto.randomUUID(),
        'if-none-match': '*',
      },
    );
  await ask(leader, `drafts/${(await hand(2)).draft.draft}/return`, { remark: 'Thiếu một việc' });
  const { receipt } = await ask<{ receipt: { submission: string; revision: number } }>(
    leader,
    `drafts/${(await hand(3)).draft.draft}/approval`,
    {},
  );
  await ask(leader, `submissions/${receipt.submission}/reviews`, { act: 'withdraw', remark: 'Gửi nhầm', seen: 0 });
  return { staff, leader, receipt };
}

/** Tables in which a text stands anywhere, the log's contents included. */
async function standsIn(text: string): Promise<string[]> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%'`,
  ).all<{ name: string }>();
  const found = [];
  for (const { name } of tables) {
    const { results } = await env.DB.prepare(`SELECT * FROM ${name}`).all();
    if (JSON.stringify(results).includes(text)) found.push(name);
  }
  return found.sort();
}

const erase = (body: object) => server.ask('POST', '/api/v1/erasures', { token: server.adminToken, body });
const lines = async () =>
  (await env.DB.prepare('SELECT seq, entry, leaf FROM log ORDER BY seq').all<{ entry: string; leaf: string }>())
    .results;
const cityView = async () =>
  (await server.ask('GET', '/api/v1/city/hai-phong-2025/ke-hoach', { token: server.adminToken })).text();

it('erases a person of one unit everywhere, and nobody of the same name elsewhere', async () => {
  const [here, there] = ['10507', '10525'];
  const person = await busyPerson(here);
  await busyPerson(there);
  await scheduled({ ...env, LOG_KEY }, NOW);
  const [before, view] = [await lines(), await cityView()];
  const places = ['credentials', 'draft_returns', 'drafts', 'log_contents', 'reviews', 'submissions'];
  expect(await standsIn(NAME)).toEqual(places);

  // In another spelling than it was given in: NFD, capitals.
  const answer = await erase({ unit: here, name: 'PHẠM  THỊ HÒA'.normalize('NFD'), reason: REASON });
  expect(answer.status).toBe(201);
  const { erasure, erased } = (await answer.json()) as ErasureReply;
  const counts = { submissions: 1, approvals: 1, reviews: 1, drafts: 2, returns: 1, credentials: 2 };
  expect(erased).toMatchObject(counts);
  expect(await standsIn(NAME)).toEqual(places);

  const other = (await (await erase({ unit: there, name: NAME, reason: REASON })).json()) as ErasureReply;
  expect(other.erased).toEqual(erased);
  expect(await standsIn(NAME)).toEqual([]);
  expect(await standsIn('Văn thư đặc biệt')).toEqual([]);

  // Each line of the log is where it was; the new ones say how much and why.
  const after = await lines();
  expect(after.slice(0, before.length)).toEqual(before);
  for (const { entry, leaf } of after) expect(bytesToHex(leafHash(utf8ToBytes(entry)))).toBe(leaf);
  const recorded = await env.DB.prepare(
    'SELECT content FROM log JOIN log_contents USING (leaf) WHERE subject = ?1 AND kind = ?2',
  )
    .bind(erasure, 'person.erased')
    .first<string>('content');
  expect(JSON.parse(recorded ?? '')).toEqual({ by: expect.any(String), reason: REASON, erased });
  await scheduled({ ...env, LOG_KEY }, NOW);
  expect(await (await server.ask('GET', '/api/v1/log/checkpoint')).text()).toContain(`\n${after.length}\n`);

  // What was done stays done; who did it acts no more, and the receipt no longer proves what is no longer kept.
  expect(await cityView()).toBe(view);
  for (const token of [person.staff, person.leader])
    expect((await server.ask('GET', '/api/v1/me', { token })).status).toBe(401);
  const opened = await env.DB.prepare('SELECT 1 FROM log JOIN log_contents USING (leaf) WHERE subject = ?1')
    .bind(person.receipt.submission)
    .first();
  expect(opened).toBeNull();
});

it.each([
  ['nobody of that name', { unit: '10532', name: 'Không Có Ai', reason: REASON }, 404, 'not-found'],
  [
    'a reason that says the name',
    { unit: null, name: 'Nguyễn Thị Hạnh', reason: 'bà nguyễn thị hạnh yêu cầu' },
    422,
    'body-invalid',
  ],
  ['no reason', { unit: null, name: 'Nguyễn Thị Hạnh', reason: ' ' }, 422, 'body-invalid'],
] as const)('refuses %s, and writes nothing', async (_, body, status, code) => {
  const before = await lines();
  const answer = await erase(body);
  expect([answer.status, (await problemOf(answer)).type]).toEqual([status, `/problems/${code}`]);
  expect(await lines()).toEqual(before);
});
