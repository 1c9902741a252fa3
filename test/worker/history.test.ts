import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../worker/auth/secret.ts';
import { over, replyOf, startSending, storedOf } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid, tranLieuTargets } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

const REPORT = 'bao-cao-quy-3';
const inspectionsOf = async (unit: string) =>
  (
    await env.DB.prepare(
      `SELECT i.outcome, i.errors, i.annex, l.kind FROM inspections i JOIN log l ON l.subject = i.id WHERE unit = ?1 ORDER BY i.at, i.id`,
    )
      .bind(unit)
      .all()
  ).results;

describe('what does not become a submission', () => {
  it('a refused run stays in the history, each time, with its grid and findings', async () => {
    const unit = await server.newUnit();
    const grid = await tranLieuTargets();
    for (const _ of [1, 2]) expect((await unit.send(submission({ annex: 'targets', grid }))).status).toBe(422);
    const run = { outcome: 'refused', errors: 1, annex: 'targets', kind: 'inspection.refused' };
    expect(await inspectionsOf(unit.code)).toEqual([run, run]);
    const kept = await env.DB.prepare('SELECT parts, findings FROM inspections WHERE unit = ?1 LIMIT 1')
      .bind(unit.code)
      .first<{ parts: string; findings: string }>();
    const [part] = JSON.parse(kept?.parts ?? '[]');
    expect(await env.BLOBS.head(`inspected/${part.gridHash}.json`)).not.toBeNull();
    expect(JSON.parse(kept?.findings ?? '[]')).toContainEqual(
      expect.objectContaining({ code: 'target.impossible', at: { row: 20, column: 4 } }),
    );
  });

  it('a check asked for by button is kept, and answered like a sending', async () => {
    const unit = await server.newUnit();
    const { plan, period, annex, parts, client } = submission({ annex: 'targets', grid: await tranLieuTargets() });
    const answer = await server.ask('POST', '/api/v1/inspections', {
      token: unit.credential,
      body: { plan, period, annex, parts, client },
    });
    expect(answer.status).toBe(201);
    expect(((await answer.json()) as { findings: { code: string }[] }).findings.map(({ code }) => code)).toContain(
      'target.impossible',
    );
    expect(await inspectionsOf(unit.code)).toMatchObject([{ outcome: 'requested', kind: 'inspection.requested' }]);
    expect(await storedOf(unit.code)).toEqual([]);
  });
});

describe('two at once', () => {
  it('one wins, the other is shown what stands and what differs', async () => {
    const unit = await server.newUnit();
    await unit.send(submission({ grid: tasksGrid(tasks(3)) }));
    const mine = tasks(3).map((task, i) => (i === 1 ? { ...task, finish: 'Quý III' } : task));
    const theirs = tasks(4);
    expect((await unit.send(submission({ grid: tasksGrid(theirs) }), over(1))).status).toBe(201);
    const late = await unit.send(submission({ grid: tasksGrid(mine) }), over(1));
    const problem = await problemOf(late);
    expect([late.status, problem.type, problem.standing?.revision]).toEqual([412, '/problems/revision-stale', 2]);
    expect(problem.standing?.proof?.note).toContain('phu-luc.localhost/receipt');
    expect(problem.diff).toMatchObject({
      added: [],
      removed: [{ row: 6, path: '4', subject: theirs[3]?.task }],
      changed: [{ after: { row: 4 }, cells: [{ column: 'finish', before: 'Quý II', after: 'Quý III' }] }],
      unchanged: 2,
    });
  });

  it('fifty repeats of one key are stored once and answered fifty times', async () => {
    const unit = await server.newUnit();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = submission({ grid: tasksGrid(tasks(60)) });
    const answers = await Promise.all(Array.from({ length: 50 }, () => unit.send(body, key)));
    const replies = await Promise.all(answers.map(replyOf));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201]);
    expect(new Set(replies.map(({ receipt }) => receipt.proof?.note)).size).toBe(1);
    expect(await storedOf(unit.code)).toEqual([{ revision: 1, rows: 60, kept: 60, findings: 0 }]);
  });
});

describe('nothing to report', () => {
  const nil = { ...submission({ period: REPORT }), parts: [], nil: { remark: 'Chưa có việc nào đến hạn' } };

  it('is an answer to a report, and a later one replaces it', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(nil));
    expect(receipt).toMatchObject({ nil: true, rows: 0, parts: [], revision: 1 });
    expect((await unit.client.submission(receipt.submission)).nilRemark).toBe('Chưa có việc nào đến hạn');
    expect((await replyOf(await unit.send(nil))).replayed).toBe(true);
    const view = await server.client(server.adminToken).city('hai-phong-2025', REPORT);
    const mine = view.units.find(({ code }) => code === unit.code);
    expect(mine?.annexes).toMatchObject([{ annex: 'tasks', nil: true, rows: 0 }]);
  });

  it('is none to a plan', async () => {
    const unit = await server.newUnit();
    const answer = await unit.send({ ...nil, period: 'ke-hoach' });
    expect([answer.status, (await problemOf(answer)).type]).toEqual([422, '/problems/nil-not-allowed']);
  });

  it.each([
    ['neither', { ...nil, nil: null }],
    ['both', { ...nil, parts: submission({ grid: tasksGrid(tasks(1)) }).parts }],
  ])('%s parts and nil is no body', async (_, body) => {
    const unit = await server.newUnit();
    const problem = await problemOf(await unit.send(body));
    expect([problem.type, problem.errors?.map(({ path }) => path)]).toEqual(['/problems/body-invalid', ['parts']]);
  });
});

describe('on behalf of a unit', () => {
  const send = (token: string, onBehalf: string | null) =>
    server.ask('POST', '/api/v1/submissions', {
      token,
      body: { ...submission({ grid: tasksGrid(tasks(2)) }), onBehalf },
      headers: { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
    });

  it('the city enters what was mailed, and it says so', async () => {
    const unit = await server.newUnit();
    const aggregator = await server.enrol(server.adminToken, null);
    const answer = await send(aggregator.credential, unit.code);
    const { receipt } = await replyOf(answer);
    expect([answer.status, receipt.unit, receipt.onBehalf]).toEqual([201, unit.code, true]);
    expect(await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks')).toEqual(receipt);
  });

  it('a unit cannot name another, nor the city nobody', async () => {
    const [unit, other] = [await server.newUnit(), await server.newUnit()];
    const aggregator = await server.enrol(server.adminToken, null);
    for (const [token, onBehalf] of [
      [unit.credential, other.code],
      [unit.credential, unit.code],
      [aggregator.credential, null],
      [aggregator.credential, '00000'],
    ] as const) {
      const answer = await send(token, onBehalf);
      expect([answer.status, (await problemOf(answer)).type]).toEqual([403, '/problems/behalf-not-allowed']);
    }
    expect(await storedOf(other.code)).toEqual([]);
  });
});

describe('files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const put = (token: string, hash: string, body: string) =>
    server.app.fetch(
      new Request(`https://phu-luc.test/api/v1/files/${hash}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${token}` },
        body: bytes(body),
      }),
      { ...env },
    );

  it('are kept under their hash, named by a submission, and given back to who may see it', async () => {
    const [unit, other] = [await server.newUnit(), await server.newUnit()];
    const text = `tệp gốc ${unit.code}`;
    const hash = await digest(text);
    const body = submission({ grid: tasksGrid(tasks(2)) });
    const parts = body.parts.map((part) => ({ ...part, original: hash }));

    const early = await unit.send({ ...body, parts });
    expect([early.status, (await problemOf(early)).type]).toEqual([422, '/problems/file-missing']);
    expect((await put(unit.credential, hash, text)).status).toBe(201);
    expect((await unit.send({ ...body, parts })).status).toBe(201);

    const get = (token: string) => server.ask('GET', `/api/v1/files/${hash}`, { token });
    const textOf = async (answer: Response) => new TextDecoder().decode(await answer.arrayBuffer());
    const own = await get(unit.credential);
    expect([own.headers.get('content-disposition')?.startsWith('attachment'), await textOf(own)]).toEqual([true, text]);
    expect(await textOf(await get(server.adminToken))).toBe(text);
    expect((await get(other.credential)).status).toBe(404);
  });

  it('that are not what their hash says are refused', async () => {
    const unit = await server.newUnit();
    const answer = await put(unit.credential, await digest('một'), 'hai');
    expect([answer.status, (await problemOf(answer)).type]).toEqual([422, '/problems/file-hash-wrong']);
  });
});
