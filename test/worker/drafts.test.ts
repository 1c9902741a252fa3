import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftReply, SubmissionBody } from '../../shared/api.ts';
import { planAsking } from './approving.ts';
import { over, replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid, tranLieuTargets } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  planAsking({ approval: true });
  server = await startSending();
});
afterAll(() => planAsking({}));

/** Staff of a unit and its leader. */
async function newUnit() {
  const unit = await server.newUnit();
  const leader = (await server.enrolAs(server.adminToken, 'leader', unit.code)).credential;
  const hand = (body: SubmissionBody, headers: Record<string, string> = {}) =>
    server.ask('POST', '/api/v1/drafts', {
      token: unit.credential,
      body,
      headers: Object.fromEntries(
        Object.entries({ 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*', ...headers }).filter(
          ([, value]) => value !== '',
        ),
      ),
    });
  const approve = (id: string, token = leader) => server.ask('POST', `/api/v1/drafts/${id}/approval`, { token });
  const giveBack = (id: string, remark: string, token = leader) =>
    server.ask('POST', `/api/v1/drafts/${id}/return`, { token, body: { remark } });
  return { ...unit, leader, hand, approve, giveBack, leading: server.client(leader) };
}
const draftOf = async (answer: Response) => (await answer.json()) as DraftReply;
const code = async (answer: Response) => [answer.status, (await problemOf(answer)).type.replace('/problems/', '')];
const body = (count = 3) => submission({ grid: tasksGrid(tasks(count)) });

describe('where the plan asks for approval', () => {
  it('staff send nothing by themselves', async () => {
    const unit = await newUnit();
    expect(await code(await unit.send(body()))).toEqual([409, 'approval-needed']);
  });

  it('the city enters what was signed and mailed', async () => {
    const unit = await newUnit();
    const city = await server.enrol(server.adminToken, null);
    const sent = submission({ grid: tasksGrid(tasks(2)), onBehalf: unit.code });
    const { receipt } = await server.client(city.credential).submit(sent, { key: 'as-it-was-mailed', base: null });
    expect(receipt).toMatchObject({ onBehalf: true, approvedBy: null });
  });

  it('a draft is handed in, approved and sent, with who approved it in the receipt and in what the log commits to', async () => {
    const unit = await newUnit();
    const sent = body();
    const { draft, replayed } = await draftOf(await unit.hand(sent));
    expect(draft).toMatchObject({
      unit: unit.code,
      number: 1,
      base: null,
      rows: 3,
      state: 'waiting',
      submission: null,
    });
    expect(replayed).toBe(false);
    expect(await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks')).toBeNull();
    expect((await unit.leading.drafts({ state: 'waiting' })).drafts).toEqual([draft]);

    const answer = await unit.approve(draft.draft);
    const { receipt } = await replyOf(answer);
    expect([answer.status, receipt]).toMatchObject([
      201,
      { revision: 1, rows: 3, approvedBy: { name: 'Nguyễn Thị Hạnh', position: 'Công chức Văn hóa - Xã hội' } },
    ]);
    expect(JSON.parse(receipt.proof?.content ?? '')).toMatchObject({
      draft: draft.draft,
      approverName: 'Nguyễn Thị Hạnh',
      senderName: sent.sender.name,
    });
    expect(await unit.client.draft(draft.draft)).toMatchObject({
      draft: { state: 'sent', submission: receipt.submission },
    });
    expect((await unit.leading.drafts({ state: 'waiting' })).drafts).toEqual([]);
  });
});

describe('handing in', () => {
  it('is held to what a sending is held to, and a refused run stays in the history', async () => {
    const unit = await newUnit();
    const impossible = submission({ grid: await tranLieuTargets(), annex: 'targets' });
    const answer = await unit.hand(impossible);
    const problem = await problemOf(answer);
    expect([answer.status, problem.type, problem.findings?.some(({ code }) => code === 'target.impossible')]).toEqual([
      422,
      '/problems/findings-open',
      true,
    ]);
    expect((await unit.client.inspections()).inspections).toMatchObject([{ outcome: 'refused', annex: 'targets' }]);
    const reason = { code: 'target.impossible' as const, cell: 'D20', reason: 'Theo kế hoạch đã ký.' };
    const { draft } = await draftOf(await unit.hand({ ...impossible, justifications: [reason] }));
    expect(await unit.leading.draft(draft.draft)).toMatchObject({
      draft: { errors: 1 },
      justifications: [{ ...reason, part: 0 }],
      standing: null,
      diff: null,
    });
  });

  it('twice under one key is one draft, another body under it a mistake', async () => {
    const unit = await newUnit();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => unit.hand(body(), key)));
    const replies = await Promise.all(answers.map(draftOf));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(replies.map(({ draft }) => draft.draft)).size).toBe(1);
    expect(await code(await unit.hand(body(4), key))).toEqual([422, 'key-reused']);
  });

  it('the same content as the one that waits is that one', async () => {
    const unit = await newUnit();
    const first = await draftOf(await unit.hand(body()));
    expect(await draftOf(await unit.hand(body()))).toEqual({ ...first, replayed: true });
  });

  it('on top of what no longer stands is refused', async () => {
    const unit = await newUnit();
    expect(await code(await unit.hand(body(), over(1)))).toEqual([412, 'revision-stale']);
  });

  it('is for plans that ask for it', async () => {
    const unit = await newUnit();
    const other = submission({ ...body(), plan: 'vinh-bao-tt-2024', period: 'ke-hoach' });
    expect(await code(await unit.hand(other))).toEqual([409, 'approval-not-asked']);
  });
});

describe('deciding', () => {
  it('once approved stays approved: every repeat finds the same submission', async () => {
    const unit = await newUnit();
    const { draft } = await draftOf(await unit.hand(body()));
    const answers = await Promise.all(Array.from({ length: 8 }, () => unit.approve(draft.draft)));
    const replies = await Promise.all(answers.map(replyOf));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(7).fill(200), 201]);
    expect(new Set(replies.map(({ receipt }) => receipt.submission)).size).toBe(1);
    expect(await code(await unit.giveBack(draft.draft, 'Chưa được.'))).toEqual([409, 'draft-decided']);
  });

  it('sent back with a remark, it is not approved any more; staff see why and hand in again', async () => {
    const unit = await newUnit();
    const { draft } = await draftOf(await unit.hand(body()));
    const answer = await unit.giveBack(draft.draft, 'Bổ sung nhiệm vụ số hóa.');
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { state: 'returned', returned: { remark: 'Bổ sung nhiệm vụ số hóa.', name: 'Nguyễn Thị Hạnh' } },
    ]);
    expect((await unit.giveBack(draft.draft, 'Bổ sung nhiệm vụ số hóa.')).status).toBe(200);
    expect(await code(await unit.giveBack(draft.draft, 'Ý khác.'))).toEqual([409, 'draft-decided']);
    expect(await code(await unit.approve(draft.draft))).toEqual([409, 'draft-decided']);
    const again = await draftOf(await unit.hand(body()));
    expect(again).toMatchObject({ replayed: false, draft: { number: 2, state: 'waiting' } });
  });

  it('a newer draft takes the place of the one that waits', async () => {
    const unit = await newUnit();
    const first = await draftOf(await unit.hand(body(3)));
    const second = await draftOf(await unit.hand(body(4)));
    expect(await code(await unit.approve(first.draft.draft))).toEqual([409, 'draft-decided']);
    expect(await code(await unit.giveBack(first.draft.draft, 'x'))).toEqual([409, 'draft-decided']);
    expect((await unit.leading.draft(first.draft.draft)).draft.state).toBe('replaced');
    expect((await replyOf(await unit.approve(second.draft.draft))).receipt.rows).toBe(4);
  });

  it('approved and sent back at the same moment has one end', async () => {
    for (let round = 0; round < 4; round++) {
      const unit = await newUnit();
      const { draft } = await draftOf(await unit.hand(body()));
      const [approved, returned] = await Promise.all([unit.approve(draft.draft), unit.giveBack(draft.draft, 'x')]);
      // Whoever came second is told what stands; nobody gets an error.
      expect([approved.status, returned.status].filter((status) => status === 409)).toHaveLength(1);
      expect([approved.ok, returned.ok].filter(Boolean)).toHaveLength(1);
      const { state } = (await unit.leading.draft(draft.draft)).draft;
      expect(state).toBe(approved.ok ? 'sent' : 'returned');
    }
  });

  it('on top of what was replaced meanwhile is a 412 with what would change', async () => {
    const unit = await newUnit();
    const { draft } = await draftOf(await unit.hand(body(3)));
    const city = server.client((await server.enrol(server.adminToken, null)).credential);
    await city.submit({ ...body(2), onBehalf: unit.code }, { key: 'mailed-meanwhile', base: null });
    const answer = await unit.approve(draft.draft);
    const problem = await problemOf(answer);
    expect([answer.status, problem]).toMatchObject([
      412,
      { type: '/problems/revision-stale', standing: { revision: 1, rows: 2 }, diff: { added: [{ row: 5 }] } },
    ]);
    expect((await unit.leading.draft(draft.draft)).draft.state).toBe('waiting');
  });

  it('is nothing for another unit, nor for staff', async () => {
    const [unit, other] = [await newUnit(), await newUnit()];
    const { draft } = await draftOf(await unit.hand(body()));
    expect(await code(await other.approve(draft.draft))).toEqual([404, 'not-found']);
    expect(await code(await other.giveBack(draft.draft, 'x'))).toEqual([404, 'not-found']);
    expect(await code(await unit.approve(draft.draft, unit.credential))).toEqual([403, 'not-allowed']);
    expect((await other.leading.drafts()).drafts).toEqual([]);
  });
});

describe('the facts of the document', () => {
  it.each([
    [{ documentNumber: true }, null, ['document.number', 'document.date']],
    [
      { documentNumber: true, signer: true },
      { number: '12/KH-UBND', date: '2025-03-03', signer: ' ' },
      ['document.signer'],
    ],
    [{ signer: true }, { number: '', date: null, signer: 'Trần Văn A' }, null],
  ] as const)('asked %o, given %o', async (asks, document, missing) => {
    planAsking(asks);
    const unit = await server.newUnit();
    const answer = await unit.send({ ...body(), document });
    planAsking({ approval: true });
    if (missing === null) return expect(answer.status).toBe(201);
    const problem = await problemOf(answer);
    expect([answer.status, problem.type]).toEqual([422, '/problems/document-missing']);
    expect(problem.errors?.map(({ path }) => path)).toEqual(missing);
  });
});

describe('the database', () => {
  it.each([
    'UPDATE drafts SET rows = 0',
    'DELETE FROM drafts',
    'INSERT OR REPLACE INTO drafts SELECT * FROM drafts LIMIT 1',
    'UPDATE draft_returns SET remark = remark',
    'DELETE FROM draft_returns',
  ])('refuses %s', async (sql) => {
    const unit = await newUnit();
    const { draft } = await draftOf(await unit.hand(body()));
    await unit.giveBack(draft.draft, 'x');
    await expect(env.DB.prepare(sql).run()).rejects.toThrow('immutable');
  });
});
