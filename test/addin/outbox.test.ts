import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '../../addin/act/desk.ts';
import { sendActs } from '../../addin/act/send.ts';
import type { Answer } from '../../addin/state/answer.ts';
import { withGrids } from '../../addin/state/book.ts';
import { initialState, type State, transition } from '../../addin/state.ts';
import { createKept } from '../../addin/sync/kept.ts';
import { createStorage } from '../../addin/sync/storage.ts';
import type { DraftEntry, Problem, Receipt } from '../../shared/api.ts';
import type { Fetch } from '../../shared/client.ts';
import type { Grid } from '../../shared/grid.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import { inspected } from './inspection.ts';

const grid: Grid = { sheet: 'PL', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
const annex: Answer = { annex: 'tasks', tables: [inspected([])] };
const letter = { justifications: [], document: null, signed: null, along: false };
const receipt = { submission: 's1', revision: 1 } as Receipt;
const session = {
  credential: 'c',
  role: 'staff' as const,
  unit: { code: '11359', name: 'Phường A' },
  name: 'A',
  position: 'B',
  expiresAt: '',
};

const answer = (status: number, body: object) => ({
  ok: status < 400,
  status,
  headers: { get: (): string | null => null },
  json: async () => body,
  arrayBuffer: async () => new ArrayBuffer(0),
  text: async () => '',
});
const refusal = (code: string, status: number, more: Partial<Problem> = {}) =>
  answer(status, { type: `/problems/${code}`, status, title: '', detail: '', requestId: 'r', ...more });
/** HTML where JSON was asked for. */
const page = (status: number) => ({ ...answer(status, {}), headers: { get: () => 'text/html; charset=utf-8' } });
const received = () => answer(201, { receipt, findings: [], replayed: false });

/** A device with a workbook open and a session; the network answers as the test says, one answer after the other. */
function desk(answers: (() => ReturnType<typeof answer>)[], place = memory()) {
  const asked: { url: string; key: string | undefined; match: string | undefined; body: string | undefined }[] = [];
  const state = signal<State>({
    ...initialState('page', 'vi'),
    session,
    book: withGrids({ at: 'none' }, { name: 'a.xlsx', grids: [grid] }),
    choice: { plans: [], origin: 'server' as const, offline: false, plan: 'p', period: 'q', fitted: false },
  });
  let keys = 0;
  const send: Fetch = async (url, { headers, body }) => {
    asked.push({
      url,
      key: headers['idempotency-key'],
      match: headers['if-match'] ?? headers['if-none-match'],
      body: String(body),
    });
    const next = answers.shift();
    if (!next) throw new TypeError('network down');
    return next();
  };
  const it: Desk = {
    state,
    dispatch: (event) => {
      state.value = transition(state.value, event);
    },
    checker: { run: (async () => grid) as Desk['checker']['run'], open: () => {}, stop: () => {} },
    kept: createKept(
      createStorage(
        () => place,
        'test.',
        (why) => it.dispatch({ type: 'not-kept', why }),
      ),
    ),
    fetch: send,
    signIn: null,
    signOut: async () => true,
    newKey: () => `key-${++keys}`,
    host: null,
    plans: new Map(),
    version: '0',
    languageAtHand: async (locale) => locale,
  };
  return {
    desk: it,
    asked,
    acts: sendActs(
      it,
      async () => false,
      async () => {},
    ),
  };
}

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps the draft until the receipt comes, then the receipt', async () => {
  const { desk: it, acts } = desk([received]);
  await acts.send(annex, letter, null);
  expect(it.state.value.sending).toEqual({ at: 'received', receipt, replayed: false });
  expect([it.kept.draft(), it.kept.receipts()]).toEqual([null, [receipt]]);
});

it('sends the same draft under the same key again when no answer came', async () => {
  const { desk: it, asked, acts } = desk([]);
  await acts.send(annex, letter, 3);
  expect(it.state.value.sending).toMatchObject({ at: 'unsure', attempts: 1, kept: true });
  expect(it.kept.draft()).toMatchObject({ key: 'key-1', base: 3 });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(it.state.value.sending).toMatchObject({ at: 'unsure', attempts: 2 });
  await vi.advanceTimersByTimeAsync(3_999);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(asked[0]).toMatchObject({ key: 'key-1', match: '"3"' });
});

it.each([
  ['a bug at the server', () => refusal('internal', 500), 'fault'],
  ['a proxy in between', () => answer(502, {}), 'stranger'],
  ['the page of a network that wants one to sign in', () => page(200), 'stranger'],
  ['too many at once', () => refusal('rate-exceeded', 429), 'fault'],
] as const)('counts %s as not known, and gets its receipt at the next attempt', async (_, first, kind) => {
  const { desk: it, acts } = desk([first, received]);
  await acts.send(annex, letter, null);
  expect(it.state.value.sending).toMatchObject({ at: 'unsure', trouble: { kind } });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(it.state.value.sending.at).toBe('received');
});

it('drops the draft when the server has decided against it', async () => {
  const { desk: it, acts } = desk([() => refusal('findings-open', 422)]);
  await acts.send(annex, letter, null);
  expect(it.state.value.sending).toMatchObject({ at: 'refused', problem: { type: '/problems/findings-open' } });
  expect(it.kept.draft()).toBeNull();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(it.state.value.sending.at).toBe('refused');
});

it('replaces what stands there with a new key over its revision', async () => {
  const { desk: it, asked, acts } = desk([() => refusal('revision-stale', 412), received]);
  await acts.send(annex, letter, 1);
  const { sending } = it.state.value;
  if (sending.at !== 'refused') throw new Error(sending.at);
  await acts.replace(sending.draft, 4);
  expect(asked.map(({ key, match }) => [key, match])).toEqual([
    ['key-1', '"1"'],
    ['key-2', '"4"'],
  ]);
  expect(asked[1]?.body).toBe(asked[0]?.body);
});

it('goes on at the next visit with what an earlier one could not finish', async () => {
  const place = memory();
  const before = desk([], place);
  await before.acts.send(annex, letter, null);
  before.acts.leaveOutbox();
  const after = desk([received], place);
  await after.acts.resume();
  expect(after.asked).toEqual(before.asked);
  expect(after.desk.state.value.sending.at).toBe('received');
});

it('says so where the browser would not keep the draft', async () => {
  const blocked = {
    ...memory(),
    setItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  };
  const { desk: it, acts } = desk([], blocked);
  await acts.send(annex, letter, null);
  expect(it.state.value.sending).toMatchObject({ at: 'unsure', kept: false });
  expect(it.state.value.unkept).toBe('blocked');
});

it('says that the room is full where the draft is too large for it', async () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const { desk: it, acts } = desk([], full);
  await acts.send(annex, letter, null);
  expect(it.state.value).toMatchObject({ unkept: 'full', sending: { at: 'unsure', kept: false } });
});

it('says that it is not known as soon as an answer takes long, and takes the answer when it comes', async () => {
  let arrive = (_: ReturnType<typeof answer>) => {};
  const slow = new Promise<ReturnType<typeof answer>>((resolve) => {
    arrive = resolve;
  });
  const { desk: it, asked, acts } = desk([() => slow as never]);
  const sending = acts.send(annex, letter, null);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(it.state.value.sending.at).toBe('sending');
  await vi.advanceTimersByTimeAsync(1);
  expect(it.state.value.sending).toMatchObject({ at: 'unsure', trouble: null });
  arrive(received());
  await sending;
  expect([it.state.value.sending.at, asked.length]).toEqual(['received', 1]);
});

describe('whose sign-in has expired', () => {
  const expired = () => refusal('not-signed-in', 401);

  it('loses nothing: the draft goes under its key once its sender is connected again', async () => {
    const { desk: it, asked, acts } = desk([expired, received]);
    it.kept.keepSession(session);
    await acts.send(annex, { ...letter, justifications: [{ code: 'table.empty', cell: null, reason: 'x' }] }, 2);
    expect(it.state.value).toMatchObject({ session: null, sending: { at: 'held', why: 'signed-out', doubt: false } });
    expect([it.kept.session(), it.kept.draft()]).toMatchObject([null, { key: 'key-1', base: 2, unsent: true }]);
    it.dispatch({ type: 'signed-in', session });
    await acts.resume();
    expect(it.state.value.sending.at).toBe('received');
    expect(asked[1]).toEqual(asked[0]);
  });

  it('is not told "not sent" where an attempt before may have arrived', async () => {
    const { desk: it, acts } = desk([() => refusal('internal', 500), expired]);
    await acts.send(annex, letter, null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(it.state.value.sending).toMatchObject({ at: 'held', doubt: true });
    expect(it.kept.draft()?.unsent).toBeUndefined();
  });

  it.each([
    ['of another unit', { unit: { code: '11914', name: 'Phường B' } }],
    ['of the same unit', { name: 'B' }],
  ])('finds the draft waiting when somebody else %s has connected', async (_, other) => {
    const { desk: it, asked, acts } = desk([expired]);
    await acts.send(annex, letter, null);
    it.dispatch({ type: 'signed-in', session: { ...session, ...other } });
    await acts.resume();
    expect(it.state.value.sending).toMatchObject({ at: 'held', why: 'other-sender' });
    expect(asked).toHaveLength(1);
  });

  it('loses nothing either where the browser keeps nothing', async () => {
    const blocked = { ...memory(), setItem: () => expect.unreachable() };
    const { desk: it, acts } = desk([expired, received], blocked);
    await acts.send(annex, letter, null);
    expect(it.state.value.sending).toMatchObject({ at: 'held', kept: false });
    it.dispatch({ type: 'signed-in', session: { ...session, name: ' a ' } });
    await acts.resume();
    expect(it.state.value.sending.at).toBe('received');
  });

  it('gives the draft up only by saying so', async () => {
    const { desk: it, acts } = desk([expired]);
    await acts.send(annex, letter, null);
    acts.discard();
    expect([it.state.value.sending.at, it.kept.draft()]).toEqual(['idle', null]);
  });

  it('stays where the form is filled in when the server is asked what stands', async () => {
    const { desk: it, acts } = desk([expired]);
    it.dispatch({ type: 'screen-opened', screen: 'send' });
    await acts.askStanding(annex);
    expect(it.state.value).toMatchObject({
      screen: 'send',
      session: null,
      sending: { at: 'idle' },
      notice: { kind: 'refused', problem: { type: '/problems/not-signed-in' } },
    });
  });

  it('sends nothing where somebody else has signed in with an account on another page', async () => {
    const theirs = { ...session, unit: { code: '11914', name: 'Phường B' }, name: 'B' };
    const { desk: it, asked, acts } = desk([() => answer(200, theirs), () => answer(200, session), received]);
    it.dispatch({ type: 'signed-in', session: { ...session, credential: null } });
    await acts.send(annex, letter, null);
    expect(it.state.value).toMatchObject({
      session: { unit: theirs.unit, credential: null },
      sending: { at: 'held', why: 'other-sender' },
    });
    it.dispatch({ type: 'signed-in', session: { ...session, credential: null } });
    await acts.resume();
    expect(it.state.value.sending.at).toBe('received');
    expect(asked.map(({ url }) => url)).toEqual(['/api/v1/me', '/api/v1/me', '/api/v1/submissions']);
  });

  it('does not take away what another page of the browser has connected meanwhile', async () => {
    const { desk: it, acts } = desk([expired]);
    it.kept.keepSession({ ...session, credential: 'newer' });
    await acts.send(annex, letter, null);
    expect(it.kept.session()?.credential).toBe('newer');
  });
});

it('holds the draft of a release that is too old for the next one', async () => {
  const place = memory();
  const before = desk([() => refusal('client-outdated', 426)], place);
  await before.acts.send(annex, letter, null);
  expect(before.desk.state.value.sending).toMatchObject({ at: 'held', why: 'outdated', doubt: false });
  const after = desk([received], place);
  await after.acts.resume();
  expect(after.asked).toEqual(before.asked);
  expect(after.desk.state.value.sending.at).toBe('received');
});

it('does not bring back to the form who has left it before the server answered', async () => {
  const { desk: it, acts } = desk([() => refusal('not-found', 404)]);
  const asked = acts.askStanding(annex);
  it.dispatch({ type: 'sending-left' });
  await asked;
  expect(it.state.value.sending.at).toBe('idle');
});

it('takes two presses for one sending', async () => {
  const { asked, acts } = desk([received, received]);
  await Promise.all([acts.send(annex, letter, null), acts.send(annex, letter, null)]);
  expect(asked).toHaveLength(1);
});

it('leaves nothing running when the user signs out', async () => {
  const { asked, acts } = desk([]);
  await acts.send(annex, letter, null);
  acts.leaveOutbox();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toHaveLength(1);
});

it('hears nothing more of a sending that was on its way when the user signed out', async () => {
  let fail = () => {};
  const down = new Promise<never>((_, reject) => {
    fail = () => reject(new TypeError('network down'));
  });
  const { desk: it, asked, acts } = desk([() => down as never]);
  const sending = acts.send(annex, letter, null);
  await vi.advanceTimersByTimeAsync(0);
  acts.leaveOutbox();
  it.dispatch({ type: 'signed-out' });
  fail();
  await sending;
  await vi.advanceTimersByTimeAsync(120_000);
  expect([asked.length, it.state.value.sending.at]).toEqual([1, 'idle']);
});

it('sends table, sender and letter, nothing else of the workbook', async () => {
  const { asked, acts } = desk([received]);
  await acts.send(
    annex,
    { justifications: [{ code: 'table.empty', cell: null, reason: 'x' }], document: null, signed: null, along: false },
    null,
  );
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    plan: 'p',
    period: 'q',
    annex: 'tasks',
    parts: [{ file: 'a.xlsx', grid: { ...grid, sheet: grid.sheet }, mapping: null }],
    sender: { name: 'A', position: 'B' },
    document: null,
    justifications: [{ code: 'table.empty', cell: null, reason: 'x' }],
    client: { name: 'page', version: '0' },
  });
});

describe('where the plan asks for approval', () => {
  const plans = new Map([['p', { asks: { documentNumber: false, signer: false, approval: true } } as Plan]]);
  const entry = (over: Partial<DraftEntry>) =>
    ({ draft: 'd1', state: 'waiting', submission: null, ...over }) as DraftEntry;

  it('hands the draft to the leader, and gets the receipt once it was approved', async () => {
    const { desk: it, acts } = desk([
      () => answer(201, { draft: entry({}), findings: [], replayed: false }),
      () => answer(200, { draft: entry({ state: 'returned' }) }),
      () => answer(200, { draft: entry({ state: 'sent', submission: 's1' }) }),
      () => answer(200, { receipt }),
    ]);
    it.plans = plans;
    await acts.send(annex, letter, null);
    expect(it.state.value.sending).toEqual({ at: 'handed', handed: entry({}) });
    expect([it.kept.draft(), it.state.value.sent]).toEqual([null, null]);
    await acts.askHanded(entry({}));
    expect(it.state.value.sending).toEqual({ at: 'handed', handed: entry({ state: 'returned' }) });
    await acts.askHanded(entry({}));
    expect(it.state.value.sending).toEqual({ at: 'received', receipt, replayed: false });
    expect(it.kept.receipts()).toEqual([receipt]);
  });

  it('without an answer goes on handing in under the same key, not sending', async () => {
    const { desk: it, asked, acts } = desk([]);
    it.plans = plans;
    await acts.send(annex, letter, null);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(asked.map(({ key, url }) => [key, url])).toEqual(Array(2).fill(['key-1', '/api/v1/drafts']));
  });
});
