import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { problemOf, startServer } from './server.ts';

/** What another administrator does after the register was read and before anything is written, once. */
let meanwhile: (() => Promise<unknown>) | null = null;
let writes = false;
const DB = new Proxy(env.DB, {
  get: (db, name) => {
    if (name === 'prepare')
      return (sql: string) => {
        writes = /^(INSERT|UPDATE)/.test(sql);
        return db.prepare(sql);
      };
    if (name === 'batch')
      return async (list: D1PreparedStatement[]) => {
        const first = writes ? meanwhile : null;
        if (first) meanwhile = null;
        await first?.();
        return db.batch(list);
      };
    const member: unknown = Reflect.get(db, name, db);
    return typeof member === 'function' ? member.bind(db) : member;
  },
});

const server = startServer('2025-03-01T01:00:00.000Z', { DB });
const token = await server.admin();
const add = (code: string, name: string) =>
  server.ask('POST', '/api/v1/units', { token, body: { code, name, kind: 'sở', from: '2025-03-01' } });
const end = (code: string, until: string) => server.ask('PUT', `/api/v1/units/${code}/end`, { token, body: { until } });
const page = (path: string, fields: Record<string, string>) =>
  server.ask('POST', `/quan-tri/don-vi${path}`, { token, body: new URLSearchParams(fields).toString() });

/** What the lines of this kind name, and what the register holds. */
const logged = async (kind: string) =>
  (
    await env.DB.prepare('SELECT subject FROM log WHERE kind = ?1 ORDER BY subject')
      .bind(kind)
      .all<{ subject: string }>()
  ).results.map(({ subject }) => subject);
const registered = async () => (await server.client(null).units()).slice(114).map(({ code }) => code);

it.each([
  ['code', ['so-noi-vu', 'Sở Nội vụ'], ['so-noi-vu', 'Sở Ngoại vụ'], 409],
  ['name', ['so-ngv', 'Sở Ngoại vụ'], ['so-ngoai-vu', 'SỞ NGOẠI VỤ'], 422],
] as const)('of two administrators who add one %s at once, one does', async (_, theirs, ours, status) => {
  const before = await registered();
  meanwhile = () => add(theirs[0], theirs[1]);
  expect((await add(ours[0], ours[1])).status).toBe(status);
  expect(await registered()).toEqual([...before, theirs[0]].toSorted());
  expect(await logged('unit.added')).toEqual(await registered());
});

it('two departments that have nothing in common are both added', async () => {
  meanwhile = () => add('so-y-te', 'Sở Y tế');
  expect((await add('so-khcn', 'Sở Khoa học và Công nghệ')).status).toBe(201);
  expect(await logged('unit.added')).toEqual(await registered());
});

it('of the marked ones all are added or none', async () => {
  const before = await registered();
  meanwhile = () => add('so-xd', 'Sở Xây dựng');
  const answer = await page('/so-ban-nganh/ke-hoach', {
    ...{ 'so-tai-chinh': 'on', 'so-xay-dung': 'on', 'so-nnmt': 'on', from: '2025-03-01' },
  });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('data-path="name"');
  expect(await registered()).toEqual([...before, 'so-xd'].toSorted());
  expect(await logged('unit.added')).toEqual(await registered());
});

it('whoever ends it second is told the day that stands', async () => {
  meanwhile = () => end('so-noi-vu', '2025-04-30');
  const refused = await end('so-noi-vu', '2025-03-31');
  expect((await problemOf(refused)).detail).toContain('30/04/2025');
  expect(await logged('unit.ended')).toEqual(['so-noi-vu']);
});

it('none bears the name of a commune', async () => {
  const refused = await add('phuong-tran-lieu', 'PHƯỜNG TRẦN LIỄU');
  expect([refused.status, (await problemOf(refused)).errors?.map(({ path }) => path)]).toEqual([422, ['name']]);
});
