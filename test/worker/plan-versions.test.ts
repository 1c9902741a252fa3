import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CityView, PlanSummary, PreviewReply, UnknownAgenciesReply } from '../../shared/api.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { withPage } from '../../shared/plan/impact.ts';
import { type Plan, PlanSchema } from '../../shared/plan/schema.ts';
import type { Room } from '../../worker/plan/impact.ts';
import { impacts } from '../../worker/plan/preview.ts';
import { openStore } from '../../worker/store/store.ts';
import { over, replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { reportGrid, submission, tasks, tasksGrid } from './sheets.ts';

const BUILT_IN = planById('hai-phong-2025') as Plan;
let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

const admin = (method: string, path: string, body?: unknown) =>
  server.ask(method, `/api/v1/plans${path}`, { token: server.adminToken, ...(body === undefined ? {} : { body }) });
const publish = async (plan: object) => (await admin('POST', '', plan)).status;
const version = (id: string, number: number, change: (copy: Plan) => void = () => {}): Plan => {
  const copy = { ...structuredClone(BUILT_IN), id, version: number };
  change(copy);
  return copy;
};
/** From this version on a task outside the plan's year stops a sending. */
const strict = (copy: Plan) => void Object.assign(copy.severities, { 'time.outside-plan': 'error' });
const LATE_TASK = { task: 'Một việc để sang năm sau', finish: 'Quý I/2026' };
let plans = 0;
/** A plan of its own for each test, in its first version. */
const newPlan = async (change?: (copy: Plan) => void): Promise<string> => {
  const id = `thu-nghiem-${++plans}`;
  expect(await publish(version(id, 1, change))).toBe(201);
  return id;
};
const sendFor = async (plan: string, rows = tasks(2), headers = {}) => {
  const unit = await server.newUnit();
  const answer = await unit.send(submission({ grid: tasksGrid(rows), plan }), headers);
  return { unit, answer };
};
const logOf = async (kind: string, subject: string) =>
  (
    await env.DB.prepare(
      'SELECT c.content FROM log l JOIN log_contents c ON c.leaf = l.leaf WHERE l.kind = ?1 AND l.subject = ?2',
    )
      .bind(kind, subject)
      .all<{ content: string }>()
  ).results.map(({ content }) => JSON.parse(content) as Record<string, unknown>);

describe('publishing', () => {
  it('a plan is there from then on, and recorded with who published it', async () => {
    const id = await newPlan();
    expect(await server.client(null).plan(id)).toEqual(version(id, 1));
    const listed = (await server.client(null).plans()).find((plan) => plan.id === id) as PlanSummary;
    expect(listed).toMatchObject({ version: 1, periods: [{ id: 'ke-hoach', planVersion: 1, pinned: false }, {}, {}] });
    expect(await logOf('plan.published', `${id}@1`)).toMatchObject([
      { by: { role: 'admin' }, plan: { id, version: 1 } },
    ]);
  });

  it('a built-in plan goes on from its own version', async () => {
    expect(await publish({ ...structuredClone(BUILT_IN), id: 'tp-tt-2023' })).toBe(409);
    const text = { ...structuredClone(planById('tp-tt-2023') as Plan), version: 2, title: 'Tên mới' };
    expect(await publish(text)).toBe(201);
    expect(await server.client(null).plan('tp-tt-2023')).toMatchObject({ version: 2, title: 'Tên mới' });
    expect(await (await admin('GET', '/tp-tt-2023/versions/1')).json()).toEqual(planById('tp-tt-2023'));
  });

  it.each([
    ['another text under the same number', 1, 1],
    ['one left out', 3, 1],
  ])('%s is refused with the version that stands', async (_, number, stands) => {
    const id = await newPlan();
    const answer = await admin('POST', '', { ...version(id, number), title: 'Tên khác' });
    expect(await problemOf(answer)).toMatchObject({
      status: 409,
      type: '/problems/plan-version-stale',
      version: stands,
    });
  });

  it('again, after a cut connection, is answered as the first time and recorded once', async () => {
    const id = await newPlan();
    const again = await admin('POST', '', version(id, 1));
    expect([again.status, await again.json()]).toEqual([200, { plan: id, version: 1 }]);
    expect(await logOf('plan.published', `${id}@1`)).toHaveLength(1);
  });

  it('a new plan begins with 1', async () =>
    expect(await problemOf(await admin('POST', '', version('chua-co', 2)))).toMatchObject({
      type: '/problems/plan-version-stale',
      version: null,
    }));

  it('of ten at once one is published', async () => {
    const id = await newPlan();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, k) => publish({ ...version(id, 2), title: `Bản ${k}` })),
    );
    expect(all.sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(await server.client(null).plan(id)).toMatchObject({ version: 2 });
  });

  it('every mistake is named with its path', async () => {
    const text = version('sai', 1);
    const agencies = structuredClone(text.agencies);
    const [first] = agencies;
    if (first) first.successors = [{ id: 'khong-co', field: null }];
    const broken = { ...text, agencies, units: ['99999'] };
    const { errors } = await problemOf(await admin('POST', '', broken));
    expect(errors?.map(({ path }) => path)).toEqual(['agencies.0.successors.0.id', 'units.0']);
    const formless = { ...text, title: 7, periods: [{ ...text.periods[0], stage: 'khac' }] };
    const form = await problemOf(await admin('POST', '', formless));
    expect(form).toMatchObject({ status: 422, type: '/problems/body-invalid' });
    expect(form.errors?.map(({ path }) => path)).toEqual(['title', 'periods.0.stage']);
  });

  it('what was answered may not vanish', async () => {
    const id = await newPlan();
    const { unit } = await sendFor(id);
    const { errors } = await problemOf(
      await admin(
        'POST',
        '',
        version(id, 2, (copy) => {
          copy.periods = copy.periods.slice(1);
          copy.units = ['11948'];
        }),
      ),
    );
    expect(errors?.map(({ path }) => path)).toEqual(['periods', 'units']);
    expect(errors?.[1]?.message).toContain(unit.code);
  });

  it.each(['UPDATE plan_versions SET version = 9', 'DELETE FROM plan_versions'])(
    'the database refuses %s',
    async (sql) => {
      await newPlan();
      await expect(env.DB.prepare(sql).run()).rejects.toThrow('immutable');
    },
  );
});

describe('the version of a period', () => {
  it('stays for those who are sending, whatever is published meanwhile', async () => {
    const id = await newPlan();
    const before = await sendFor(id);
    expect((await replyOf(before.answer)).receipt.planVersion).toBe(1);
    expect(await publish(version(id, 2, strict))).toBe(201);

    const after = await sendFor(id, [LATE_TASK]);
    const { receipt, findings } = await replyOf(after.answer);
    expect([after.answer.status, receipt.planVersion]).toEqual([201, 1]);
    expect(findings).toMatchObject([{ code: 'time.outside-plan', severity: 'warning' }]);
    expect(await server.client(null).plan(id)).toMatchObject({ version: 2 });
    expect(await server.client(null).plan(id, 'ke-hoach')).toMatchObject({ version: 1 });
    const aggregator = (await server.enrol(server.adminToken, null)).credential;
    await server.client(aggregator).city(id, 'ke-hoach');
  });

  it('follows the newest as long as nobody has opened or answered it', async () => {
    const id = await newPlan();
    await publish(version(id, 2, strict));
    const { answer } = await sendFor(id, [LATE_TASK]);
    expect((await problemOf(answer)).type).toBe('/problems/findings-open');
  });

  it('is that of its opening: by its date, or by hand', async () => {
    const id = await newPlan();
    await admin('PUT', `/${id}/periods/ke-hoach`, { opensAt: server.clock.now.toISOString() });
    await admin('PUT', `/${id}/periods/bao-cao-nam`, { opensAt: new Date(+server.clock.now + 1).toISOString() });
    await admin('POST', `/${id}/periods/bao-cao-quy-3/open`, { reason: 'Mở' });
    await publish(version(id, 2, strict));
    const [summary] = (await server.client(null).plans()).filter((plan) => plan.id === id);
    expect(summary?.periods.map(({ id, planVersion, pinned }) => [id, planVersion, pinned])).toEqual([
      ['ke-hoach', 1, true],
      ['bao-cao-quy-3', 1, true],
      ['bao-cao-nam', 2, false],
    ]);
  });

  it('is moved on purpose, and recorded', async () => {
    const id = await newPlan();
    await sendFor(id);
    await publish(version(id, 2, strict));
    const path = `/${id}/periods/ke-hoach/version`;
    expect((await problemOf(await admin('PUT', path, { version: 3, reason: 'x' }))).type).toBe(
      '/problems/plan-version-unknown',
    );
    expect((await problemOf(await admin('PUT', path, { version: 2 }))).type).toBe('/problems/body-invalid');
    expect(await (await admin('PUT', path, { version: 2, reason: 'Sửa danh mục' })).json()).toMatchObject({
      id: 'ke-hoach',
      planVersion: 2,
      pinned: true,
    });
    const { answer } = await sendFor(id, [LATE_TASK]);
    expect((await problemOf(answer)).type).toBe('/problems/findings-open');
    expect(await logOf('period.pinned', `${id}/ke-hoach`)).toMatchObject([
      { before: 1, after: 2, reason: 'Sửa danh mục', by: { role: 'admin' } },
    ]);
  });

  it('is the one that the city view is made with', async () => {
    const id = await newPlan();
    for (const lead of ['Sở Nội vụ', 'Sở KH&CN'])
      await sendFor(id, [{ task: 'Một việc hai nơi chủ trì', lead } as never]);
    const view = async () =>
      (await (await server.ask('GET', `/api/v1/city/${id}/ke-hoach`, { token: server.adminToken })).json()) as CityView;
    expect((await view()).findings).toHaveLength(1);
    await publish(version(id, 2, (copy) => void Object.assign(copy.severities, { 'city.lead-conflict': 'off' })));
    expect((await view()).findings).toHaveLength(1);
    await admin('PUT', `/${id}/periods/ke-hoach/version`, { version: 2, reason: 'x' });
    expect((await view()).findings).toHaveLength(0);
  });
});

describe('a preview', () => {
  const preview = async (plan: object) => (await (await admin('POST', '/preview', plan)).json()) as PreviewReply;

  it('says what would change, in the document and in what was sent, and changes nothing', async () => {
    const id = await newPlan();
    await sendFor(id, [LATE_TASK]);
    await sendFor(id, [...tasks(2), LATE_TASK]);
    await sendFor(id, tasks(1));
    const { unit } = await sendFor(id, [LATE_TASK]);
    await unit.send(submission({ grid: tasksGrid(tasks(3)), plan: id }), over(1));

    expect(await preview(version(id, 2, strict))).toEqual({
      ...{ plan: id, version: 2, replaces: 1 },
      changes: [
        {
          ...{ path: ['severities', 'time.outside-plan'], change: 'added', before: null, after: 'error' },
          text: 'Mức độ của lỗi › Thời gian ngoài kế hoạch: thêm Cần sửa',
        },
      ],
      impact: [
        {
          ...{ period: 'ke-hoach', planVersion: 1, pinned: true },
          ...{ submissions: 4, units: 4, unitsWithNewErrors: 2, unitsWithFewerErrors: 0, unreadable: 0 },
          codes: [
            {
              ...{ code: 'time.outside-plan', severity: 'error' },
              appear: { findings: 2, units: 2 },
              disappear: { findings: 0, units: 0 },
            },
            {
              ...{ code: 'time.outside-plan', severity: 'warning' },
              appear: { findings: 0, units: 0 },
              disappear: { findings: 2, units: 2 },
            },
          ],
        },
      ],
      next: null,
    });
    expect(await server.client(null).plan(id)).toMatchObject({ version: 1 });
  });

  it.each([
    ['two units', { units: 2, rows: 100 }],
    ['a few rows, but a unit whole', { units: 10, rows: 3 }],
  ])('a page of %s: all pages together say what one would', async (_, room) => {
    const id = await newPlan();
    const units = [];
    for (const rows of [[LATE_TASK], [...tasks(2), LATE_TASK], tasks(4)]) units.push((await sendFor(id, rows)).unit);
    const report = (names: string[]) => submission({ plan: id, period: 'bao-cao-quy-3', grid: reportGrid(names) });
    await units[0]?.send(report([LATE_TASK.task]));
    await units[2]?.send(report(tasks(4).map(({ task }) => task)));
    // What is withdrawn takes room and says nothing.
    const gone = await sendFor(id, [LATE_TASK]);
    const { receipt } = await replyOf(gone.answer);
    await gone.unit.client.review(receipt.submission, { act: 'withdraw', seen: 0 });

    const [was, is] = [version(id, 1), version(id, 2, strict)];
    const page = async (room?: Room, after?: string): Promise<PreviewReply> => ({
      ...{ plan: id, version: 2, replaces: 1, changes: [] },
      ...(await impacts(openStore(server.bindings), was, is, after, room)),
    });
    const whole = await page();
    expect(whole).toMatchObject({
      impact: [{ submissions: 3, unitsWithNewErrors: 2 }, { submissions: 2 }],
      next: null,
    });
    let joined = await page({ ...room });
    let count = 1;
    for (let { next } = joined; next !== null; next = joined.next, count++)
      joined = withPage(joined, await page({ ...room }, next));
    expect(joined).toEqual(whole);
    // The last page was full, so that one came after it.
    expect(count).toBe(4);
  });

  it('goes on after a page through the API too, and finds nothing after a period that is not there', async () => {
    const id = await newPlan();
    const { unit } = await sendFor(id, [LATE_TASK]);
    const goOn = (period: string, code: string) =>
      admin('POST', `/preview?after=${period}~${code}`, version(id, 2, strict));
    const before = String(Number(unit.code) - 1);
    expect(await (await goOn('ke-hoach', before)).json()).toMatchObject({ impact: [{ units: 1 }] });
    expect(await (await goOn('ke-hoach', unit.code)).json()).toMatchObject({ impact: [], next: null });
    expect((await goOn('khong-co', unit.code)).status).toBe(404);
  });

  it('an alias put in takes a finding away', async () => {
    const id = await newPlan();
    await sendFor(id, [{ task: 'Một việc', lead: 'Phòng Chuyển đổi số thử' } as never]);
    const { impact } = await preview(
      version(id, 2, (copy) => void copy.agencies[0]?.aliases.push('Phòng Chuyển đổi số thử')),
    );
    expect(impact[0]?.codes).toMatchObject([{ code: 'agency.unknown', disappear: { findings: 1, units: 1 } }]);
  });

  it('uses the mapping that the sender had confirmed', async () => {
    const id = await newPlan();
    const unit = await server.newUnit();
    const columns = (['ordinal', 'task', 'start', 'finish', 'lead', 'note'] as const).map((key, k) => ({
      column: k + 1,
      key,
    }));
    const mapping = { sheet: 'Danh mục', headerRows: [2], columns };
    await unit.send(submission({ grid: tasksGrid(tasks(2)), plan: id, mapping }));
    const required = (copy: Plan) => {
      const column = copy.annexes[0]?.stages.plan?.find(({ key }) => key === 'deliverable');
      if (column) column.required = true;
    };
    const { impact } = await preview(version(id, 2, required));
    expect(impact[0]).toMatchObject({ unitsWithNewErrors: 1, codes: [{ code: 'table.column-missing' }] });
  });

  it('of a plan that is new has nothing to compare with', async () =>
    expect(await preview(version('hoan-toan-moi', 1))).toEqual({
      ...{ plan: 'hoan-toan-moi', version: 1, replaces: null },
      ...{ changes: [], impact: [], next: null },
    }));

  it('is refused as publishing would be', async () =>
    expect((await problemOf(await admin('POST', '/preview', version('hai-phong-2025', 7)))).type).toBe(
      '/problems/plan-version-stale',
    ));
});

describe('agencies that units write and the plan does not know', () => {
  const unknown = async (id: string) =>
    (await (await admin('GET', `/${id}/unknown-agencies`)).json()) as UnknownAgenciesReply;

  it('are counted over what stands, with the name they were perhaps meant for', async () => {
    const id = await newPlan();
    const written = (...leads: string[]) => leads.map((lead, k) => ({ task: `Việc khác nhau số ${k + 1}`, lead }));
    await sendFor(id, written('Sở Khoa học và Công ngệ', 'Công ty Cổ phần Số'));
    await sendFor(id, written('Sở Khoa học và Công ngệ', 'sở khoa học và công ngệ', 'Sở KH&CN'));
    const { unit } = await sendFor(id, written('Chỉ có trong lần gửi đầu'));
    await unit.send(submission({ grid: tasksGrid(tasks(1)), plan: id }), over(1));
    expect(await unknown(id)).toEqual({
      ...{ plan: id, version: 1 },
      agencies: [
        {
          name: 'Sở Khoa học và Công ngệ',
          units: 2,
          rows: 3,
          nearest: { id: 'so-khcn', name: 'Sở Khoa học và Công nghệ' },
        },
        { name: 'Công ty Cổ phần Số', units: 1, rows: 1, nearest: null },
      ],
    });
  });

  it('are known once the next version has the alias', async () => {
    const id = await newPlan();
    await sendFor(id, [{ task: 'Một việc', lead: 'Phòng Chuyển đổi số thử' } as never]);
    expect((await unknown(id)).agencies).toHaveLength(1);
    await publish(version(id, 2, (copy) => void copy.agencies[0]?.aliases.push('Phòng chuyển đổi số thử')));
    expect(await unknown(id)).toMatchObject({ version: 2, agencies: [] });
  });
});

it('the form of a plan is published as JSON Schema, and a document of ours has it', async () => {
  const answer = await server.ask('GET', '/api/v1/plans/schema.json');
  expect(answer.headers.get('content-type')).toContain('application/schema+json');
  const schema = (await answer.json()) as {
    $schema: string;
    properties: object;
    required: string[];
    additionalProperties: boolean;
  };
  expect(schema.$schema).toContain('2020-12');
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(PlanSchema.shape).sort());
  expect(schema.required).toContain('annexes');
  expect(schema.required).not.toContain('severities');
});
