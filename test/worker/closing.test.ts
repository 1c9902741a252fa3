import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { replyOf, startSending } from './sender.ts';
import { problemOf } from './server.ts';
import { reportGrid, submission } from './sheets.ts';

const PLAN = '/api/v1/plans/hai-phong-2025/periods';

/** Done just before the next batch of the database that holds a write to this table. */
let meanwhile: { table: string; act: () => Promise<unknown> } | null = null;
const texts = new WeakMap<object, string>();
const DB = new Proxy(env.DB, {
  get: (db, name) => {
    if (name === 'prepare') return (sql: string) => remembered(db.prepare(sql), sql);
    if (name !== 'batch') return Reflect.get(db, name, db);
    return async (list: D1PreparedStatement[]) => {
      const now = meanwhile;
      if (now && list.some((one) => texts.get(one)?.includes(`INSERT INTO ${now.table} `))) {
        meanwhile = null;
        await now.act();
      }
      return db.batch(list);
    };
  },
});
function remembered(statement: D1PreparedStatement, sql: string): D1PreparedStatement {
  const bind = statement.bind.bind(statement);
  statement.bind = (...values) => remembered(bind(...values), sql);
  texts.set(statement, sql);
  return statement;
}

let server: Awaited<ReturnType<typeof startSending>>;
beforeAll(async () => {
  server = await startSending({ DB }, '2025-12-01T01:00:00.000Z');
});

async function sentIn(period: string) {
  const unit = await server.newUnit();
  const { receipt } = await replyOf(await unit.send(submission({ grid: reportGrid(['Việc một']), period })));
  const withdraw = () =>
    server.ask('POST', `/api/v1/submissions/${receipt.submission}/reviews`, {
      token: unit.credential,
      body: { act: 'withdraw', seen: 0 },
    });
  const close = () => server.ask('POST', `${PLAN}/${period}/close`, { token: server.adminToken, body: {} });
  const edition = async () => {
    const path = `/api/v1/city/hai-phong-2025/${period}?edition=1`;
    const view = await (await server.ask('GET', path, { token: server.adminToken })).json<{
      units: { annexes: unknown[] }[];
    }>();
    return view.units.flatMap(({ annexes }) => annexes).length;
  };
  return { withdraw, close, edition };
}

it('what is withdrawn while the edition is put together is not in it', async () => {
  const { withdraw, close, edition } = await sentIn('bao-cao-nam');
  let answered = 0;
  meanwhile = { table: 'editions', act: async () => (answered = (await withdraw()).status) };
  expect((await close()).status).toBe(200);
  expect([answered, await edition()]).toEqual([201, 0]);
});

it('what would be withdrawn after the edition was stored is refused, and stays in it', async () => {
  const { withdraw, close, edition } = await sentIn('bao-cao-quy-3');
  let answered = 0;
  meanwhile = { table: 'reviews', act: async () => (answered = (await close()).status) };
  const refused = await withdraw();
  expect([answered, refused.status, (await problemOf(refused)).type]).toEqual([200, 409, '/problems/period-closed']);
  expect(await edition()).toBe(1);
});
