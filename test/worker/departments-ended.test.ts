import { beforeAll, expect, it } from 'vitest';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { openArchive } from '../../shared/xlsx/archive.ts';
import { textOf } from '../../shared/xlsx/part.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { replyOf, startSending } from './sender.ts';
import { PERSON, problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const PLAN = 'mot-so';
const NAMED = `/api/v1/plans/${PLAN}/periods/ke-hoach`;
const LAST_DAY = '2025-03-05';
/** The last minute of that day in Hải Phòng, and the next. */
const [EVENING, MIDNIGHT] = [new Date('2025-03-05T16:59:00.000Z'), new Date('2025-03-05T17:00:00.000Z')];

const server = await startSending();
const { ask, clock, adminToken: token } = server;
const ends = (code: string) => ask('PUT', `/api/v1/units/${code}/end`, { token, body: { until: LAST_DAY } });
const enrols = (code: string) => ask('POST', '/api/v1/devices', { body: { code, ...PERSON } });
const typeOf = async (answer: Response) => (await problemOf(answer)).type;

let credential = '';
let sent = '';
let aggregator = '';
let unused: string[] = [];

beforeAll(async () => {
  for (const [code, name] of [
    ['so-noi-vu', 'Sở Nội vụ'],
    ['so-y-te', 'Sở Y tế'],
  ])
    await ask('POST', '/api/v1/units', { token, body: { code, name, kind: 'sở', from: '2025-03-01' } });
  const body: Plan = { ...structuredClone(planById('hai-phong-2025') as Plan), id: PLAN, version: 1 };
  await ask('POST', '/api/v1/plans', { token, body: { ...body, units: ['so-noi-vu', 'so-y-te'] } });
  unused = [(await server.code(token, 'so-noi-vu')).code, (await server.code(token, 'so-noi-vu')).code];
  credential = (await server.enrol(token, 'so-noi-vu')).credential;
  aggregator = (await server.enrol(token, null)).credential;
  const answer = await ask('POST', '/api/v1/submissions', {
    token: credential,
    body: submission({ plan: PLAN, grid: tasksGrid(tasks(2)) }),
    headers: { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
  });
  sent = (await replyOf(answer)).receipt.submission;
  await ends('so-noi-vu');
});

it('a code from before opens nothing after its last day', async () => {
  const [first = '', second = ''] = unused;
  clock.now = EVENING;
  expect((await enrols(first)).status).toBe(201);
  clock.now = MIDNIGHT;
  expect(await typeOf(await enrols(second))).toBe('/problems/code-invalid');
});

it('whoever still calls for it reads what it sent, and takes nothing back', async () => {
  const act = (seen: number) =>
    ask('POST', `/api/v1/submissions/${sent}/reviews`, { token: credential, body: { act: 'withdraw', seen } });
  expect(await typeOf(await act(0))).toBe('/problems/unit-ended');
  expect((await server.client(credential).submission(sent)).status.state).toBe('received');
});

it('the letter that reminds does not go to it', async () => {
  const answer = await ask('GET', `/api/v1/city/${PLAN}/ke-hoach/reminder.docx`, { token: aggregator });
  const xml = await textOf(await openArchive(new Uint8Array(await answer.arrayBuffer())), 'word/document.xml');
  expect([xml.includes('Kính gửi: Sở Y tế.'), xml.includes('Sở Nội vụ')]).toEqual([true, false]);
});

it('a closed period is not opened again for it', async () => {
  await ask('POST', `${NAMED}/close`, { token, body: {} });
  const reopen = (unit: string) =>
    ask('POST', `${NAMED}/reopenings`, {
      token,
      body: { unit, until: '2025-03-20T17:00:00+07:00', reason: 'Sót dòng' },
    });
  expect(await typeOf(await reopen('so-noi-vu'))).toBe('/problems/unit-ended');
  expect((await reopen('so-y-te')).status).toBe(201);
});

it('its report begins with its own name, and no People’s Committee', async () => {
  const added = { token, body: { kind: 'quarter', number: 1, year: 2025 } };
  const { id } = (await (await ask('POST', `/api/v1/plans/${PLAN}/periods`, added)).json()) as { id: string };
  const file = await ask('GET', `/api/v1/annexes/${PLAN}/${id}/tasks.xlsx`, { token: credential });
  const [grid] = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
  const lines = grid?.cells.map(({ value }) => value) ?? [];
  expect(lines).toContain('(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm 2025 của Sở Nội vụ)');
});
