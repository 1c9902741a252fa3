import { env } from 'cloudflare:workers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftReply } from '../../shared/api.ts';
import { planAsking } from './approving.ts';
import { replyOf, startSending, storedOf } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

/** The next batch that writes a submission fails: before D1 saw it, or after D1 stored it and before its answer came. */
let fault: 'before' | 'after' | null = null;

/** Statements that write, with or without their values: questions asked at one moment go as a batch, too. */
const writing = new WeakSet<D1PreparedStatement>();

function marked(statement: D1PreparedStatement): D1PreparedStatement {
  const bind = statement.bind.bind(statement);
  writing.add(statement);
  return Object.assign(statement, { bind: (...values: unknown[]) => marked(bind(...values)) });
}

const faulty = new Proxy(env.DB, {
  get: (db, name) => {
    if (name === 'prepare')
      return (sql: string) => (/^\s*SELECT/i.test(sql) ? db.prepare(sql) : marked(db.prepare(sql)));
    if (name !== 'batch')
      return typeof db[name as 'prepare'] === 'function' ? db[name as 'prepare'].bind(db) : undefined;
    return async (statements: D1PreparedStatement[]) => {
      const now = statements.filter((statement) => writing.has(statement)).length > 2 ? fault : null;
      if (now === null) return db.batch(statements);
      fault = null;
      if (now === 'after') await db.batch(statements);
      throw new Error('D1_ERROR: Network connection lost.');
    };
  },
});

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending({ DB: faulty });
});
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

// With something to find: a write is three statements and more, submission, rows and findings.
const grid = () => tasksGrid([...tasks(2), { task: 'Hai  dấu cách' }]);

it('stores nothing where the write was lost, says so, and takes the repeat', async () => {
  const unit = await server.newUnit();
  const key = { 'idempotency-key': crypto.randomUUID() };
  fault = 'before';
  const lost = await unit.send(submission({ grid: grid() }), key);
  expect([lost.status, (await problemOf(lost)).type, await storedOf(unit.code)]).toEqual([
    500,
    '/problems/internal',
    [],
  ]);
  expect((await unit.send(submission({ grid: grid() }), key)).status).toBe(201);
});

it('finds what was stored where only the answer was lost', async () => {
  const unit = await server.newUnit();
  const key = { 'idempotency-key': crypto.randomUUID() };
  fault = 'after';
  const answer = await unit.send(submission({ grid: grid() }), key);
  const reply = await replyOf(answer);
  expect([answer.status, reply.replayed, reply.receipt.revision]).toEqual([200, true, 1]);
  expect(await replyOf(await unit.send(submission({ grid: grid() }), key))).toEqual(reply);
  expect(await storedOf(unit.code)).toMatchObject([{ revision: 1, rows: 3, kept: 3 }]);
});

describe.each(['before', 'after'] as const)('a review whose batch fails %s D1 stored it', (when) => {
  it('is stored once, whatever was answered', async () => {
    const unit = await server.newUnit();
    const { receipt } = await replyOf(await unit.send(submission({ grid: grid() })));
    const withdraw = () =>
      server.ask('POST', `/api/v1/submissions/${receipt.submission}/reviews`, {
        token: unit.credential,
        body: { act: 'withdraw', seen: 0 },
      });
    fault = when;
    const first = await withdraw();
    expect(first.status).toBe(when === 'before' ? 500 : 200);
    const again = await withdraw();
    expect([again.status, await again.json()]).toMatchObject([
      when === 'before' ? 201 : 200,
      { status: { state: 'withdrawn', reviews: 1 } },
    ]);
    expect(await countOf('reviews', 'submission', receipt.submission)).toBe(1);
  });
});

describe.each(['before', 'after'] as const)('a draft and its approval whose batches fail %s D1 stored them', (when) => {
  beforeAll(() => planAsking({ approval: true }));
  afterAll(() => planAsking({}));

  it('are stored once, whatever was answered', async () => {
    const unit = await server.newUnit();
    const leader = (await server.enrolAs(server.adminToken, 'leader', unit.code)).credential;
    const headers = { 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' };
    const body = submission({ grid: grid() });
    const hand = () => server.ask('POST', '/api/v1/drafts', { token: unit.credential, body, headers });
    fault = when;
    expect((await hand()).status).toBe(when === 'before' ? 500 : 200);
    const { draft } = (await (await hand()).json()) as DraftReply;
    expect(await countOf('drafts', 'unit', unit.code)).toBe(1);

    const approve = () => server.ask('POST', `/api/v1/drafts/${draft.draft}/approval`, { token: leader });
    fault = when;
    expect((await approve()).status).toBe(when === 'before' ? 500 : 200);
    expect((await replyOf(await approve())).receipt).toMatchObject({ revision: 1, rows: 3 });
    expect(await storedOf(unit.code)).toHaveLength(1);
  });
});

const countOf = (table: string, column: string, value: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?1`).bind(value).first<number>('n');
