import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { problemOf, startServer } from './server.ts';

describe('one caller does not crowd out the others', () => {
  it('stops whoever asks too often, by credential, and says when to come again', async () => {
    const server = startServer(undefined, { LIMITER: env.FEW });
    const admin = await server.admin();
    const me = () => server.ask('GET', '/api/v1/me', { token: admin });
    const answers = [await me(), await me(), await me(), await me()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const [, , , last] = answers;
    expect(last?.headers.get('retry-after')).toBe('60');
    expect(last && (await problemOf(last)).type).toBe('/problems/rate-exceeded');
    expect((await server.ask('GET', '/api/v1/plans', { from: '203.0.113.9' })).status).toBe(200);
  });
});

describe('readiness', () => {
  it.each([
    ['all there', {}, { status: 'ready', database: true, bucket: true, key: true, origin: true }, 200],
    ['no key', { LOG_KEY: '' }, { status: 'not-ready', database: true, bucket: true, key: false, origin: true }, 503],
  ])('%s', async (_, over, expected, status) => {
    const server = startServer();
    const answer = await server.app.fetch(new Request('https://phu-luc.test/api/v1/ready'), {
      ...server.bindings,
      ...over,
    });
    expect([answer.status, await answer.json()]).toEqual([status, expected]);
  });

  it('a database without tables is told', async () => {
    const server = startServer();
    const broken = new Proxy(env.DB, {
      get: (db, name) =>
        name === 'prepare' ? () => db.prepare('SELECT * FROM no_such_table') : Reflect.get(db, name, db),
    });
    const bindings = { ...server.bindings, DB: broken };
    const answer = await server.app.fetch(new Request('https://phu-luc.test/api/v1/ready'), bindings);
    expect([answer.status, await answer.json()]).toMatchObject([503, { database: false, bucket: true }]);
    expect((await server.app.fetch(new Request('https://phu-luc.test/api/v1/health'), bindings)).status).toBe(200);
  });
});

describe('other origins', () => {
  const server = startServer(undefined, { ORIGINS: 'https://excel.haiphong.test https://other.test' });
  const from = (origin: string, method = 'GET') =>
    server.ask(method, '/api/v1/plans', {
      headers: { origin, ...(method === 'OPTIONS' ? { 'access-control-request-method': 'GET' } : {}) },
    });

  it.each(['https://excel.haiphong.test', 'https://other.test'])('%s is known', async (origin) => {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await from(origin, method);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it.each(['https://evil.test', 'https://excel.haiphong.test.evil.test', 'http://other.test', 'null'])(
    '%s is not',
    async (origin) => {
      for (const method of ['GET', 'OPTIONS'])
        expect((await from(origin, method)).headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('none is where none is named', async () => {
    const answer = await startServer().ask('GET', '/api/v1/plans', { headers: { origin: 'https://other.test' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('tells of each request its number, route and end, and nothing that names a person, a place or a secret', async () => {
  const server = startServer();
  const admin = await server.admin();
  const answer = await server.ask('GET', '/api/v1/plans/khong-co', { token: admin, from: '203.0.113.9' });
  await server.ask('GET', '/api/v1/nowhere/Nguyễn%20Thị%20Hạnh');
  const requestId = answer.headers.get('x-request-id');
  expect(server.told).toEqual([
    { requestId: expect.any(String), method: 'POST', route: '/api/v1/admins', status: 201, milliseconds: 0 },
    { requestId, method: 'GET', route: '/api/v1/plans/:plan', status: 404, milliseconds: 0 },
    { requestId: expect.any(String), method: 'GET', route: '/*', status: 404, milliseconds: 0 },
  ]);
});
