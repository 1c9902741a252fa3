import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReopeningsReply } from '../../shared/api.ts';
import { over, replyOf, startSending, storedOf } from './sender.ts';
import { problemOf } from './server.ts';
import { reportGrid, submission, tasks, tasksGrid } from './sheets.ts';

const PLAN = '/api/v1/plans/hai-phong-2025';
const answer = (period: string, count = 2) =>
  submission({ grid: reportGrid(tasks(count).map(({ task }) => task)), period });

let server: Awaited<ReturnType<typeof startSending>>;
let aggregator: string;
beforeAll(async () => {
  server = await startSending();
  aggregator = (await server.enrol(server.adminToken, null)).credential;
});

const act = (method: string, path: string, body: object, token = server.adminToken) =>
  server.ask(method, `${PLAN}/periods${path}`, { token, body });
const json = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });
const at = (moment: string) => {
  server.clock.now = new Date(moment);
};
/** A period of its own for a test: the file shares one database. */
const newMonth = async (number: number): Promise<string> => {
  const added = await json(await act('POST', '', { kind: 'month', year: 2025, number }));
  return (added as unknown as { id: string }).id;
};
const logOf = async (kind: string, subject: string) => {
  const { results } = await env.DB.prepare(
    'SELECT c.content FROM log l JOIN log_contents c ON c.leaf = l.leaf WHERE l.kind = ?1 AND l.subject = ?2 ORDER BY l.seq',
  )
    .bind(kind, subject)
    .all<{ content: string }>();
  return results.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
};

describe('a period that the city adds', () => {
  it('has the dates of the decree, and is a period of the plan from then on', async () => {
    const added = await json(await act('POST', '', { kind: 'quarter', year: 2025, number: 1 }));
    expect(added).toEqual({
      status: 201,
      ...{ id: 'bao-cao-quy-1-2025', stage: 'report', title: 'Báo cáo quý I năm 2025' },
      ...{ span: { from: '2024-12-15', to: '2025-03-14' }, cutOff: '2025-03-14', opensAt: null },
      ...{ dueUnits: '2025-03-18T17:00:00+07:00', dueCity: '2025-03-20T17:00:00+07:00' },
      ...{ closedAt: null, planVersion: 1, pinned: false },
    });
    const plan = await server.client(null).plan('hai-phong-2025');
    expect(plan.periods.at(-1)).toMatchObject({ id: 'bao-cao-quy-1-2025', cutOff: '2025-03-14' });
    expect((await logOf('period.added', 'hai-phong-2025/bao-cao-quy-1-2025'))[0]).toMatchObject({
      by: { role: 'admin', name: 'Nguyễn Thị Hạnh' },
      period: { cutOff: '2025-03-14' },
    });
  });

  it('keeps the days off of the caller out of the due', async () =>
    expect(
      await json(await act('POST', '', { kind: 'month', year: 2025, number: 8, holidays: ['2025-08-15'] })),
    ).toMatchObject({ cutOff: '2025-08-14', dueUnits: '2025-08-19T17:00:00+07:00' }));

  it.each([
    ['again', { kind: 'quarter', year: 2025, number: 1 }, 409, '/problems/period-exists'],
    [
      'that the plan has under another name',
      { kind: 'quarter', year: 2025, number: 3 },
      409,
      '/problems/period-exists',
    ],
    ['of a year the plan is not about', { kind: 'year', year: 2052 }, 422, '/problems/period-outside-plan'],
    ['that no year has', { kind: 'quarter', year: 2025, number: 5 }, 422, '/problems/body-invalid'],
    ['of no known kind', { kind: 'week', year: 2025 }, 422, '/problems/body-invalid'],
  ])('%s is refused', async (_, body, status, type) =>
    expect(await json(await act('POST', '', body))).toMatchObject({ status, type }),
  );
});

describe('dates of a period', () => {
  it('are set as a whole, and taken back to what the plan says', async () => {
    const period = await newMonth(4);
    const set = { cutOff: '2025-04-20', dueUnits: '2025-04-25T17:00:00+07:00', dueCity: '2025-04-29T17:00:00+07:00' };
    const span = { from: '2025-03-21', to: '2025-04-20' };
    expect(await json(await act('PUT', `/${period}`, { ...set, span, reason: 'Theo công văn' }))).toMatchObject({
      ...set,
      span,
    });
    expect(await json(await act('PUT', `/${period}`, {}))).toMatchObject({
      cutOff: '2025-04-14',
      span: { from: '2025-03-15', to: '2025-04-14' },
      dueUnits: '2025-04-16T17:00:00+07:00',
    });
    expect(await logOf('period.set', `hai-phong-2025/${period}`)).toMatchObject([
      { reason: 'Theo công văn', before: { cutOff: '2025-04-14' }, after: set },
      { reason: '', before: set, after: { cutOff: '2025-04-14' } },
    ]);
  });

  it.each([
    ['ke-hoach', { cutOff: '2025-03-14' }, 'cutOff'],
    ['bao-cao-quy-3', { dueUnits: '2025-09-15T17:00:00+07:00' }, 'dueUnits'],
    ['bao-cao-quy-3', { dueUnits: '2025-09-18T17:00:00+07:00', dueCity: '2025-09-17T17:00:00+07:00' }, 'dueCity'],
    ['bao-cao-quy-3', { opensAt: '2025-09-19T00:00:00Z', dueUnits: '2025-09-18T17:00:00+07:00' }, 'opensAt'],
    ['bao-cao-quy-3', { span: { from: '2025-09-18', to: '2025-09-17' } }, 'span.to'],
  ])('%s %j contradict each other at %s', async (period, dates, path) =>
    expect(await json(await act('PUT', `/${period}`, dates))).toMatchObject({
      status: 422,
      type: '/problems/body-invalid',
      errors: [{ path }],
    }),
  );
});

it('a task of the first quarter is not overdue at the cut-off of 14 March; at one of 31 March it is', async () => {
  const period = await newMonth(2);
  const task = 'Một việc của quý đầu';
  const codesAt = async (cutOff: string) => {
    const due = '2025-04-20T17:00:00+07:00';
    expect((await act('PUT', `/${period}`, { cutOff, dueUnits: due, dueCity: due })).status).toBe(200);
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid([{ task, finish: 'Quý I' }]) }));
    const grid = reportGrid([task], 'Quý I', 'Đang thực hiện');
    return (await replyOf(await unit.send(submission({ grid, period })))).findings.map(({ code }) => code);
  };
  expect(await codesAt('2025-03-14')).toEqual([]);
  expect(await codesAt('2025-03-31')).toEqual(['report.overdue-unexplained']);
});

describe('before it opens', () => {
  it('nothing is taken in; from the moment on it is', async () => {
    const period = await newMonth(5);
    await act('PUT', `/${period}`, { opensAt: '2025-03-14T17:00:00Z' });
    const unit = await server.newUnit();
    at('2025-03-14T16:59:59.999Z');
    const early = await unit.send(answer(period));
    expect(await problemOf(early)).toMatchObject({
      status: 409,
      type: '/problems/period-not-open',
      detail: expect.stringContaining('0 giờ 00, ngày 15/3/2025'),
    });
    expect(await storedOf(unit.code)).toEqual([]);
    at('2025-03-14T17:00:00Z');
    expect((await unit.send(answer(period))).status).toBe(201);
  });

  it('the city may open it sooner', async () => {
    const period = await newMonth(6);
    at('2025-03-20T01:00:00Z');
    await act('PUT', `/${period}`, { opensAt: '2025-03-25T00:00:00+07:00' });
    expect(await json(await act('POST', `/${period}/open`, { reason: 'Các đơn vị đề nghị' }))).toMatchObject({
      status: 200,
      opensAt: '2025-03-20T01:00:00.000Z',
      pinned: true,
    });
    expect((await (await server.newUnit()).send(answer(period))).status).toBe(201);
    expect(await problemOf(await act('POST', `/${period}/open`, { reason: 'lần nữa' }))).toMatchObject({
      status: 409,
      type: '/problems/period-open',
    });
    expect((await logOf('period.opened', `hai-phong-2025/${period}`)).map(({ reason }) => reason)).toEqual([
      'Các đơn vị đề nghị',
    ]);
  });
});

describe('late', () => {
  /** The due is midnight in Hải Phòng, 17:00 in UTC: on the last second in time, a millisecond later not. */
  it.each([
    ['2025-04-16T16:59:59.000Z', false],
    ['2025-04-16T17:00:00.000Z', false],
    ['2025-04-16T17:00:00.001Z', true],
    ['2025-04-17T00:00:00.000Z', true],
  ])('%s: %s', async (moment, late) => {
    await act('POST', '', { kind: 'month', year: 2025, number: 3 });
    const [dueUnits, dueCity] = ['2025-04-17T00:00:00+07:00', '2025-04-20T17:00:00+07:00'];
    expect((await act('PUT', '/bao-cao-thang-3-2025', { dueUnits, dueCity })).status).toBe(200);
    const unit = await server.newUnit();
    at(moment);
    const { receipt } = await replyOf(await unit.send(answer('bao-cao-thang-3-2025')));
    expect(receipt).toMatchObject({ late, correction: false });
  });
});

describe('after the close', () => {
  let period: string;
  let first: Awaited<ReturnType<typeof server.newUnit>>;
  const key = { 'idempotency-key': 'gui-truoc-khi-dong' };
  beforeAll(async () => {
    period = await newMonth(9);
    first = await server.newUnit();
    at('2025-04-21T01:00:00Z');
    await first.send(answer(period), key);
    at('2025-04-22T01:00:00Z');
    expect(await json(await act('POST', `/${period}/close`, {}))).toMatchObject({
      status: 200,
      closedAt: '2025-04-22T01:00:00.000Z',
      edition: { number: 1, issuedAt: '2025-04-22T01:00:00.000Z' },
    });
  });

  it('nothing new is taken in, from a unit or for it', async () => {
    const unit = await server.newUnit();
    const body = answer(period);
    const onBehalf = await server.ask('POST', '/api/v1/submissions', {
      token: aggregator,
      body: { ...body, onBehalf: unit.code },
      headers: { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
    });
    for (const refused of [await unit.send(body), onBehalf, await first.send(answer(period, 3), over(1))])
      expect(await problemOf(refused)).toMatchObject({
        status: 409,
        type: '/problems/period-closed',
        detail: expect.stringContaining('8 giờ 00, ngày 22/4/2025'),
      });
    expect(await storedOf(unit.code)).toEqual([]);
  });

  it('a repeat of what was stored still gets its receipt', async () => {
    for (const headers of [key, {}]) {
      const again = await first.send(answer(period), headers);
      expect([again.status, (await replyOf(again)).replayed]).toEqual([200, true]);
    }
  });

  it('it cannot be closed twice', async () =>
    expect(await problemOf(await act('POST', `/${period}/close`, {}))).toMatchObject({
      status: 409,
      type: '/problems/period-closed',
    }));

  it('a unit for which it was reopened sends a correction until then; the others do not', async () => {
    const reopening = { unit: first.code, reason: 'Sai số liệu mục 2', until: '2025-04-25T17:00:00+07:00' };
    const opened = await json(await act('POST', `/${period}/reopenings`, reopening, aggregator));
    expect(opened).toMatchObject({ status: 201, unit: first.code, until: '2025-04-25T10:00:00.000Z' });
    const corrected = await replyOf(await first.send(answer(period, 3), over(1)));
    expect(corrected.receipt).toMatchObject({ revision: 2, correction: true });
    expect((await problemOf(await (await server.newUnit()).send(answer(period)))).type).toBe('/problems/period-closed');

    at('2025-04-25T10:00:00Z');
    expect((await first.send(answer(period, 4), over(2))).status).toBe(201);
    at('2025-04-25T10:00:00.001Z');
    expect((await problemOf(await first.send(answer(period, 5), over(3)))).type).toBe('/problems/period-closed');
    const subject = (opened as unknown as { reopening: string }).reopening;
    const { reopenings } = (await (
      await server.ask('GET', `${PLAN}/periods/${period}/reopenings`, { token: aggregator })
    ).json()) as ReopeningsReply;
    expect([{ status: 201, ...reopenings[0] }, reopenings.length]).toEqual([opened, 1]);
    expect(await logOf('period.reopened', subject)).toMatchObject([
      { ...reopening, until: '2025-04-25T10:00:00.000Z', by: { role: 'aggregator' } },
    ]);
  });

  it.each([
    ['without a reason', { reason: '' }, '/problems/body-invalid'],
    ['until a moment that has passed', { until: '2025-04-01T00:00:00Z' }, '/problems/body-invalid'],
    ['for nobody', { unit: '99999' }, '/problems/unit-not-asked'],
  ])('it is not reopened %s', async (_, over, type) => {
    const body = { unit: first.code, reason: 'x', until: '2026-01-01T00:00:00Z', ...over };
    expect((await problemOf(await act('POST', `/${period}/reopenings`, body))).type).toBe(type);
  });

  it('only opening it again lets everybody in', async () => {
    expect(await json(await act('POST', `/${period}/open`, { reason: 'Gia hạn theo chỉ đạo' }))).toMatchObject({
      closedAt: null,
    });
    const { receipt } = await replyOf(await (await server.newUnit()).send(answer(period)));
    expect(receipt.correction).toBe(false);
    const body = { unit: first.code, reason: 'x', until: '2026-01-01T00:00:00Z' };
    expect((await problemOf(await act('POST', `/${period}/reopenings`, body))).type).toBe('/problems/period-open');
  });
});

it('what is on its way while the city closes is in the edition or refused, never between', async () => {
  const period = await newMonth(10);
  at('2025-05-15T01:00:00Z');
  const units = await Promise.all(Array.from({ length: 6 }, () => server.newUnit()));
  const [closed, ...sent] = await Promise.all([
    act('POST', `/${period}/close`, {}),
    ...units.map((unit) => unit.send(answer(period))),
  ]);
  expect(closed?.status).toBe(200);
  const ids = (await Promise.all(sent.filter(({ status }) => status === 201).map(replyOf))).map(
    ({ receipt }) => receipt.submission,
  );
  for (const refused of sent.filter(({ status }) => status !== 201))
    expect((await problemOf(refused)).type).toBe('/problems/period-closed');
  const view = await json(
    await server.ask('GET', `/api/v1/city/hai-phong-2025/${period}?edition=1`, { token: server.adminToken }),
  );
  const shown = (view as unknown as { units: { annexes: { submission: string }[] }[] }).units;
  expect(shown.flatMap(({ annexes }) => annexes.map(({ submission }) => submission)).sort()).toEqual(ids.sort());
});
