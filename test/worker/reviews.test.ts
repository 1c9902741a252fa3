import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewBody, ReviewReply } from '../../shared/api.ts';
import { over, replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

let server: Awaited<ReturnType<typeof startSending>>;
let city: { credential: string };
let colleague: { credential: string };
beforeAll(async () => {
  server = await startSending();
  city = await server.enrol(server.adminToken, null);
  colleague = await server.enrol(server.adminToken, null);
});

const newUnit = () => server.newUnit();
type Unit = Awaited<ReturnType<typeof newUnit>>;

/** A unit that has sent once. */
async function sent() {
  const unit = await newUnit();
  const { receipt } = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(3)) })));
  return { unit, id: receipt.submission };
}
const review = (token: string, id: string, body: ReviewBody) =>
  server.ask('POST', `/api/v1/submissions/${id}/reviews`, { token, body });
const reply = async (answer: Response) => (await answer.json()) as ReviewReply;
const outcome = async (answer: Response) => {
  if (answer.ok) return (await reply(answer)).status.state;
  return (await problemOf(answer)).type.replace('/problems/', '');
};
const onBehalf = async (unit: Unit, grid = tasksGrid(tasks(2))) =>
  (
    await server
      .client(city.credential)
      .submit(submission({ grid, onBehalf: unit.code }), { key: crypto.randomUUID(), base: null })
  ).receipt;

describe('what may be done', () => {
  const RETURN = { act: 'return', remark: 'Đề nghị bổ sung.' } as const;
  const path = (...acts: ['city' | 'unit', Omit<ReviewBody, 'seen'>][]) => acts;

  it.each([
    ['accepted', path(['city', { act: 'accept' }]), ['accepted']],
    ['returned with a remark', path(['city', RETURN]), ['returned']],
    [
      'accepted, taken back, returned',
      path(['city', { act: 'accept' }], ['city', { act: 'retract' }], ['city', RETURN]),
      ['accepted', 'received', 'returned'],
    ],
    [
      'accepted twice',
      path(['city', { act: 'accept' }], ['city', { act: 'accept', remark: 'lần nữa' }]),
      ['accepted', 'act-not-allowed'],
    ],
    ['returned after accepted', path(['city', { act: 'accept' }], ['city', RETURN]), ['accepted', 'act-not-allowed']],
    ['taken back before any decision', path(['city', { act: 'retract' }]), ['act-not-allowed']],
    ['withdrawn by the unit', path(['unit', { act: 'withdraw' }]), ['withdrawn']],
    [
      'withdrawn after it was returned',
      path(['city', RETURN], ['unit', { act: 'withdraw' }]),
      ['returned', 'withdrawn'],
    ],
    [
      'withdrawn after it was accepted',
      path(['city', { act: 'accept' }], ['unit', { act: 'withdraw' }]),
      ['accepted', 'act-not-allowed'],
    ],
    [
      'accepted after it was withdrawn',
      path(['unit', { act: 'withdraw' }], ['city', { act: 'accept' }]),
      ['withdrawn', 'act-not-allowed'],
    ],
    ['withdrawn by the city', path(['city', { act: 'withdraw' }]), ['act-not-allowed']],
    ['accepted by the unit', path(['unit', { act: 'accept' }]), ['not-allowed']],
    ['confirmed, though the unit sent it', path(['unit', { act: 'confirm' }]), ['act-not-allowed']],
  ])('%s', async (_, acts, expected) => {
    const { unit, id } = await sent();
    const outcomes = [];
    let seen = 0;
    for (const [by, body] of acts) {
      const answer = await review(by === 'city' ? city.credential : unit.credential, id, { ...body, seen });
      if (answer.ok) seen++;
      outcomes.push(await outcome(answer));
    }
    expect(outcomes).toEqual(expected);
  });

  it('says with a refusal what stands', async () => {
    const { id } = await sent();
    await review(city.credential, id, { act: 'accept', seen: 0 });
    const answer = await review(city.credential, id, { act: 'return', remark: 'x', seen: 1 });
    expect([answer.status, (await problemOf(answer)).reviewed]).toEqual([
      409,
      { state: 'accepted', unconfirmed: false, reviews: 1 },
    ]);
  });

  it.each<[string, object]>([
    ['a return that says nothing', { act: 'return', seen: 0 }],
    ['a comment beside an acceptance', { act: 'accept', seen: 0, comments: [{ row: 3, column: 2, text: 'x' }] }],
    ['no number', { act: 'accept' }],
  ])('%s is refused', async (_, body) => {
    const { id } = await sent();
    expect((await review(city.credential, id, body as ReviewBody)).status).toBe(422);
  });

  it("another unit's submission is not there", async () => {
    const [{ id }, other] = [await sent(), await newUnit()];
    expect((await review(other.credential, id, { act: 'withdraw', seen: 0 })).status).toBe(404);
    const answer = await server.ask('GET', `/api/v1/submissions/${id}`, { token: other.credential });
    expect(answer.status).toBe(404);
  });

  it('what a later sending replaced is reviewed no more', async () => {
    const { unit, id } = await sent();
    await unit.send(submission({ grid: tasksGrid(tasks(4)) }), over(1));
    const answer = await review(city.credential, id, { act: 'accept', seen: 0 });
    expect([answer.status, await outcome(answer)]).toEqual([409, 'submission-replaced']);
  });
});

describe('reviewers at once', () => {
  it('ten of them: one decides, the others are told what stands', async () => {
    const { id } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        review(place % 2 ? city.credential : colleague.credential, id, {
          act: 'return',
          remark: `Ý kiến ${place}`,
          seen: 0,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(412)]);
    const lost = answers.find(({ status }) => status === 412);
    expect(lost && (await problemOf(lost)).reviewed).toEqual({ state: 'returned', unconfirmed: false, reviews: 1 });
    expect(await count('reviews', id)).toBe(1);
    expect(await logged(id)).toBe(1);
  });

  it('a repeat of the same review finds it', async () => {
    const { id } = await sent();
    const body: ReviewBody = {
      act: 'return',
      remark: 'Bổ sung.',
      seen: 0,
      comments: [{ row: 3, column: 2, text: 'Rõ hơn.' }],
    };
    const first = await reply(await review(city.credential, id, body));
    const again = await review(city.credential, id, body);
    expect([again.status, await reply(again)]).toEqual([200, { ...first, replayed: true }]);
    expect((await review(colleague.credential, id, body)).status).toBe(412);
    expect((await review(city.credential, id, { ...body, remark: 'Khác.' })).status).toBe(412);
    expect(await count('reviews', id)).toBe(1);
  });

  it('twenty repeats at once are stored once', async () => {
    const { id } = await sent();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => review(city.credential, id, { act: 'accept', seen: 0 })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
    expect(await count('reviews', id)).toBe(1);
  });
});

describe('withdrawn', () => {
  it('does not stand; the numbers go on', async () => {
    const { unit, id } = await sent();
    const second = await replyOf(await unit.send(submission({ grid: tasksGrid(tasks(4)) }), over(1)));
    await review(unit.credential, second.receipt.submission, { act: 'withdraw', seen: 0 });
    const standing = () => unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks');
    expect(await standing()).toMatchObject({ submission: id, revision: 1 });
    // The same once more is a sending of its own, on top of what stands.
    const again = await unit.send(submission({ grid: tasksGrid(tasks(4)) }), over(1));
    const third = (await replyOf(again)).receipt;
    expect([again.status, third.revision]).toEqual([201, 3]);
    await review(unit.credential, third.submission, { act: 'withdraw', seen: 0 });
    await review(unit.credential, id, { act: 'withdraw', seen: 0 });
    expect(await standing()).toBeNull();
    const fresh = await unit.send(submission({ grid: tasksGrid(tasks(5)) }));
    expect([fresh.status, (await replyOf(fresh)).receipt.revision]).toEqual([201, 4]);
  });

  it('changes the tag of the city view, and its unit is missing again', async () => {
    const { unit, id } = await sent();
    const view = () => server.client(city.credential).city('hai-phong-2025', 'ke-hoach');
    const tag = async () => {
      const answer = await server.ask('GET', '/api/v1/city/hai-phong-2025/ke-hoach', { token: city.credential });
      await answer.arrayBuffer();
      return answer.headers.get('etag');
    };
    const stateOf = async () => (await view()).units.find(({ code }) => code === unit.code);
    const before = await tag();
    await review(city.credential, id, { act: 'accept', seen: 0 });
    expect((await stateOf())?.annexes).toMatchObject([{ state: 'accepted' }]);
    await review(city.credential, id, { act: 'retract', seen: 1 });
    await review(unit.credential, id, { act: 'withdraw', seen: 2 });
    expect(await tag()).not.toBe(before);
    expect(await stateOf()).toMatchObject({ state: 'missing', annexes: [] });
  });
});

describe('entered on behalf', () => {
  it('is listed until the unit confirms it', async () => {
    const unit = await newUnit();
    const { submission: id } = await onBehalf(unit);
    const pending = async () =>
      (await unit.client.submissions({ unconfirmed: 'true', stands: 'true' })).submissions.map(
        (each) => each.submission,
      );
    expect(await pending()).toEqual([id]);
    expect((await review(city.credential, id, { act: 'confirm', seen: 0 })).status).toBe(403);
    const answer = await reply(await review(unit.credential, id, { act: 'confirm', seen: 0 }));
    expect(answer.status).toEqual({ state: 'received', unconfirmed: false, reviews: 1 });
    expect(await pending()).toEqual([]);
    expect(await outcome(await review(unit.credential, id, { act: 'confirm', remark: 'nữa', seen: 1 }))).toBe(
      'act-not-allowed',
    );
  });

  it('is replaced by what the unit sends itself, even the same', async () => {
    const unit = await newUnit();
    const grid = tasksGrid(tasks(2));
    await onBehalf(unit, grid);
    const answer = await unit.send(submission({ grid }), over(1));
    expect([answer.status, (await replyOf(answer)).receipt]).toMatchObject([201, { revision: 2, onBehalf: false }]);
    expect((await unit.client.submissions({ unconfirmed: 'true', stands: 'true' })).submissions).toEqual([]);
  });

  it('is taken back by the city as long as it is not confirmed', async () => {
    const [one, other] = [await newUnit(), await newUnit()];
    const [first, second] = [await onBehalf(one), await onBehalf(other)];
    expect(await outcome(await review(city.credential, first.submission, { act: 'withdraw', seen: 0 }))).toBe(
      'withdrawn',
    );
    await review(other.credential, second.submission, { act: 'confirm', seen: 0 });
    const late = await review(city.credential, second.submission, { act: 'withdraw', seen: 1 });
    expect(await outcome(late)).toBe('act-not-allowed');
  });
});

describe('many at once', () => {
  const PERIOD = { plan: 'hai-phong-2025', period: 'ke-hoach' };
  const clean = () => submission({ grid: tasksGrid(tasks(2)) });

  it('accepts the clean ones, and no other', async () => {
    const accept = () => server.client(city.credential).acceptMany(PERIOD);
    await accept();
    const [one, two, behalf] = [await newUnit(), await newUnit(), await newUnit()];
    const good = await replyOf(await one.send(clean()));
    const doubtful = await replyOf(await two.send(submission({ grid: tasksGrid([...tasks(1), ...tasks(1)]) })));
    await onBehalf(behalf);
    expect(doubtful.findings.some(({ severity }) => severity === 'warning')).toBe(true);
    expect(await accept()).toEqual({
      outcomes: [{ submission: good.receipt.submission, unit: one.code, annex: 'tasks', refused: null }],
      left: 0,
    });
    expect(await accept()).toEqual({ outcomes: [], left: 0 });
  });

  it('each of those named has an end of its own', async () => {
    const [accepted, doubtful, foreign] = [await sent(), await sent(), await sent()];
    await review(city.credential, accepted.id, { act: 'accept', seen: 0 });
    const { outcomes } = await server.client(city.credential).acceptMany({
      ...PERIOD,
      submissions: [
        { submission: accepted.id, seen: 0 },
        { submission: doubtful.id, seen: 0 },
        { submission: 'khong-co', seen: 0 },
        { submission: foreign.id, seen: 3 },
      ],
    });
    // Accepted by the same person before: the repeat finds it.
    expect(outcomes.map(({ refused }) => refused)).toEqual([null, null, 'not-found', 'review-stale']);
  });
});

describe('the database', () => {
  it.each([
    'UPDATE reviews SET remark = remark',
    'DELETE FROM reviews',
    'INSERT OR REPLACE INTO reviews SELECT * FROM reviews LIMIT 1',
    "INSERT INTO reviews SELECT id || 'x', submission, number + 2, act, side, remark, comments, credential, name, position, at FROM reviews LIMIT 1",
  ])('refuses %s', async (sql) => {
    const { id } = await sent();
    await review(city.credential, id, { act: 'accept', seen: 0 });
    await expect(env.DB.prepare(sql).run()).rejects.toThrow(/immutable|review-stale/);
  });
});

const count = (table: string, id: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE submission = ?1`).bind(id).first<number>('n');

/** Lines of the log about reviews of this submission. */
const logged = (id: string) =>
  env.DB.prepare(
    `SELECT count(*) AS n FROM log l JOIN log_contents c ON c.leaf = l.leaf
     WHERE l.kind = 'submission.reviewed' AND c.content ->> 'submission' = ?1`,
  )
    .bind(id)
    .first<number>('n');
