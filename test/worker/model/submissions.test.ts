import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { SubmissionBody, SubmissionReply } from '../../../shared/api.ts';
import { type Fault, faultyParts } from '../faulty.ts';
import { startSending } from '../sender.ts';
import { problemOf } from '../server.ts';
import { submission, type Task, tasks, tasksGrid } from '../sheets.ts';
import { expected, type Kept, type ModelUnit, type Outcome, type Sent, stands } from './model.ts';

const RUNS = 25;
const DUE = Date.parse('2025-03-18T17:00:00+07:00');
const START = new Date('2025-03-01T01:00:00.000Z');
/** An error of the sheet: the finish comes before the start. */
const REVERSED: Partial<Task> = { start: 'Quý IV', finish: 'Quý I' };

const { parts, arm } = faultyParts();
let server: Awaited<ReturnType<typeof startSending>>;
let aggregator: string;
beforeAll(async () => {
  server = await startSending(parts);
  aggregator = (await server.enrol(server.adminToken, null)).credential;
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
  /** An earlier draft once more as it was, late on the way: which one, from the last; null for a new one. */
  again: number | null;
  /** The unit withdraws what stands before it. */
  withdraw: boolean;
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
  again: fc.option(fc.nat(3), { freq: 4 }),
  withdraw: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  after: fc.constantFrom(0, 60, 10 * 24 * 3600),
  fault: fc.option(fc.record({ call: fc.nat(9), when: fc.constantFrom('before' as const, 'after' as const) })),
  times: fc.constantFrom(1, 1, 1, 4),
});

type Unit = Awaited<ReturnType<typeof server.newUnit>>;

const bodyOf = ({ tasks: count, faulty, onBehalf }: Act, unit: Unit): SubmissionBody => ({
  ...submission({
    grid: tasksGrid(faulty ? [...tasks(count), { task: 'Việc có thời gian ngược', ...REVERSED }] : tasks(count)),
  }),
  onBehalf: onBehalf ? unit.code : null,
});

function draftOf(act: Act, model: ModelUnit, unit: Unit): { body: SubmissionBody; sent: Sent } {
  const body = bodyOf(act, unit);
  const { kept } = model;
  const standing = stands(model)?.revision ?? 0;
  const replaces = { standing, none: 0, stale: Math.max(0, standing - 1) }[act.base];
  const key = (act.key === 'last' && kept.at(-1)?.key) || crypto.randomUUID();
  const { onBehalf, faulty } = act;
  const content = `${act.tasks} ${faulty}`;
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
  expect(receipt).toMatchObject({ revision: kept.revision, late: kept.late, onBehalf: kept.onBehalf });
  // Whether a repeat or the first of several at once was the one that stored it is not for the sender to know.
  if (!retried) expect(answer.status).toBe('stored' in outcome ? 201 : 200);
}

/** The unit takes back what stands. */
async function withdraw(unit: Unit, model: ModelUnit): Promise<void> {
  const last = stands(model);
  if (!last) return;
  const standing = await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks');
  expect(standing?.revision).toBe(last.revision);
  await unit.client.review(standing?.submission ?? '', { act: 'withdraw', seen: 0 });
  last.withdrawn = true;
}

/** What the database and the log hold of the unit is exactly what the model says, whole and once. */
async function compare({ code, kept }: ModelUnit): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT s.revision, s.key, s.on_behalf AS onBehalf, s.rows,
            (SELECT count(*) FROM submission_rows r WHERE r.submission = s.id) AS stored,
            (SELECT count(*) FROM submission_parts p WHERE p.submission = s.id) AS parts,
            (SELECT count(*) FROM log l JOIN log_contents c ON c.leaf = l.leaf WHERE l.subject = s.id) AS logged
     FROM submissions s WHERE s.unit = ?1 ORDER BY s.revision`,
  )
    .bind(code)
    .all();
  expect(results).toEqual(
    kept.map(({ revision, key, onBehalf, content }) => {
      const rows = Number(content.split(' ')[0]);
      return { revision, key, onBehalf: Number(onBehalf), rows, stored: rows, parts: 1, logged: 1 };
    }),
  );
}

const remember = (unit: ModelUnit, outcome: Outcome): Kept[] =>
  'stored' in outcome ? [...unit.kept, outcome.stored] : unit.kept;

it('holds after any sequence of sendings what DESIGN §8 says, whatever call of D1 or R2 fails on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      arm(null);
      server.clock.now = START;
      const unit = await server.newUnit();
      const model: ModelUnit = { code: unit.code, kept: [] };
      const drafts: { body: SubmissionBody; sent: Sent }[] = [];
      for (const step of acts) {
        server.clock.now = new Date(server.clock.now.getTime() + step.after * 1000);
        if (step.withdraw) await withdraw(unit, model);
        const { body, sent } = drafts.at(-1 - (step.again ?? drafts.length)) ?? draftOf(step, model, unit);
        drafts.push({ body, sent });
        const outcome = expected(model, sent, server.clock.now.getTime() > DUE);
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
