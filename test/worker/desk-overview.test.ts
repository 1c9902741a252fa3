import { beforeAll, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { FIGURE_NAMES } from '../../worker/desk/figures.ts';
import { DESK, figureOf, listedIn, startDesk } from './desk.ts';
import { DUE, replyOf } from './sender.ts';
import { submission, tasksGrid, tranLieuTargets } from './sheets.ts';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const REASON = { code: 'target.impossible', cell: null, reason: 'Kế hoạch đã ký.' } as const;

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startDesk>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startDesk>>;
let units: Record<'accepted' | 'returned' | 'waiting' | 'late' | 'behalf' | 'hostile', Sender>;

beforeAll(async () => {
  server = await startDesk();
  const { newUnit } = server;
  units = {
    accepted: await newUnit(),
    returned: await newUnit(),
    waiting: await newUnit(),
    late: await newUnit(),
    behalf: await newUnit(),
    hostile: await newUnit(),
  };
  const city = server.client(server.people.aggregator);
  const send = async (unit: Sender, body = submission({ grid: tasksGrid([{ task: 'Tập huấn kỹ năng số' }]) })) =>
    (await replyOf(await unit.send(body))).receipt.submission;
  const targets = submission({ grid: await tranLieuTargets(), annex: 'targets', justifications: [REASON] });
  for (const body of [undefined, targets])
    await city.review(await send(units.accepted, body), { act: 'accept', seen: 0 });
  await city.review(await send(units.returned), { act: 'return', seen: 0, remark: 'Bổ sung.' });
  await send(units.waiting, targets);
  await city.submit(submission({ grid: tasksGrid([{ task: 'Tuyên truyền' }]), onBehalf: units.behalf.code }), {
    key: crypto.randomUUID(),
    base: null,
  });
  const bad = [{ task: `Tập huấn ${HOSTILE}`, finish: HOSTILE, lead: HOSTILE }];
  const why = { code: 'time.unreadable', cell: null, reason: HOSTILE } as const;
  await send(units.hostile, submission({ grid: tasksGrid(bad), file: HOSTILE, justifications: [why] }));
  server.clock.now = new Date(Date.parse(DUE) + 2 * 86_400_000);
  await send(units.late);
});

it('leads from the bare address to the period whose due date is next, and from the form to the one chosen', async () => {
  expect(await server.get('/so?lang=en')).toMatchObject({ status: 303, location: `${DESK}?lang=en` });
  expect(await server.get('/so?at=hai-phong-2025%2Fbao-cao-nam')).toMatchObject({
    status: 303,
    location: '/so/hai-phong-2025/bao-cao-nam',
  });
  expect((await server.get('/so/hai-phong-2025/khac')).status).toBe(404);
});

it.each([
  ['asked', UNITS.length, null],
  ['sent', 6, ['accepted', 'returned', 'waiting', 'late', 'behalf', 'hostile']],
  ['late', 1, ['late']],
  ['missing', UNITS.length - 6, null],
  ['incomplete', 5, ['returned', 'waiting', 'late', 'behalf', 'hostile']],
  ['received', 4, ['waiting', 'late', 'behalf', 'hostile']],
  ['returned', 1, ['returned']],
  ['accepted', 1, ['accepted']],
  ['nil', 0, []],
  ['onBehalf', 1, ['behalf']],
  ['unconfirmed', 1, ['behalf']],
] as const)('%s: %i, and the list behind the number holds as many', async (figure, count, who) => {
  const { text } = await server.get(`${DESK}?list=${figure}`);
  expect(figureOf(text, figure)).toBe(count);
  const listed = listedIn(text);
  expect(listed).toHaveLength(count);
  if (who) expect(listed.sort()).toEqual(who.map((name) => units[name].code).sort());
});

it('has a list for every figure', () => expect(FIGURE_NAMES).toHaveLength(11));

it('shows every unit once, with the one thing to do next about it', async () => {
  const { text } = await server.get(DESK);
  const tiles = [...text.matchAll(/class="tile (\w+)" href="([^"]+)" data-unit="(\d{5})"/g)];
  expect(tiles).toHaveLength(UNITS.length);
  const stateOf = new Map(tiles.map(([, state = '', href, code]) => [code, [state, href]]));
  expect(
    (['accepted', 'returned', 'waiting', 'late'] as const).map((name) => stateOf.get(units[name].code)?.[0]),
  ).toEqual(['accepted', 'returned', 'received', 'received']);
  expect(stateOf.get(units.late.code)?.[1]).toBe(`${DESK}/don-vi/${units.late.code}`);
});

it('shows the units of each area by kind', async () => {
  const { text } = await server.get(DESK);
  const lists = [...text.matchAll(/<ul class="tiles" data-area="([^"]+)" data-kind="([^"]+)">(.*?)<\/ul>/gs)];
  expect(lists.map(([, area, kind, list = '']) => [area, kind, list.split('data-unit').length - 1])).toEqual([
    ['hai-phong', 'phường', 24],
    ['hai-phong', 'xã', 24],
    ['hai-phong', 'đặc khu', 2],
    ['hai-duong', 'phường', 21],
    ['hai-duong', 'xã', 43],
  ]);
});

it('counts each unit under one standing, and leads from it to the units', async () => {
  const { text } = await server.get(DESK);
  const counted = [...text.matchAll(/href="([^"]+)" data-standing="(\w+)">.*?(\d+)<\/a>/gs)];
  expect(counted.map(([, , name, count]) => [name, Number(count)])).toEqual([
    ...[
      ['missing', UNITS.length - 6],
      ['returned', 1],
      ['received', 4],
      ['incomplete', 0],
      ['accepted', 1],
    ],
  ]);
  const { text: received } = await server.get(counted[2]?.[1] ?? '');
  expect(listedIn(received).sort()).toEqual(
    (['waiting', 'late', 'behalf', 'hostile'] as const).map((name) => units[name].code).sort(),
  );
});

it('draws the bar of states part by part, and the arrivals as steps to the right', async () => {
  const { text } = await server.get(DESK);
  const parts = [...text.matchAll(/<rect class="(\w+)" x="(\d+)" y="0" width="(\d+)"/g)];
  const missing = UNITS.length - 6;
  expect(parts.map(([, name, x, width]) => [name, Number(x), Number(width)])).toEqual([
    ['missing', 0, missing],
    ['returned', missing, 1],
    ['received', missing + 1, 4],
    ['incomplete', missing + 5, 0],
    ['accepted', missing + 5, 1],
  ]);
  const path = /class="steps" d="([^"]+)"/.exec(text)?.[1] ?? '';
  const points = [...path.matchAll(/(\d+),(\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(points[0]).toEqual([0, 140]);
  expect(points.at(-1)?.[0]).toBeGreaterThan(0);
  expect(points.every(([x], at) => x >= (points[at - 1]?.[0] ?? 0))).toBe(true);
});

it('tells day by day who came, and leads to them', async () => {
  const { text } = await server.get(DESK);
  const days = [...text.matchAll(/data-day="([^"]+)">(.*?)<\/tr>/gs)].map(([, day, row = '']) => [
    day,
    ...[...row.matchAll(/(\d+) đơn vị/g)].map(([, count]) => Number(count)),
  ]);
  expect(days).toEqual([
    ['2025-03-01', 5, 5],
    ['2025-03-20', 1, 6],
  ]);
  expect(listedIn((await server.get(`${DESK}?day=2025-03-20`)).text)).toEqual([units.late.code]);
  expect((await server.get(`${DESK}?day=20/3`)).status).toBe(422);
});

it('keeps the deadline in sight, and says how long ago it was', async () => {
  const { text } = await server.get(DESK);
  expect(text).toContain('Hạn gửi: 17 giờ 00, ngày 18/3/2025');
  expect(text).toContain('đã quá hạn 2 ngày');
  const before = server.clock.now;
  server.clock.now = new Date(Date.parse(DUE) - 90 * 60_000);
  expect((await server.get(DESK)).text).toContain('còn 1 giờ');
  server.clock.now = before;
});

it('counts faults, and leads to the cells of one', async () => {
  const { text } = await server.get(DESK);
  const [, fault = ''] = /data-code="target.impossible">(.*?)<\/li>/s.exec(text) ?? [];
  expect(fault).toContain('2 ô, 2 đơn vị');
  expect(fault).toContain(`${DESK}?fault=target.impossible#list`);
  const { text: places } = await server.get(`${DESK}?fault=target.impossible`);
  expect([...places.matchAll(/duyet\/[\w-]+#o-0-D20/g)]).toHaveLength(2);
  expect((await server.get(`${DESK}?fault=%27%3Cb%3E`)).text).not.toContain('<b>');
});

it('leads to the merged workbook, and after a close to the edition', async () => {
  const workbook = '/api/v1/city/hai-phong-2025/ke-hoach/workbook.xlsx';
  expect((await server.get(DESK)).text).not.toContain('edition=1');
  await server.ask('POST', '/api/v1/plans/hai-phong-2025/periods/ke-hoach/close', {
    token: server.people.admin,
    body: { reason: 'Hết hạn' },
  });
  const { text } = await server.get(DESK);
  expect(text).toContain(`href="${workbook}"`);
  expect(text).toContain(`href="${workbook}?edition=1"`);
  expect(text).toContain('đã khóa lúc');
  expect((await server.ask('GET', `${workbook}?edition=1`, { token: server.people.auditor })).status).toBe(200);
});

it('what a clerk wrote is text on the page', async () => {
  for (const query of ['?list=asked', '?fault=time.unreadable']) {
    const { text } = await server.get(DESK + query);
    expect(text).not.toMatch(/<script|<img/);
  }
  expect((await server.get(`${DESK}?fault=time.unreadable`)).text).toContain('&lt;script&gt;');
});

it('is the same for whoever may look, in the language that was asked for', async () => {
  for (const token of [server.people.admin, server.people.auditor])
    expect(figureOf((await server.get(DESK, token)).text, 'sent')).toBe(6);
  const { text } = await server.get(`${DESK}?lang=en&list=late`);
  expect(text).toContain('<html lang="en">');
  expect(text).toContain(`${DESK}?list=missing&amp;lang=en#list`);
  expect(text).toContain(`${DESK}?lang=vi&amp;list=late`);
});

it('costs as many statements however much was sent', async () => {
  const { statements } = await server.get(DESK);
  expect(statements).toBeLessThanOrEqual(10);
});
