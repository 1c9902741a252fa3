import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CityView, CorrectionsReply } from '../../shared/api.ts';
import { DUE, over, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const PATH = '/api/v1/city/hai-phong-2025/ke-hoach';
const PERIOD = '/api/v1/plans/hai-phong-2025/periods/ke-hoach';

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startSending>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startSending>>;
let units: Record<'revised' | 'late' | 'silent', Sender>;
/** What the edition says on the day it was issued. */
let issued: { json: string; etag: string; workbook: Uint8Array; workbookTag: string };

const get = (path: string, headers: Record<string, string> = {}) =>
  server.ask('GET', path, { token: server.adminToken, headers });
const act = (method: string, path: string, body: object) =>
  server.ask(method, path, { token: server.adminToken, body });
const viewOf = async (path: string) => (await (await get(path)).json()) as CityView;
const editionNow = async () => {
  const [view, workbook] = [await get(`${PATH}?edition=1`), await get(`${PATH}/workbook.xlsx?edition=1`)];
  return {
    json: await view.text(),
    etag: view.headers.get('etag') ?? '',
    workbook: new Uint8Array(await workbook.arrayBuffer()),
    workbookTag: workbook.headers.get('etag') ?? '',
  };
};
const annexOf = (view: CityView, { code }: Sender) => view.units.find((unit) => unit.code === code)?.annexes[0];

beforeAll(async () => {
  server = await startSending();
  units = { revised: await server.newUnit(), late: await server.newUnit(), silent: await server.newUnit() };
  await units.revised.send(submission({ grid: tasksGrid(tasks(2)) }));
  await units.revised.send(submission({ grid: tasksGrid(tasks(3)) }), over(1));
  server.clock.now = new Date(Date.parse(DUE) + 60_000);
  await units.late.send(submission({ grid: tasksGrid(tasks(1)) }));
  server.clock.now = new Date('2025-03-25T10:00:00Z');
  expect((await act('POST', `${PERIOD}/close`, { reason: 'Hết hạn' })).status).toBe(200);
  issued = await editionNow();
});

it('before the close there is none', async () => {
  for (const path of ['?edition=1', '/workbook.xlsx?edition=1', '/corrections'])
    expect(await problemOf(await get(`/api/v1/city/hai-phong-2025/bao-cao-nam${path}`))).toMatchObject({
      status: 404,
      type: '/problems/edition-unknown',
    });
  expect((await problemOf(await get(`${PATH}?edition=0`))).type).toBe('/problems/body-invalid');
  expect((await problemOf(await get(`${PATH}?edition=2`))).type).toBe('/problems/edition-unknown');
});

it('is the table of that moment', async () => {
  const edition = JSON.parse(issued.json) as CityView;
  expect(edition).toMatchObject({
    edition: 1,
    editions: [{ number: 1, issuedAt: '2025-03-25T10:00:00.000Z' }],
    dueUnits: DUE,
    totals: { sent: 1, late: 1, missing: 112 },
  });
  expect(edition.tasks.map(({ unit, revision }) => [unit, revision])).toEqual([
    ...Array(3).fill([units.revised.code, 2]),
    [units.late.code, 1],
  ]);
  const now = await viewOf(PATH);
  expect({ ...now, edition: 1 }).toEqual(edition);
});

describe('after corrections, another due date and an edition later', () => {
  let first: CorrectionsReply;
  beforeAll(async () => {
    const until = '2025-04-10T00:00:00Z';
    for (const { code } of [units.revised, units.silent])
      await act('POST', `${PERIOD}/reopenings`, { unit: code, reason: 'Đính chính', until });
    server.clock.now = new Date('2025-04-01T01:00:00Z');
    const [one, ...others] = tasks(4);
    const renamed = [{ ...one, task: one?.task ?? '', finish: 'Quý III' }, ...others];
    await units.revised.send(submission({ grid: tasksGrid(renamed) }), over(2));
    await units.silent.send(submission({ grid: tasksGrid(tasks(1, 9)) }));
    first = (await (await get(`${PATH}/corrections`)).json()) as CorrectionsReply;
    await act('PUT', PERIOD, { dueUnits: '2025-04-20T17:00:00+07:00' });
  });

  it('it is still the same, to the byte, under the same tag', async () => {
    const again = await editionNow();
    expect(again.json).toBe(issued.json);
    expect([again.etag, again.workbookTag]).toEqual([issued.etag, issued.workbookTag]);
    expect(again.workbook).toEqual(issued.workbook);
    for (const path of ['?edition=1', '/workbook.xlsx?edition=1'])
      expect((await get(`${PATH}${path}`, { 'if-none-match': issued.etag })).status).toBe(304);
  });

  it('the corrections stand beside it, marked in the table of now', async () => {
    const now = await viewOf(PATH);
    expect(annexOf(now, units.revised)).toMatchObject({ revision: 3, correction: true });
    expect(annexOf(now, units.silent)).toMatchObject({ revision: 1, correction: true });
    expect(annexOf(now, units.late)).toMatchObject({ revision: 1, correction: false });
    expect(now.edition).toBeNull();
  });

  it('what differs is listed, row by row', () => {
    const { corrections, ...head } = first;
    expect(head).toEqual({
      ...{ plan: 'hai-phong-2025', period: 'ke-hoach' },
      edition: { number: 1, issuedAt: '2025-03-25T10:00:00.000Z' },
    });
    expect(corrections).toMatchObject([
      {
        unit: units.revised.code,
        annex: 'tasks',
        before: { revision: 2 },
        after: { revision: 3, correction: true },
        diff: {
          added: [{ path: '4' }],
          removed: [],
          changed: [{ cells: [{ column: 'finish', before: 'Quý II', after: 'Quý III' }] }],
          unchanged: 2,
        },
      },
      { unit: units.silent.code, before: null, after: { revision: 1 }, diff: { added: [{ path: '1' }], removed: [] } },
    ]);
    expect(corrections).toHaveLength(2);
  });

  it('the next close issues the next edition; the first stays what it was', async () => {
    await act('POST', `${PERIOD}/open`, { reason: 'Gia hạn' });
    await act('POST', `${PERIOD}/close`, {});
    const second = await viewOf(`${PATH}?edition=2`);
    expect(second.editions.map(({ number }) => number)).toEqual([1, 2]);
    expect(annexOf(second, units.revised)).toMatchObject({ revision: 3 });
    expect((await editionNow()).json).toBe(issued.json);
    const { corrections } = (await (await get(`${PATH}/corrections`)).json()) as CorrectionsReply;
    expect(corrections).toEqual([]);
  });
});

it.each([
  "UPDATE editions SET content = '{}'",
  'DELETE FROM editions',
  "INSERT OR REPLACE INTO editions SELECT plan, period, number, issued_at, issued_by, seen, '{}', seen_reviews FROM editions",
])('the database refuses %s', async (sql) => {
  await expect(env.DB.prepare(sql).run()).rejects.toThrow('immutable');
});

it('the database takes in nothing after the close but corrections', async () => {
  const columns =
    'plan, plan_version, period, annex, body_hash, content_hash, document, justifications, sender_name, sender_position, credential, engine, client_name, client_version, received_at, due_units, rows, errors, warnings, nil, on_behalf';
  const sql = (correction: number) =>
    `INSERT INTO submissions (id, key, unit, revision, correction, ${columns})
     SELECT 'x${correction}', 'k', unit, revision + 1, ${correction}, ${columns} FROM submissions WHERE unit = ?1 AND period = 'ke-hoach' ORDER BY revision DESC LIMIT 1`;
  const run = (correction: number) => env.DB.prepare(sql(correction)).bind(units.late.code).run();
  await expect(run(0)).rejects.toThrow('period-closed');
  await run(1);
});
