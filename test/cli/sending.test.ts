import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { writeXlsx } from 'hucre';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../cli/run.ts';
import packageFacts from '../../package.json' with { type: 'json' };
import type { SubmissionBody } from '../../shared/api.ts';
import { planById } from '../../shared/plan/built-in.ts';
import { type Recorded, recorded } from './terminal.ts';

interface Request {
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
}

/** What a city's server answers; null hangs up without a word. */
type Answer = { status: number; body: unknown; headers?: Record<string, string> } | null;

const PLAN = 'hai-phong-2025';
const HEADER = ['STT', 'Nội dung nhiệm vụ', 'Bắt đầu', 'Hoàn thành', 'Cơ quan chủ trì'];
const TASKS = [
  ['Nhiệm vụ chuyển đổi số năm 2025'],
  HEADER,
  [1, 'Tập huấn kỹ năng số', 'Quý I', 'Quý II', 'Phòng VH-XH'],
  [2, 'Treo pano', 'Quý II', 'Quý IV', 'Đoàn Thanh niên'],
];

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that can be told to fail, which the real one cannot. */
async function city(answer: (request: Request, nth: number) => Answer) {
  const requests: Request[] = [];
  const listener = async (incoming: IncomingMessage, reply: ServerResponse) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const request = { path: incoming.url ?? '', headers: incoming.headers, body: text ? JSON.parse(text) : {} };
    requests.push(request);
    const found = request.path.startsWith(`/api/v1/plans/${PLAN}?period=`)
      ? { status: 200, body: planById(PLAN) }
      : answer(request, sent(requests).length);
    if (found === null) incoming.socket.destroy();
    else
      reply
        .writeHead(found.status, { 'content-type': 'application/json', ...found.headers })
        .end(JSON.stringify(found.body));
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  closing.push(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

const sent = (requests: Request[]) => requests.filter(({ path }) => path === '/api/v1/submissions');
const problem = (code: string, status: number, more = {}): Answer => ({
  status,
  body: { type: `/problems/${code}`, status, title: code, detail: '', requestId: 'r', ...more },
});
const receipt = (revision: number) => ({
  submission: 's',
  plan: PLAN,
  planVersion: 1,
  period: 'ke-hoach',
  unit: '10729',
  unitName: 'Phường Trần Liễu',
  annex: 'tasks',
  revision,
  parts: [{ file: 'kế hoạch.xlsx', sheet: 'PL', gridHash: 'h', rows: 2 }],
  receivedAt: '2026-03-18T10:00:00.000Z',
  late: false,
  rows: 2,
});
const stored = (revision: number): Answer => ({
  status: 201,
  body: { receipt: receipt(revision), findings: [], replayed: false },
});
const device = (code: string) => ({
  credential: `thẻ-${code}`.normalize('NFD').replace(/[^\w-]/g, ''),
  role: 'staff',
  unit: { code, name: `Đơn vị ${code}` },
  expiresAt: '2027-01-01T00:00:00.000Z',
});

/** Enrols units with a city and gives what is needed to push for them. */
async function desk(answer: (request: Request, nth: number) => Answer, units = ['10729']) {
  const config = await mkdtemp(join(tmpdir(), 'phuluc-'));
  const open = [...units];
  const { url, requests } = await city((request, nth) =>
    request.path === '/api/v1/devices' ? { status: 201, body: device(open.shift() ?? '') } : answer(request, nth),
  );
  const terminal = () => recorded({ XDG_CONFIG_HOME: config });
  for (const _ of units)
    await run(['enrol', '--server', url, '--code', 'AAAA', '--name', 'An', '--position', 'Văn thư'], terminal());
  const push = async (...args: string[]): Promise<Recorded & { exit: number }> => {
    const screen = terminal();
    const exit = await run(['push', '--server', url, '--plan', PLAN, '--period', 'ke-hoach', ...args], screen);
    return Object.assign(screen, { exit });
  };
  return { url, config, requests, push, terminal };
}

async function workbook(...sheets: { name: string; rows: (string | number)[][] }[]): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'phuluc-')), 'kế hoạch.xlsx');
  await writeFile(path, await writeXlsx({ sheets }));
  return path;
}

const oneAnnex = () => workbook({ name: 'PL', rows: TASKS });
const first = ({ path }: Request): Answer => (path.includes('standing') ? problem('not-found', 404) : stored(1));

describe('enrol', () => {
  it('keeps the credential per server and unit, for its owner alone', async () => {
    const { url, config } = await desk(first);
    const folder = join(config, 'phuluc', encodeURIComponent(url));
    expect(await readdir(folder)).toEqual(['10729.json']);
    const file = join(folder, '10729.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      credential: 'the-10729',
      name: 'An',
      position: 'Văn thư',
    });
    if (platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('spends a code once, also where no answer comes', async () => {
    const { url, requests } = await city(() => null);
    const terminal = recorded({ XDG_CONFIG_HOME: tmpdir() });
    expect(await run(['enrol', '--server', url, '--code', 'AAAA'], terminal)).toBe(2);
    expect(requests).toHaveLength(1);
  });

  it.each(['phuluc.vn', 'ftp://phuluc.vn', 'http://phuluc.vn'])('does not send a code to %s', async (server) =>
    expect(await run(['enrol', '--server', server, '--code', 'AAAA'], recorded())).toBe(2),
  );
});

const partsOf = (body: Record<string, unknown>) => body.parts as SubmissionBody['parts'];

describe('rotate', () => {
  const kept = async (config: string, url: string) =>
    JSON.parse(await readFile(join(config, 'phuluc', encodeURIComponent(url), '10729.json'), 'utf8'));
  const given = (request: Request) => String(request.body.credential);

  it('keeps the credential it gave the server, and sends with it from then on', async () => {
    const { url, config, requests, terminal } = await desk(() => ({ status: 204, body: null }));
    expect(await run(['rotate', '--server', url], terminal())).toBe(0);
    const [, rotation] = requests as [Request, Request];
    expect(rotation.path).toBe('/api/v1/credentials/own');
    expect(rotation.headers.authorization).toBe('Bearer the-10729');
    const stored = await kept(config, url);
    expect(stored).toMatchObject({ credential: given(rotation), name: 'An' });
    expect(stored).not.toHaveProperty('next');
    expect(stored.credential).toMatch(/^[\w-]{43}$/);
  });

  /** Takes the first rotation it hears of, and answers as the line allows. */
  async function behind(line: { cut: boolean }) {
    let inForce = 'the-10729';
    const settled = await desk((request) => {
      if (request.headers.authorization !== `Bearer ${inForce}`) return line.cut ? null : problem('not-signed-in', 401);
      const lost = line.cut || inForce !== given(request);
      inForce = given(request);
      return lost ? null : { status: 204, body: null };
    });
    return { ...settled, inForce: () => inForce };
  }

  it('finds out by itself that only the answer was lost', async () => {
    const { url, config, inForce, terminal } = await behind({ cut: false });
    expect(await run(['rotate', '--server', url], terminal())).toBe(0);
    expect(await kept(config, url)).toMatchObject({ credential: inForce() });
  });

  it('run again once the line is mended takes the one that is in force, and makes no third', async () => {
    const line = { cut: true };
    const { url, config, requests, inForce, terminal } = await behind(line);
    expect(await run(['rotate', '--server', url], terminal())).toBe(2);
    expect(await kept(config, url)).toMatchObject({ credential: 'the-10729', next: inForce() });
    line.cut = false;
    expect(await run(['rotate', '--server', url], terminal())).toBe(0);
    expect(new Set(requests.slice(1).map(given))).toEqual(new Set([inForce()]));
    expect(await kept(config, url)).toMatchObject({ credential: inForce() });
  });
});

describe('push', () => {
  it('sends for a department, whose code has hyphens', async () => {
    const { push, requests } = await desk(first, ['so-noi-vu']);
    expect((await push(await oneAnnex())).exit).toBe(0);
    expect(sent(requests).map(({ headers }) => headers.authorization)).toEqual(['Bearer the-so-noi-vu']);
  });

  it('told to wait, waits as long and sends the same again', async () => {
    const busy = { ...problem('rate-exceeded', 429), headers: { 'retry-after': '7' } } as Answer;
    const { push, requests } = await desk((request, nth) =>
      request.path.includes('standing') ? problem('not-found', 404) : nth === 1 ? busy : stored(1),
    );
    const { exit, pauses, complained } = await push(await oneAnnex());
    expect([exit, pauses, complained.length]).toEqual([0, [7_000], 1]);
    const [first, second] = sent(requests);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });

  it('sends the table and the lines above it, nothing else of the workbook', async () => {
    const { push, requests } = await desk(first);
    const file = await workbook(
      { name: 'Riêng', rows: [['Số điện thoại'], ['0225']] },
      { name: 'PL', rows: [...TASKS, [], ['Nơi nhận:']] },
    );
    expect((await push(file)).exit).toBe(0);
    const [{ headers, body }] = sent(requests) as [Request];
    expect(headers).toMatchObject({ 'if-none-match': '*', authorization: 'Bearer the-10729', 'accept-language': 'vi' });
    expect(body).toMatchObject({
      annex: 'tasks',
      parts: [{ file: 'kế hoạch.xlsx', grid: { sheet: 'PL' } }],
      sender: { name: 'An', position: 'Văn thư' },
      client: { name: 'cli' },
    });
    expect(JSON.stringify(body)).not.toContain('0225');
    expect(partsOf(body)[0]?.grid.cells).toContainEqual({
      row: 3,
      column: 2,
      value: 'Tập huấn kỹ năng số',
    });
  });

  it('repeats a cut sending under the same key, waiting longer each time', async () => {
    const { push, requests } = await desk((request, nth) =>
      sent([request]).length && nth < 3 ? null : first(request),
    );
    const { exit, pauses } = await push(await oneAnnex());
    expect(exit).toBe(0);
    const keys = sent(requests).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(pauses).toHaveLength(2);
    expect(pauses[0]).toBeGreaterThanOrEqual(250);
    expect(pauses[1]).toBeGreaterThanOrEqual(500);
  });

  it('mints the same key for the same draft when the command is run again, another one for another base', async () => {
    let standing: Answer = problem('not-found', 404);
    const { push, requests } = await desk(({ path }) => (path.includes('standing') ? standing : stored(1)));
    const file = await oneAnnex();
    await push(file);
    await push(file);
    standing = { status: 200, body: receipt(4) };
    await push(file);
    const keys = sent(requests).map(({ headers }) => headers['idempotency-key']);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(sent(requests)[2]?.headers['if-match']).toBe('"4"');
  });

  it('gives up after four attempts with 2', async () => {
    const { push, requests } = await desk((request) => (sent([request]).length ? null : first(request)));
    expect((await push(await oneAnnex())).exit).toBe(2);
    expect(sent(requests)).toHaveLength(4);
  });

  it('does not repeat a refusal, shows its findings and ends with 1', async () => {
    const finding = {
      code: 'ordinal.missing',
      severity: 'error',
      at: { row: 3, column: 1 },
      params: {},
      fix: null,
      part: 0,
    };
    const { push, requests } = await desk(({ path }) =>
      path.includes('standing') ? problem('not-found', 404) : problem('findings-open', 422, { findings: [finding] }),
    );
    const { exit, said } = await push(await oneAnnex());
    expect(exit).toBe(1);
    expect(sent(requests)).toHaveLength(1);
    expect(said.join('\n')).toMatch(/^ +A3: /m);
  });

  it('says which release it is; one that is too old is told how to get the next, and does not try again', async () => {
    const detail = 'Đề nghị tải bản mới.';
    const { push, requests } = await desk(() => problem('client-outdated', 426, { detail }));
    const screen = await push(await oneAnnex());
    expect([screen.exit, screen.said.join().includes(detail)]).toEqual([1, true]);
    expect(requests.map(({ headers }) => headers['phu-luc-client'])).toEqual(
      requests.map(() => `cli/${packageFacts.version}`),
    );
    expect(requests.filter(({ path }) => path.includes('standing'))).toHaveLength(1);
  });

  it('explains every open error with the reason that is given', async () => {
    const { push, requests } = await desk(first);
    const rows = TASKS.map((row, place) => (place === 2 ? row.with(3, 'Quý I').with(2, 'Quý III') : row));
    await push(await workbook({ name: 'PL', rows }), '--reason', 'Đã ký, ghi nhầm quý');
    expect(sent(requests)[0]?.body.justifications).toEqual([
      { code: 'time.reversed', cell: null, reason: 'Đã ký, ghi nhầm quý' },
    ]);
  });

  it('asks which table where a kind comes twice, and sends the one that is named', async () => {
    const { push, requests } = await desk(first);
    const file = await workbook({ name: 'PL', rows: TASKS }, { name: 'PL cũ', rows: TASKS });
    expect((await push(file)).exit).toBe(2);
    expect(sent(requests)).toHaveLength(0);
    expect((await push(file, '--sheet', 'PL')).exit).toBe(0);
    expect(sent(requests).map(({ body }) => partsOf(body).map(({ grid }) => grid.sheet))).toEqual([['PL']]);
  });

  it('joins the tables of a kind, also of several files, in the order given', async () => {
    const { push, requests } = await desk(first);
    const one = await workbook({ name: 'PL', rows: TASKS }, { name: 'PL 2', rows: TASKS });
    const other = await workbook({ name: 'PL', rows: TASKS });
    expect((await push(one, other, '--join')).exit).toBe(0);
    expect(sent(requests).map(({ body }) => partsOf(body).map(({ grid }) => grid.sheet))).toEqual([
      ['PL', 'PL 2', 'PL'],
    ]);
  });

  it('asks which unit where the device keeps several', async () => {
    const { push, requests } = await desk(first, ['10729', '11446']);
    const file = await oneAnnex();
    const { exit, complained } = await push(file);
    expect(exit).toBe(2);
    expect(complained.join()).toMatch(/10729.*11446/);
    expect((await push(file, '--unit', '11446')).exit).toBe(0);
    expect(sent(requests)[0]?.headers.authorization).toBe('Bearer the-11446');
  });

  it.each([
    ['a period the plan does not have', ['--period', 'quy-9']],
    ['a unit that is not enrolled', ['--unit', '11824']],
  ])('ends with 2 at %s', async (_what, args) => {
    const { push, requests } = await desk(first);
    expect((await push(await oneAnnex(), ...args)).exit).toBe(2);
    expect(sent(requests)).toHaveLength(0);
  });
});

describe('merge', () => {
  it('needs the credential of an aggregator', async () => {
    const { url, terminal } = await desk(first);
    const out = join(await mkdtemp(join(tmpdir(), 'phuluc-')), 'tổng hợp.xlsx');
    expect(
      await run(['merge', '--server', url, '--plan', PLAN, '--period', 'ke-hoach', '--out', out], terminal()),
    ).toBe(2);
  });
});

describe('template', () => {
  const write = async (plan: string, annex: string) => {
    const out = join(await mkdtemp(join(tmpdir(), 'phuluc-')), 'mẫu.xlsx');
    return { out, exit: await run(['template', '--plan', plan, '--annex', annex, '--out', out], recorded()) };
  };

  it.each(['tasks', 'targets'])('writes a blank annex of %s that check recognises', async (annex) => {
    const { out, exit } = await write(PLAN, annex);
    expect(exit).toBe(0);
    const terminal = recorded();
    await run(['check', out, '--json'], terminal);
    const { plan, tables } = JSON.parse(terminal.said.join(''));
    expect(plan).toBe(PLAN);
    expect(tables).toMatchObject([{ annex, rows: [], findings: [{ code: 'table.empty', cell: 'A6' }] }]);
  });

  it.each([
    ['khong-co', 'tasks'],
    ['vinh-bao-tt-2024', 'targets'],
    [PLAN, 'danh-muc'],
  ])('ends with 2 for %s %s', async (plan, annex) => expect((await write(plan, annex)).exit).toBe(2));
});
