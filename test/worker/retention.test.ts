import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { Retention } from '../../worker/retention.ts';
import { daily } from '../../worker/scheduled.ts';
import { over, replyOf, startSending } from './sender.ts';
import { submission, tasks, tasksGrid } from './sheets.ts';

const DAY = 24 * 60 * 60_000;
const DAYS: Retention = { refused: 400, codes: 90, sessions: 30, attempts: 1, signIns: 1 };
const REVERSED = [{ task: 'Việc có thời gian ngược', start: 'Quý IV', finish: 'Quý I' }];

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending();
});

/** Days from when the blobs were kept, which only the bucket's own clock says. */
const after = (days: number) => daily({ ...env, RETENTION: DAYS }, new Date(Date.now() + days * DAY));

const recorded = async () =>
  (
    await env.DB.prepare(
      `SELECT content ->> '$.removed' AS removed FROM log JOIN log_contents USING (leaf) WHERE kind = 'retention.applied'`,
    ).all<{ removed: string }>()
  ).results.map(({ removed }) => JSON.parse(removed));

const keys = async (prefix: string) => (await env.BLOBS.list({ prefix })).objects.length;
const count = async (sql: string) => (await env.DB.prepare(`SELECT count(*) AS n FROM ${sql}`).first<number>('n')) ?? 0;

it('clears away what was kept long enough, records how much, and leaves what a season needs', async () => {
  const unit = await server.newUnit();
  const grid = tasksGrid(tasks(2));
  // The same grid refused first and sent later stands in both places: only one of them goes.
  expect((await unit.send(submission({ grid: tasksGrid(REVERSED) }))).status).toBe(422);
  const justifications = [{ code: 'time.reversed' as const, cell: null, reason: 'Theo kế hoạch' }];
  expect((await unit.send(submission({ grid: tasksGrid(REVERSED), justifications }))).status).toBe(201);
  const { receipt } = await replyOf(await unit.send(submission({ grid }), over(1)));
  await server.code(server.adminToken, unit.code);
  await server
    .client(null)
    .enrol({ code: 'AAAA-BBBB-CCCC-DDDD', name: 'An', position: 'Văn thư' })
    .catch(() => null);
  await env.DB.prepare(`INSERT INTO sign_ins VALUES ('x', '{"name":"An"}', '2025-03-01T01:10:00.000Z')`).run();
  expect([await keys('inspected/'), await keys('grids/')]).toEqual([1, 2]);

  await after(399);
  expect(await keys('inspected/')).toBe(1);
  // The code that was used says who let whom in; the one that was not is nothing any more.
  expect(await recorded()).toEqual([{ refused: 0, codes: 1, sessions: 0, attempts: 1, signIns: 1 }]);
  expect(await count('enrolments')).toBe(await count('enrolments WHERE hash IN (SELECT origin FROM credentials)'));

  await after(401);
  expect([await keys('inspected/'), await keys('grids/')]).toEqual([0, 2]);
  expect((await recorded())[1]).toEqual({ refused: 1, codes: 0, sessions: 0, attempts: 0, signIns: 0 });
  expect(await count(`inspections WHERE outcome = 'refused'`)).toBe(1);

  await after(402);
  expect(await recorded()).toHaveLength(2);
  expect((await unit.client.standing('hai-phong-2025', 'ke-hoach', 'tasks'))?.submission).toBe(receipt.submission);
});

it('allows no setting that would take from a season what its auditor may ask for', async () => {
  expect(Retention.safeParse({ ...DAYS, refused: 365 }).success).toBe(false);
  await expect(daily({ ...env, RETENTION: { ...DAYS, codes: 0 } }, new Date())).rejects.toThrow();
});

it('has a setting in wrangler.toml that it can read', () => {
  expect(Retention.parse(env.RETENTION)).toEqual({ refused: 730, codes: 90, sessions: 30, attempts: 1, signIns: 1 });
});
