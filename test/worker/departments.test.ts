import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { examine } from '../../shared/log/examine.ts';
import { webEd25519 } from '../../shared/log/web-ed25519.ts';
import { planById } from '../../shared/plan/built-in.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { UNITS } from '../../shared/plan/units.ts';
import { openArchive } from '../../shared/xlsx/archive.ts';
import { textOf } from '../../shared/xlsx/part.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { figureOf, startDesk } from './desk.ts';
import { replyOf } from './sender.ts';
import { PERSON, problemOf } from './server.ts';
import { submission, targetsGrid, tasks, tasksGrid } from './sheets.ts';

const PLAN = 'co-so-ban-nganh';
const PAGE = `/so/${PLAN}/ke-hoach`;
const CITY = `/api/v1/city/${PLAN}/ke-hoach`;

const desk = await startDesk();
const { admin, aggregator } = desk.people;
const post = (path: string, fields: Record<string, string>) => desk.post(`/quan-tri/don-vi${path}`, fields, admin);
const publish = (units: Plan['units'], version = 1) =>
  desk.ask('POST', '/api/v1/plans', {
    token: admin,
    body: { ...structuredClone(planById('hai-phong-2025') as Plan), id: PLAN, version, units },
  });
const pathsIn = (text: string) => [...text.matchAll(/data-path="([^"]+)"/g)].map(([, path]) => path);
const unitsIn = (text: string) => [...text.matchAll(/data-unit="([a-z][^"]*)"/g)].map(([, unit]) => unit);
const logged = async (kind: string) =>
  (
    await env.DB.prepare(
      'SELECT c.content FROM log l JOIN log_contents c ON c.leaf = l.leaf WHERE l.kind = ?1 ORDER BY l.seq',
    )
      .bind(kind)
      .all<{ content: string }>()
  ).results.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
const send = (token: string, body: Parameters<typeof submission>[0]) =>
  desk.ask('POST', '/api/v1/submissions', {
    token,
    body: submission({ plan: PLAN, ...body }),
    headers: { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
  });
const bytesOf = async (path: string) =>
  new Uint8Array(await (await desk.ask('GET', path, { token: aggregator })).arrayBuffer());

describe('a department in the settings', () => {
  it('is added by its facts; the log says by whom', async () => {
    const fields = { name: 'Sở Nội vụ', code: 'so-noi-vu', kind: 'sở', from: '1/3/2025', until: '' };
    const { status, text } = await post('/so-ban-nganh', fields);
    expect([status, unitsIn(text)]).toEqual([200, ['so-noi-vu']]);
    expect(await logged('unit.added')).toEqual([
      {
        by: { credential: expect.any(String), role: 'admin', ...PERSON },
        ...{ unit: 'so-noi-vu', unitName: 'Sở Nội vụ', kind: 'sở', firstDay: '2025-03-01', lastDay: null },
      },
    ]);
  });

  it.each([
    ['a code that is taken', { code: 'so-noi-vu', name: 'Sở Y tế' }, 409, []],
    ['a name that is taken', { code: 'so-khac', name: 'SỞ  NỘI VỤ' }, 422, ['name']],
    ['a code with accents', { code: 'sở-y-tế', name: 'Sở Y tế' }, 422, ['code']],
    ['five digits', { code: '12345', name: 'Sở Y tế' }, 422, ['code']],
    ['the word for all communes', { code: 'communes', name: 'Sở Y tế' }, 422, ['code']],
    ['an end before its beginning', { code: 'so-y-te', name: 'Sở Y tế', until: '28/2/2025' }, 422, ['until']],
    ['a day that is none', { code: 'so-y-te', name: 'Sở Y tế', from: '30/02/2025' }, 422, ['from']],
    ['a kind of communes', { code: 'so-y-te', name: 'Sở Y tế', kind: 'xã' }, 422, ['kind']],
  ])('is refused with %s, and what was typed stays', async (_, fields, status, paths) => {
    const refused = await post('/so-ban-nganh', { kind: 'sở', from: '01/03/2025', until: '', ...fields });
    expect([refused.status, pathsIn(refused.text), unitsIn(refused.text)]).toEqual([status, paths, ['so-noi-vu']]);
    expect(refused.text).toContain(`value="${fields.code}"`);
    expect(await logged('unit.added')).toHaveLength(1);
  });

  it('those that plans name are added at once, the marked ones', async () => {
    const before = (await desk.get('/quan-tri/don-vi', admin)).text;
    expect(before).toContain('name="so-tai-chinh"');
    expect(before).not.toContain('name="so-noi-vu"');
    const { text } = await post('/so-ban-nganh/ke-hoach', {
      'so-tai-chinh': 'on',
      'so-khcn': 'on',
      from: '01032025',
    });
    expect(unitsIn(text)).toEqual(['so-khcn', 'so-noi-vu', 'so-tai-chinh']);
    expect(text).toContain('name="so-xay-dung"');
  });

  it('stands in the register of the API, and nobody but an administrator adds one', async () => {
    const { units } = (await (await desk.ask('GET', '/api/v1/units')).json()) as { units: { code: string }[] };
    expect(units.slice(114)).toMatchObject([
      { code: 'so-khcn' },
      { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'sở', from: '2025-03-01', until: null },
      { code: 'so-tai-chinh' },
    ]);
    const body = { code: 'so-y-te', name: 'Sở Y tế', kind: 'sở', from: '2025-03-01' };
    expect((await desk.ask('POST', '/api/v1/units', { token: aggregator, body })).status).toBe(403);
  });
});

describe('a plan', () => {
  it('that asks a department nobody added is refused, by its place in the list', async () => {
    const refused = await publish(['communes', 'so-noi-vu', 'so-y-te']);
    const { errors } = await problemOf(refused);
    expect([refused.status, errors?.map(({ path }) => path)]).toEqual([422, ['units.2']]);
  });

  it('may ask all communes and departments', async () => {
    expect((await publish(['communes', 'so-noi-vu', 'so-tai-chinh'])).status).toBe(201);
    expect(figureOf((await desk.get(PAGE)).text, 'asked')).toBe(UNITS.length + 2);
  });
});

describe('a department that is asked', () => {
  let token = '';
  it('connects with a code of the sheet', async () => {
    const { text } = await post('/ma', { whom: 'so-noi-vu', role: 'staff' });
    const [, code = ''] = /class="secret">([^<]+)</.exec(text) ?? [];
    const { credential, unit } = await desk.client(null).enrol({ code, ...PERSON });
    token = credential;
    expect(unit).toEqual({ code: 'so-noi-vu', name: 'Sở Nội vụ' });
    expect((await desk.get('/quan-tri/don-vi', admin)).text).toContain('data-unit="so-noi-vu" data-in-force="1"');
  });

  it('sends, and its receipt holds by itself, the name too', async () => {
    const { receipt } = await replyOf(await send(token, { grid: tasksGrid(tasks(3)) }));
    expect(receipt).toMatchObject({ unit: 'so-noi-vu', unitName: 'Sở Nội vụ', revision: 1 });
    const content = async (unitName: string) =>
      (await examine([{ kind: 'receipt', receipt: { ...receipt, unitName } }], webEd25519))
        .flatMap(({ verdicts }) => verdicts)
        .find(({ claim }) => claim === 'content')?.outcome;
    expect([await content('Sở Nội vụ'), await content('Sở Tài chính')]).toEqual(['proved', 'refuted']);
    const grid = targetsGrid([{ indicator: 'Số lớp tập huấn kỹ năng số', measure: 'lớp', value: 3 }]);
    expect((await send(token, { grid, annex: 'targets' })).status).toBe(201);
  });

  it('one that the plan does not name is not asked', async () => {
    const { credential } = await desk.enrol(desk.adminToken, 'so-khcn');
    expect((await problemOf(await send(credential, { grid: tasksGrid(tasks(1)) }))).type).toBe(
      '/problems/unit-not-asked',
    );
  });

  it('stands in the city view, on a tile of its group, in the tables and the matrix', async () => {
    const city = await desk.client(aggregator).city(PLAN, 'ke-hoach');
    expect(city.totals).toMatchObject({ units: UNITS.length + 2, sent: 1 });
    expect(city.units.slice(114)).toMatchObject([
      { code: 'so-noi-vu', name: 'Sở Nội vụ', kind: 'sở', state: 'sent' },
      { code: 'so-tai-chinh', state: 'missing' },
    ]);
    const { text } = await desk.get(PAGE);
    const [, group = ''] = text.split('Sở, ban, ngành (2)');
    expect([...group.matchAll(/class="tile (\w+)"[^>]*data-unit="([^"]+)"/g)].map(([, ...said]) => said)).toEqual([
      ['received', 'so-noi-vu'],
      ['missing', 'so-tai-chinh'],
    ]);
    const group2 = encodeURIComponent('sở, ban, ngành');
    for (const page of [`nhiem-vu?unit=${group2}`, 'chi-tieu-theo-don-vi', 'nhiem-vu?unit=so-noi-vu'])
      expect([page, unitsIn((await desk.get(`${PAGE}/${page}`)).text).includes('so-noi-vu')]).toEqual([page, true]);
    expect(unitsIn((await desk.get(`${PAGE}/nhiem-vu?unit=${encodeURIComponent('phường')}`)).text)).toEqual([]);
    expect((await desk.get(`${PAGE}/don-vi/so-noi-vu`)).status).toBe(200);
  });

  it('stands in the merged workbook by its name on every sheet that names units', async () => {
    const grids = await readWorkbook(await bytesOf(`${CITY}/workbook.xlsx`));
    const naming = grids
      .filter(({ cells }) => cells.some(({ value }) => value === 'Sở Nội vụ'))
      .map(({ sheet }) => sheet);
    expect(naming).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Chỉ tiêu', 'Chỉ tiêu theo đơn vị', 'Nguồn gốc']));
    const missing = grids.find(({ sheet }) => sheet === 'Chưa gửi')?.cells.map(({ value }) => value);
    expect([missing?.includes('Sở Tài chính'), missing?.includes('Sở Nội vụ')]).toEqual([true, false]);
  });

  it('is written to by its name where it has not sent', async () => {
    const xml = await textOf(await openArchive(await bytesOf(`${CITY}/reminder.docx`)), 'word/document.xml');
    const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(words.filter((text) => text?.startsWith('Kính gửi'))).toEqual([
      'Kính gửi: Các sở, ban, ngành thành phố; Ủy ban nhân dân các xã, phường, đặc khu (theo danh sách kèm theo).',
    ]);
    expect([words.includes('Sở Tài chính'), words.includes('Sở Nội vụ')]).toEqual([true, false]);
  });

  it('is entered for by the city, and found in the log', async () => {
    const entered = await send(aggregator, { grid: tasksGrid(tasks(2)), onBehalf: 'so-tai-chinh' });
    expect((await replyOf(entered)).receipt).toMatchObject({ unit: 'so-tai-chinh', unitName: 'Sở Tài chính' });
    const { text } = await desk.get('/kiem-tra/lich-su?unit=so-tai-chinh', admin);
    expect([...text.matchAll(/data-outcome="([^"]+)"/g)].map(([, outcome]) => outcome)).toEqual([
      'submission.received',
      'unit.added',
    ]);
    expect((await desk.get('/kiem-tra/don-vi/so-tai-chinh', admin)).status).toBe(200);
  });

  it('cannot be left out of the plan once it has answered', async () => {
    const { errors } = await problemOf(await publish(['communes', 'so-noi-vu'], 2));
    expect(errors?.map(({ path }) => path)).toEqual(['units']);
  });

  it('ends once, today or later; from then on it neither sends nor gets a code, and what it sent stays', async () => {
    const end = (until: string) => post('/so-noi-vu/ket-thuc', { until });
    expect(await end('2025-02-28')).toMatchObject({ status: 422 });
    expect((await end('2025-03-05')).status).toBe(200);
    expect((await end('2025-03-09')).status).toBe(409);
    expect(await logged('unit.ended')).toMatchObject([{ unit: 'so-noi-vu', lastDay: '2025-03-05' }]);

    desk.clock.now = new Date('2025-03-05T16:59:00.000Z');
    const again = (revision: number) =>
      desk.ask('POST', '/api/v1/submissions', {
        token,
        body: submission({ plan: PLAN, grid: tasksGrid(tasks(3 + revision)) }),
        headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${revision}"` },
      });
    expect((await again(1)).status).toBe(201);
    desk.clock.now = new Date('2025-03-05T17:00:00.000Z');
    expect((await problemOf(await again(2))).type).toBe('/problems/unit-ended');
    expect((await post('/ma', { whom: 'so-noi-vu', role: 'staff' })).status).toBe(409);
    expect(
      (await desk.client(aggregator).city(PLAN, 'ke-hoach')).units.find(({ code }) => code === 'so-noi-vu'),
    ).toMatchObject({ state: 'sent' });
  });
});
