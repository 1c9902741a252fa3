import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { DraftReply, SubmissionBody, SubmissionReply } from '../../../shared/api.ts';
import { planAsking } from '../approving.ts';
import { type Fault, faultyParts } from '../faulty.ts';
import { DUE, startSending } from '../sender.ts';
import { type Asking, problemOf } from '../server.ts';
import { submission, tasks, tasksGrid } from '../sheets.ts';
import {
  type Approved,
  type ApprovingUnit,
  approved,
  handedIn,
  type ModelDraft,
  sendsBack,
  stateOf,
} from './approval-model.ts';
import { keptDrafts, keptSubmissions } from './approval-stored.ts';
import { turn } from './door.ts';
import { type Door, expected, type Kept, stands } from './model.ts';

const RUNS = 16;
const PLAN = 'hai-phong-2025';
const PERIOD = 'ke-hoach';
const START = new Date('2025-03-01T01:00:00.000Z');
/** An error of the sheet: no time that can be read. */
const UNREADABLE = 'xx/yy';

const { parts, arm } = faultyParts();
let server: Awaited<ReturnType<typeof startSending>>;
let aggregator: string;
beforeAll(async () => {
  planAsking({ approval: true });
  server = await startSending(parts, START.toISOString());
  aggregator = (await server.enrol(server.adminToken, null)).credential;
});
afterAll(() => planAsking({}));
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

/** One act in a unit. `base` and `key` are said relative to what the server holds by then; `which` from the last draft. */
interface Act {
  act: 'hand' | 'approve' | 'return' | 'both' | 'city' | 'send' | 'withdraw' | 'close' | 'open' | 'reopen';
  tasks: number;
  faulty: boolean;
  base: 'standing' | 'none';
  key: 'new' | 'last';
  which: number;
  remark: string;
  after: number;
  fault: Fault | null;
  /** Asked this many times at once. */
  times: number;
}

const often = <const T>(usual: T, seldom: T, weight = 5) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, fc.constant(seldom));
/** How often each act is tried. */
const WEIGHTS: Record<Act['act'], number> = {
  hand: 8,
  approve: 8,
  return: 2,
  both: 2,
  city: 2,
  send: 1,
  withdraw: 1,
  close: 1,
  open: 2,
  reopen: 1,
};
const ACTS = (Object.keys(WEIGHTS) as Act['act'][]).map((name) => ({
  weight: WEIGHTS[name],
  arbitrary: fc.constant(name),
}));
const act: fc.Arbitrary<Act> = fc.record({
  act: fc.oneof(...ACTS),
  tasks: fc.integer({ min: 1, max: 3 }),
  faulty: often(false, true),
  base: often('standing', 'none'),
  key: often('new', 'last'),
  which: often(0, 1, 3),
  remark: fc.constantFrom('Thiếu nhiệm vụ', 'Sai thời gian'),
  after: fc.constantFrom(0, 60, 10 * 24 * 3600),
  fault: fc.option(fc.record({ call: fc.nat(9), when: fc.constantFrom('before' as const, 'after' as const) })),
  times: fc.constantFrom(1, 1, 1, 4),
});

/** A unit, its leader, and what the model says of both. */
async function newUnit() {
  const unit = await server.newUnit();
  const leader = (await server.enrolAs(server.adminToken, 'leader', unit.code)).credential;
  const model: ApprovingUnit = { code: unit.code, kept: [], drafts: [] };
  return { ...unit, leader, model, ids: new Map<ModelDraft, string>() };
}
type Unit = Awaited<ReturnType<typeof newUnit>>;

const bodyOf = (step: Pick<Act, 'tasks' | 'faulty'>, onBehalf: string | null = null): SubmissionBody => {
  const finish = step.faulty ? UNREADABLE : 'Quý II';
  return { ...submission({ grid: tasksGrid(tasks(step.tasks).map((task) => ({ ...task, finish }))) }), onBehalf };
};
const contentOf = ({ tasks: count, faulty }: Act) => `${count} ${faulty}`;
const headersOf = (key: string, replaces: number) => ({
  'idempotency-key': key,
  ...(replaces === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${replaces}"` }),
});

/** As a client does: what was not answered is asked again as it was, until it is; so many at once. */
async function answers({ fault, times }: Pick<Act, 'fault' | 'times'>, path: string, asking: Asking) {
  arm(fault);
  const once = async () => {
    const first = await server.ask('POST', `/api/v1${path}`, asking);
    arm(null);
    return first.status === 500 ? server.ask('POST', `/api/v1${path}`, asking) : first;
  };
  return Promise.all(Array.from({ length: times }, once)).finally(() => arm(null));
}
const refusedAs = async (answer: Response) => (await problemOf(answer)).type.replace('/problems/', '');

async function hand(unit: Unit, step: Act, door: Door): Promise<void> {
  const { model, ids } = unit;
  const replaces = step.base === 'none' ? 0 : (stands(model)?.revision ?? 0);
  const key = (step.key === 'last' && model.drafts.at(-1)?.key) || crypto.randomUUID();
  const body = bodyOf(step);
  const sent = { key, replaces, content: contentOf(step), body: JSON.stringify(body), faulty: step.faulty };
  const outcome = handedIn(model, sent, door, server.clock.now.getTime());
  if ('handed' in outcome) model.drafts.push(outcome.handed);
  const asking = { token: unit.credential, body, headers: headersOf(key, replaces) };
  for (const answer of await answers(step, '/drafts', asking)) {
    if ('refused' in outcome) expect(await refusedAs(answer)).toBe(outcome.refused);
    else {
      const draft = 'handed' in outcome ? outcome.handed : outcome.replayed;
      const reply = (await answer.json()) as DraftReply;
      expect(reply.draft).toMatchObject({
        number: model.drafts.indexOf(draft) + 1,
        state: 'waiting' === stateOf(model, draft) ? 'waiting' : stateOf(model, draft),
      });
      ids.set(draft, reply.draft.draft);
    }
  }
}

async function checkApproval(answer: Response, outcome: Approved): Promise<void> {
  if ('refused' in outcome) return expect(await refusedAs(answer)).toBe(outcome.refused);
  const { revision, late, correction } = 'stored' in outcome ? outcome.stored : outcome.replayed;
  const { receipt } = (await answer.json()) as SubmissionReply;
  expect(receipt).toMatchObject({
    revision,
    late,
    correction,
    onBehalf: false,
    approvedBy: { name: expect.any(String) },
  });
}

function remember({ model }: Unit, outcome: Approved, draft: ModelDraft | null): void {
  if (!('stored' in outcome)) return;
  model.kept.push(outcome.stored);
  if (draft) draft.sent = outcome.stored;
}

/** The leader approves one draft, sends one back, or two windows of theirs do both at once: then one of them wins. */
async function decide(unit: Unit, step: Act, door: Door): Promise<void> {
  const { model, ids, leader } = unit;
  const draft = model.drafts.at(-1 - step.which);
  if (!draft) return;
  const now = server.clock.now.getTime();
  const outcome = approved(model, draft, door, now, Date.parse(DUE));
  const returns = sendsBack(model, draft, step.remark);
  const path = `/drafts/${ids.get(draft)}`;
  const approval = () => answers(step, `${path}/approval`, { token: leader });
  const back = () => answers(step, `${path}/return`, { token: leader, body: { remark: step.remark } });
  if (step.act === 'approve') {
    for (const answer of await approval()) await checkApproval(answer, outcome);
    return remember(unit, outcome, draft);
  }
  if (step.act === 'return') {
    for (const answer of await back())
      returns ? expect(answer.status).toBe(200) : expect(await refusedAs(answer)).toBe('draft-decided');
    if (returns) draft.remark = step.remark;
    return;
  }
  if (stateOf(model, draft) !== 'waiting') return;
  const [[sent], [returned]] = await Promise.all([approval(), back()]);
  if (returned?.ok) draft.remark = step.remark;
  else if (sent) {
    await checkApproval(sent, outcome);
    remember(unit, outcome, draft);
  }
  expect([sent?.ok, returned?.ok].filter(Boolean)).toHaveLength(1);
}

/** The city enters what was mailed, which needs no approval; staff send by themselves, which does. */
async function send(unit: Unit, step: Act, door: Door): Promise<void> {
  const { model } = unit;
  const onBehalf = step.act === 'city';
  const body = bodyOf({ ...step, faulty: false }, onBehalf ? unit.code : null);
  const replaces = stands(model)?.revision ?? 0;
  const key = crypto.randomUUID();
  const sent = { key, replaces, content: contentOf({ ...step, faulty: false }), body: '', onBehalf, faulty: false };
  const outcome = expected(model, sent, door, server.clock.now.getTime(), Date.parse(DUE));
  const asking = { token: onBehalf ? aggregator : unit.credential, body, headers: headersOf(key, replaces) };
  for (const answer of await answers(step, '/submissions', asking)) {
    if (!onBehalf && !('replayed' in outcome)) expect(await refusedAs(answer)).toBe('approval-needed');
    else if ('refused' in outcome) expect(await refusedAs(answer)).toBe(outcome.refused);
    else expect(answer.ok).toBe(true);
  }
  if (onBehalf) remember(unit, outcome, null);
}

async function withdraw({ model, client }: Unit, door: Door): Promise<void> {
  const last = stands(model);
  if (!last || (door.closed && door.until < server.clock.now.getTime())) return;
  const standing = await client.standing(PLAN, PERIOD, 'tasks');
  await client.review(standing?.submission ?? '', { act: 'withdraw', seen: 0 });
  last.withdrawn = true;
}

async function take(unit: Unit, step: Act, door: Door): Promise<Door> {
  const { act } = step;
  if (act === 'close' || act === 'open' || act === 'reopen')
    return turn(server, `${PLAN}/periods/${PERIOD}`, door, act, unit);
  if (act === 'hand') await hand(unit, step, door);
  else if (act === 'withdraw') await withdraw(unit, door);
  else if (act === 'city' || act === 'send') await send(unit, step, door);
  else await decide(unit, step, door);
  return door;
}

it('nothing goes to the city that its leader has not approved, and each draft is decided once, whatever call fails on the way', async () => {
  let door: Door = { closed: false, until: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 16, size: 'max' }), async (acts) => {
      server.clock.now = START;
      const unit = await newUnit();
      door = { ...(await turn(server, `${PLAN}/periods/${PERIOD}`, door, 'open', unit)), until: 0 };
      // The clock went back, and with it the opening.
      await server.client(server.adminToken).setPeriod(PLAN, PERIOD, { dueUnits: DUE });
      for (const step of acts) {
        server.clock.now = new Date(server.clock.now.getTime() + step.after * 1000);
        door = await take(unit, step, door);
        const { model } = unit;
        expect(await keptDrafts(unit.code)).toEqual(
          model.drafts.map((draft) => ({
            ...{ key: draft.key, replaces: draft.replaces, remark: draft.remark ?? null },
            ...{
              sent: draft.sent?.revision ?? null,
              handedLogged: 1,
              returnedLogged: draft.remark === undefined ? 0 : 1,
            },
          })),
        );
        expect(await keptSubmissions(unit.code)).toEqual(model.kept.map((kept) => said(model, kept)));
      }
    }),
    // There are 114 units: no room to look for a shorter sequence.
    { numRuns: RUNS, seed: 5, endOnFailure: true },
  );
}, 120_000);

const said = ({ drafts }: ApprovingUnit, kept: Kept) => {
  const { revision, content, onBehalf, correction } = kept;
  return {
    ...{ revision, rows: Number(content.split(' ')[0]), onBehalf: Number(onBehalf), correction: Number(correction) },
    ...{ draft: drafts.find(({ sent }) => sent === kept)?.key ?? null, logged: 1 },
  };
};
