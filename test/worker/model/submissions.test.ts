import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { SubmissionBody, SubmissionReply } from '../../../shared/api.ts';
import { type Fault, faultyParts } from '../faulty.ts';
import { startSending } from '../sender.ts';
import { problemOf } from '../server.ts';
import { reportGrid, submission, tasks } from '../sheets.ts';
import { turn } from './door.ts';
import { type Door, expected, type Kept, type ModelUnit, type Outcome, type Sent, stands } from './model.ts';

const RUNS = 25;
const PLAN = 'hai-phong-2025';
/** A report, so that there may be nothing to report. */
const PERIOD = 'bao-cao-quy-3';
const AT = `${PLAN}/periods/${PERIOD}`;
const DUE = '2025-09-18T17:00:00+07:00';
const START = new Date('2025-09-01T01:00:00.000Z');
/** An error of the sheet: no time that can be read. */
const UNREADABLE = 'xx/yy';

const { parts, arm } = faultyParts();
let server: Awaited<ReturnType<typeof startSending>>;
let aggregator: string;
beforeAll(async () => {
  server = await startSending(parts, START.toISOString());
  aggregator = (await server.enrol(server.adminToken, null)).credential;
  await server.client(server.adminToken).setPeriod(PLAN, PERIOD, { dueUnits: DUE });
});
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** One act of a sender. `base` and `key` are said relative to what the server holds by then. */
interface Act {
  tasks: number;
  faulty: boolean;
  /** What it replaces: what stands, nothing, or a revision too few. */
  base: 'standing' | 'none' | 'stale';
  key: 'new' | 'last';
  onBehalf: boolean;
  /** Nothing to report. */
  nil: boolean;
  /** An earlier draft once more as it was, late on the way: which one, from the last; null for a new one. */
  again: number | null;
  /** The unit withdraws what stands before it. */
  withdraw: boolean;
  /** The city reviews what stands before it. */
  review: 'accept' | 'return' | null;
  /** The city closes the period before it, opens it again, or opens it for this unit alone. */
  door: 'close' | 'open' | 'reopen' | null;
  /** Seconds that pass before it. */
  after: number;
  fault: Fault | null;
  /** Sent this many times at once. */
  times: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  tasks: fc.integer({ min: 1, max: 3 }),
  faulty: fc.boolean(),
  base: fc.oneof({ weight: 6, arbitrary: fc.constant('standing' as const) }, fc.constantFrom('none', 'stale')),
  key: fc.oneof({ weight: 5, arbitrary: fc.constant('new' as const) }, fc.constant('last' as const)),
  onBehalf: fc.boolean(),
  nil: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  again: fc.option(fc.nat(3), { freq: 4 }),
  withdraw: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  review: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom('accept' as const, 'return' as const)),
  door: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    fc.constantFrom('close' as const, 'open' as const, 'reopen' as const),
  ),
  after: fc.constantFrom(0, 60, 10 * 24 * 3600),
  fault: fc.option(fc.record({ call: fc.nat(9), when: fc.constantFrom('before' as const, 'after' as const) })),
  times: fc.constantFrom(1, 1, 1, 4),
});

type Unit = Awaited<ReturnType<typeof server.newUnit>>;

const bodyOf = ({ tasks: count, faulty, onBehalf, nil }: Act, unit: Unit): SubmissionBody => ({
  ...submission({
    period: PERIOD,
    grid: reportGrid(
      tasks(count).map(({ task }) => task),
      faulty ? UNREADABLE : 'Quý II',
    ),
  }),
  ...(nil && { parts: [], nil: { remark: '' } }),
  onBehalf: onBehalf ? unit.code : null,
});

function draftOf(act: Act, model: ModelUnit, unit: Unit): { body: SubmissionBody; sent: Sent } {
  const body = bodyOf(act, unit);
  const { kept } = model;
  const standing = stands(model)?.revision ?? 0;
  const replaces = { standing, none: 0, stale: Math.max(0, standing - 1) }[act.base];
  const key = (act.key === 'last' && kept.at(-1)?.key) || crypto.randomUUID();
  const { onBehalf, nil } = act;
  const faulty = act.faulty && !nil;
  const content = nil ? '0 nil' : `${act.tasks} ${faulty}`;
  return { body, sent: { key, content, body: JSON.stringify(body), replaces, onBehalf, faulty } };
}

const ask = (unit: Unit, body: SubmissionBody, { key, replaces, onBehalf }: Sent) =>
  server.ask('POST', '/api/v1/submissions', {
    token: onBehalf ? aggregator : unit.credential,
    body,
    headers: {
      'idempotency-key': key,
      ...(replaces === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${replaces}"` }),
    },
  });

/** As a client does: what was not answered is sent again as it was, until it is. */
async function sendUntilAnswered(unit: Unit, body: SubmissionBody, sent: Sent): Promise<Response> {
  const first = await ask(unit, body, sent);
  arm(null);
  return first.status === 500 ? ask(unit, body, sent) : first;
}

async function check(answer: Response, outcome: Outcome, retried: boolean): Promise<void> {
  if ('refused' in outcome) return expect((await problemOf(answer)).type).toBe(`/problems/${outcome.refused}`);
  const { receipt } = (await answer.json()) as SubmissionReply;
  const kept = 'stored' in outcome ? outcome.stored : outcome.replayed;
  const { revision, late, onBehalf, correction } = kept;
  // The period is answered under the version it was opened with, whatever was published since.
  expect(receipt).toMatchObject({ revision, late, onBehalf, correction, planVersion: 1 });
  // Whether a repeat or the first of several at once was the one that stored it is not for the sender to know.
  if (!retried) expect(answer.status).toBe('stored' in outcome ? 201 : 200);
}

/** The unit takes back what stands. */
async function withdraw(unit: Unit, model: ModelUnit, door: Door): Promise<void> {
  const last = stands(model);
  if (!last) return;
  const standing = await unit.client.standing(PLAN, PERIOD, 'tasks');
  expect(standing?.revision).toBe(last.revision);
  const asked = unit.client.review(standing?.submission ?? '', { act: 'withdraw', seen: last.reviewed ? 1 : 0 });
  if (last.reviewed === 'accepted') return expect(asked).rejects.toMatchObject({ code: 'act-not-allowed' });
  if (door.closed && door.until < server.clock.now.getTime())
    return expect(asked).rejects.toMatchObject({ code: 'period-closed' });
  await asked;
  last.withdrawn = true;
}

/** The city decides about what stands, once. */
async function review(unit: Unit, model: ModelUnit, act: 'accept' | 'return'): Promise<void> {
  const last = stands(model);
  if (!last || last.reviewed) return;
  const standing = await unit.client.standing(PLAN, PERIOD, 'tasks');
  const remark = act === 'return' ? 'Đề nghị bổ sung' : '';
  await server.client(aggregator).review(standing?.submission ?? '', { act, seen: 0, remark });
  last.reviewed = act === 'accept' ? 'accepted' : 'returned';
}

/** A new version of the plan, in the middle of everything. */
async function publish(): Promise<void> {
  const plan = await server.client(server.adminToken).plan(PLAN);
  await server.client(server.adminToken).publishPlan({ ...plan, version: 2, title: `${plan.title} (sửa đổi)` });
}

/** What the database and the log hold of the unit is exactly what the model says, whole and once. */
async function compare({ code, kept }: ModelUnit): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT s.revision, s.key, s.on_behalf AS onBehalf, s.correction, s.rows,
            (SELECT count(*) FROM submission_rows r WHERE r.submission = s.id) AS stored,
            (SELECT count(*) FROM submission_parts p WHERE p.submission = s.id) AS parts,
            (SELECT count(*) FROM log l JOIN log_contents c ON c.leaf = l.leaf WHERE l.subject = s.id) AS logged
     FROM submissions s WHERE s.unit = ?1 ORDER BY s.revision`,
  )
    .bind(code)
    .all();
  expect(results).toEqual(
    kept.map(({ revision, key, onBehalf, correction, content }) => {
      const rows = Number(content.split(' ')[0]);
      const head = { revision, key, onBehalf: Number(onBehalf), correction: Number(correction) };
      return { ...head, rows, stored: rows, parts: rows === 0 ? 0 : 1, logged: 1 };
    }),
  );
}

const remember = (unit: ModelUnit, outcome: Outcome): Kept[] =>
  'stored' in outcome ? [...unit.kept, outcome.stored] : unit.kept;

it('holds after any sequence of sendings what DESIGN §8 says, whatever call of D1 or R2 fails on the way', async () => {
  let door: Door = { closed: false, until: 0 };
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      arm(null);
      server.clock.now = START;
      const unit = await server.newUnit();
      const model: ModelUnit = { code: unit.code, kept: [] };
      const drafts: { body: SubmissionBody; sent: Sent }[] = [];
      door = { ...(await turn(server, AT, door, 'open', unit)), until: 0 };
      // The clock went back, and with it the opening.
      await server.client(server.adminToken).setPeriod(PLAN, PERIOD, { dueUnits: DUE });
      if (++runs === 5) await publish();
      for (const step of acts) {
        server.clock.now = new Date(server.clock.now.getTime() + step.after * 1000);
        if (step.withdraw) await withdraw(unit, model, door);
        if (step.review) await review(unit, model, step.review);
        if (step.door) door = await turn(server, AT, door, step.door, unit);
        const { body, sent } = drafts.at(-1 - (step.again ?? drafts.length)) ?? draftOf(step, model, unit);
        drafts.push({ body, sent });
        const outcome = expected(model, sent, door, server.clock.now.getTime(), Date.parse(DUE));
        arm(step.fault);
        const answers = await Promise.all(
          Array.from({ length: step.times }, () => sendUntilAnswered(unit, body, sent)),
        );
        arm(null);
        for (const answer of answers) await check(answer, outcome, step.fault !== null || step.times > 1);
        model.kept = remember(model, outcome);
        await compare(model);
      }
    }),
    // There are 114 units: no room to look for a shorter sequence.
    { numRuns: RUNS, seed: 5, endOnFailure: true },
  );
  const { results } = await env.DB.prepare('SELECT seq FROM log ORDER BY seq').all<{ seq: number }>();
  expect(results.map(({ seq }) => seq)).toEqual(results.map((_, place) => place));
}, 120_000);
