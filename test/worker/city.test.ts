import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CityView, SubmissionReply } from '../../shared/api.ts';
import { exhibitsOf } from '../../shared/exhibits.ts';
import { citySummary } from '../../shared/merge.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { registerOf, UNITS } from '../../shared/plan/units.ts';
import { readWorkbook } from '../../shared/xlsx/read.ts';
import { applyRetention } from '../../worker/retention.ts';
import { scheduled } from '../../worker/scheduled.ts';
import { openStore } from '../../worker/store/store.ts';
import { DUE, over, replyOf, startSending } from './sender.ts';
import { LOG_KEY } from './server.ts';
import { submission, tasks, tasksGrid, tranLieuTargets, vinhBaoTasks } from './sheets.ts';

const PATH = '/api/v1/city/hai-phong-2025/ke-hoach';
const SHARED_TASK = 'Triển khai chữ ký số cá nhân cho người dân';
const CORRECTED = { task: 'Tập huấn kỹ năng số', finish: 'Quý III' };

type Sender = Awaited<ReturnType<Awaited<ReturnType<typeof startSending>>['newUnit']>>;
let server: Awaited<ReturnType<typeof startSending>>;
let aggregator: string;
let units: Record<'whole' | 'revised' | 'late' | 'other', Sender>;
let receipts: Record<'vinhBao' | 'tranLieu' | 'revised' | 'late' | 'other', SubmissionReply>;

const ask = (path: string, headers: Record<string, string> = {}) =>
  server.ask('GET', path, { token: aggregator, headers });
const view = () => server.client(aggregator).city('hai-phong-2025', 'ke-hoach');
const unitOf = (city: CityView, { code }: Sender) => city.units.find((unit) => unit.code === code);

/** One unit sends both annexes, one corrects itself, one is late, two disagree about a lead; the others keep silent. */
beforeAll(async () => {
  server = await startSending();
  const { newUnit } = server;
  aggregator = (await server.enrol(server.adminToken, null)).credential;
  units = { whole: await newUnit(), revised: await newUnit(), late: await newUnit(), other: await newUnit() };
  const { whole, revised, late, other } = units;
  const vinhBao = await replyOf(
    await whole.send(submission({ grid: await vinhBaoTasks(), file: 'Danh mục nhiệm vụ.xlsx' })),
  );
  const justifications = [{ code: 'target.impossible' as const, cell: 'D20', reason: 'Theo kế hoạch đã ký.' }];
  const tranLieu = await replyOf(
    await whole.send(submission({ grid: await tranLieuTargets(), annex: 'targets', justifications })),
  );
  await revised.send(submission({ grid: tasksGrid(tasks(3)) }));
  server.clock.now = new Date(Date.parse(DUE) + 60_000);
  const second = await replyOf(
    await revised.send(submission({ grid: tasksGrid([CORRECTED, { task: SHARED_TASK, lead: 'Sở Nội vụ' }]) }), over(1)),
  );
  const lateReply = await replyOf(
    await late.send(submission({ grid: tasksGrid([{ task: `${SHARED_TASK}.`, lead: 'Sở KH&CN' }]) })),
  );
  const otherReply = await replyOf(await other.send(submission({ grid: tasksGrid([{ task: 'Một việc khác hẳn' }]) })));
  receipts = { vinhBao, tranLieu, revised: second, late: lateReply, other: otherReply };
});

describe('the city view', () => {
  it('says of each unit whether it sent, sent late or is missing', async () => {
    const city = await view();
    expect(city.totals).toEqual({ units: 114, sent: 2, late: 2, missing: 110, incomplete: 3 });
    expect(unitOf(city, units.whole)).toMatchObject({ state: 'sent', lacks: [] });
    expect(unitOf(city, units.revised)).toMatchObject({
      state: 'sent',
      lacks: ['targets'],
      annexes: [{ revision: 2, rows: 2, late: false }],
    });
    expect(unitOf(city, units.late)).toMatchObject({ state: 'late' });
    expect(city.units.filter(({ state }) => state === 'missing')).toHaveLength(110);
  });

  it('holds every row of what stands, by unit, with where it came from', async () => {
    const city = await view();
    expect(city.tasks.map(({ unit, row }) => `${unit} ${row.path}`)).toEqual([
      ...'1 2 3 3.a 3.b 3.c 4 4.a 4.b 4.c 4.d 4.e 4.f 5 6 7'.split(' ').map((path) => `${units.whole.code} ${path}`),
      `${units.revised.code} 1`,
      `${units.revised.code} 2`,
      `${units.late.code} 1`,
      `${units.other.code} 1`,
    ]);
    expect(city.targets).toHaveLength(receipts.tranLieu.receipt.rows);
    expect(city.tasks[0]).toMatchObject({
      unit: units.whole.code,
      unitName: receipts.vinhBao.receipt.unitName,
      submission: receipts.vinhBao.receipt.submission,
      revision: 1,
      file: 'Danh mục nhiệm vụ.xlsx',
      sheet: (await vinhBaoTasks()).sheet,
      row: { kind: 'task', values: { task: { reads: 'text' } } },
    });
    expect(city.tasks.find(({ unit }) => unit === units.revised.code)).toMatchObject({
      submission: receipts.revised.receipt.submission,
      revision: 2,
      row: { row: 3, values: { task: { text: CORRECTED.task, at: { row: 3, column: 2 } } } },
    });
  });

  it('points at two units that give one task to different leads', async () => {
    const { findings } = await view();
    expect(findings).toEqual([
      {
        code: 'city.lead-conflict',
        severity: 'note',
        at: null,
        fix: null,
        params: { task: SHARED_TASK, leads: ['Sở Nội vụ', 'Sở Khoa học và Công nghệ'] },
        sources: [
          { unit: units.revised.code, submission: receipts.revised.receipt.submission, row: 4 },
          { unit: units.late.code, submission: receipts.late.receipt.submission, row: 3 },
        ],
      },
    ]);
  });

  it('shows each error that was sent, with the reason its unit gave', async () => {
    const { explained } = await view();
    expect(explained).toEqual([
      {
        unit: units.whole.code,
        submission: receipts.tranLieu.receipt.submission,
        annex: 'targets',
        revision: 1,
        file: expect.any(String),
        sheet: (await tranLieuTargets()).sheet,
        finding: expect.objectContaining({ code: 'target.impossible', at: { row: 20, column: 4 } }),
        reason: 'Theo kế hoạch đã ký.',
      },
    ]);
  });

  it('moves with the due date that the city sets', async () => {
    const { setPeriod } = server.client(server.adminToken);
    await setPeriod('hai-phong-2025', 'ke-hoach', { dueUnits: '2025-12-31T17:00:00+07:00' });
    expect((await view()).totals).toMatchObject({ sent: 4, late: 0 });
    await setPeriod('hai-phong-2025', 'ke-hoach', { dueUnits: DUE });
    expect((await view()).totals).toMatchObject({ sent: 2, late: 2 });
  });
});

describe('the city view of another period', () => {
  it('nobody answered is empty', async () => {
    const city = await server.client(aggregator).city('hai-phong-2025', 'bao-cao-nam');
    const plan = planById('hai-phong-2025');
    const period = plan?.periods.find(({ id }) => id === 'bao-cao-nam');
    if (!plan || !period) throw new Error('no such period');
    expect(city).toEqual({
      ...citySummary({ register: registerOf([]), plan, period, submissions: [], leads: [], explained: [] }),
      edition: null,
      editions: [],
      tasks: [],
      targets: [],
    });
    expect(city.units).toHaveLength(UNITS.length);
  });

  it.each([
    ['/api/v1/city/khong-co/ke-hoach', '/problems/plan-unknown'],
    ['/api/v1/city/hai-phong-2025/khong-co', '/problems/period-unknown'],
    ['/api/v1/city/hai-phong-2025/khong-co/workbook.xlsx', '/problems/period-unknown'],
  ])('%s: %s', async (path, type) => expect(await (await ask(path)).json()).toMatchObject({ type, status: 404 }));
});

describe('the merged workbook', () => {
  it('is an .xlsx with every row of the view and where it came from', async () => {
    const answer = await ask(`${PATH}/workbook.xlsx`);
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="tong-hop-hai-phong-2025-ke-hoach.xlsx"',
    );
    const grids = await readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    const texts = grids.map(({ cells }) => new Set(cells.map(({ value }) => value)));
    const { tasks, targets } = await view();
    for (const [rows, subject] of [
      [tasks, 'task'],
      [targets, 'indicator'],
    ] as const) {
      const sheet = texts.find((values) => rows.every(({ row }) => values.has(row.values[subject]?.text ?? '')));
      expect(rows.length).toBeGreaterThan(4);
      expect(sheet).toBeDefined();
      for (const { unitName } of rows) expect(sheet?.has(unitName)).toBe(true);
    }
    expect(UNITS.every(({ name }) => [...(texts[0] ?? [])].some((value) => String(value).includes(name)))).toBe(true);
  });

  it('names what was found, and the table each row came from', async () => {
    const answer = await ask(`${PATH}/workbook.xlsx`);
    const grids = await readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    const lineWith = (sheet: string, value: string) => {
      const cells = grids.find((grid) => grid.sheet === sheet)?.cells ?? [];
      const row = cells.find((cell) => cell.value === value)?.row;
      return cells.filter((cell) => cell.row === row).map((cell) => cell.value);
    };
    expect(lineWith('Kết quả kiểm tra', 'D20')).toEqual(
      expect.arrayContaining([units.whole.code, 'Cần sửa', 'Theo kế hoạch đã ký.', 'target.impossible']),
    );
    const { receipt } = receipts.tranLieu;
    expect(lineWith('Nguồn gốc', receipt.submission)).toEqual(
      expect.arrayContaining([units.whole.code, receipt.parts[0]?.gridHash, receipt.rows]),
    );
  });

  it('is the same bytes as long as the same stands, whenever it is written', async () => {
    const bytes = async () => new Uint8Array(await (await ask(`${PATH}/workbook.xlsx`)).arrayBuffer());
    const first = await bytes();
    const { now } = server.clock;
    server.clock.now = new Date(now.getTime() + 86_400_000);
    expect(await bytes()).toEqual(first);
    server.clock.now = now;
  });

  it('carries the first head over what it shows; what is recorded and sealed later changes nothing', async () => {
    const workbook = async () => {
      const answer = await ask(`${PATH}/workbook.xlsx`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const heads = (await exhibitsOf(bytes)).flatMap((each) => (each.kind === 'checkpoint' ? [each.note] : []));
      return { bytes, tag: answer.headers.get('etag'), heads };
    };
    const seal = () => scheduled({ ...env, LOG_KEY }, server.clock.now);
    const before = await workbook();
    expect(before.heads).toEqual([]);
    await seal();
    const sealed = await workbook();
    expect(sealed.heads).toEqual([await (await ask('/api/v1/log/checkpoint')).text()]);
    expect(sealed.tag).not.toBe(before.tag);
    // The downloads themselves are lines of the log.
    await seal();
    expect(await (await ask('/api/v1/log/checkpoint')).text()).not.toBe(sealed.heads[0]);
    expect(await workbook()).toEqual(sealed);
  });
});

describe('a copy of the merged workbook', () => {
  const download = async () => {
    const answer = await ask(`${PATH}/workbook.xlsx`);
    return { tag: answer.headers.get('etag') ?? '', bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
  const keyOf = ({ tag }: { tag: string }) => `workbooks/${tag.replaceAll('"', '')}.xlsx`;
  const lines = async () =>
    env.DB.prepare(`SELECT count(*) AS n FROM log WHERE kind = 'city.exported'`).first<number>('n');

  it('is kept when it first goes out, and handed out as long as the same stands; each time is recorded', async () => {
    const first = await download();
    const kept = await env.BLOBS.get(keyOf(first));
    expect(new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(first.bytes);
    // Something else in its place shows where the answer comes from.
    await env.BLOBS.put(keyOf(first), 'kept');
    const before = await lines();
    expect(new TextDecoder().decode((await download()).bytes)).toBe('kept');
    expect(await lines()).toBe(Number(before) + 1);
    await env.BLOBS.delete(keyOf(first));
    expect((await download()).bytes).toEqual(first.bytes);
  });

  it('goes when its time is over, an edition never', async () => {
    const first = await download();
    await env.BLOBS.put('editions/of-some-close.xlsx', 'kept');
    const later = { now: () => new Date(Date.now() + 31 * 86_400_000), newSalt: () => crypto.randomUUID() };
    await applyRetention(
      openStore(env),
      { refused: 4_000, codes: 4_000, sessions: 4_000, attempts: 4_000, signIns: 4_000 },
      later,
    );
    expect(await env.BLOBS.head(keyOf(first))).toBeNull();
    expect(await env.BLOBS.head('editions/of-some-close.xlsx')).not.toBeNull();
  });
});

describe.each([PATH, `${PATH}/workbook.xlsx`])('%s, asked for again', (path) => {
  it('is not sent twice while nothing changed', async () => {
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    await first.arrayBuffer();
    const bare = etag.replace('W/', '');
    for (const tag of [etag, bare, `W/${bare}`, `"other", ${etag}`]) {
      const again = await ask(path, { 'if-none-match': tag });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }
    expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is sent again after a submission and after a change of the due date', async () => {
    const tag = async () => {
      const answer = await ask(path);
      await answer.arrayBuffer();
      return answer.headers.get('etag');
    };
    const before = await tag();
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid([{ task: 'Một việc nữa' }]) }));
    const after = await tag();
    await server.client(server.adminToken).setPeriod('hai-phong-2025', 'ke-hoach', { dueUnits: null });
    const moved = await tag();
    await server.client(server.adminToken).setPeriod('hai-phong-2025', 'ke-hoach', { dueUnits: DUE });
    expect(new Set([before, after, moved])).toHaveProperty('size', 3);
    expect(await tag()).toBe(after);
  });
});
