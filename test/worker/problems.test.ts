import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import packageFacts from '../../package.json';
import { LIMITS, PROBLEMS } from '../../shared/api.ts';
import { createApp } from '../../worker/app.ts';
import { preferredLocale } from '../../worker/language.ts';
import { problemOf, startServer } from './server.ts';

const server = startServer();
let staff: string;
let admin: string;
beforeAll(async () => {
  admin = await server.admin();
  staff = (await server.enrol(admin, '11914')).credential;
});
afterEach(() => vi.restoreAllMocks());

it('answers an unknown address with a problem', async () => {
  for (const [method, path] of [
    ['GET', '/api/v1/nothing'],
    ['DELETE', '/api/v1/me'],
    ['GET', '/problems/nothing'],
    ['GET', '/favicon.ico'],
  ] as const) {
    const answer = await server.ask(method, path);
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
      path,
      404,
      'application/problem+json; charset=utf-8',
    ]);
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ type: '/problems/not-found', status: 404 });
    expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  }
});

describe('a program of ours that is too old', () => {
  const old = { 'phu-luc-client': 'page/0.0.9' };
  const ask = (method: string, path: string, client: string) =>
    server.ask(method, path, { token: staff, headers: { 'phu-luc-client': client } });

  it('is told so before anything else, for it would misunderstand the answer', async () => {
    for (const [method, path] of [
      ['GET', '/api/v1/plans'],
      ['POST', '/api/v1/submissions'],
    ] as const) {
      const answer = await server.ask(method, path, { headers: old });
      expect([answer.status, (await problemOf(answer)).type]).toEqual([426, '/problems/client-outdated']);
    }
  });

  it.each([
    [`page/${packageFacts.version}`, 200],
    ['cli/0.0.9', 426],
    ['cli/0.10.0', 200],
    ['cli/99.0.0', 200],
    ['curl', 200],
    ['cli/0.0', 200],
  ] as const)('%s: %i', async (client, status) => expect((await ask('GET', '/api/v1/me', client)).status).toBe(status));

  it('still gives its credential back', async () => {
    const { credential: token } = await server.enrol(admin, '11914');
    expect((await server.ask('DELETE', '/api/v1/credentials/own', { token, headers: old })).status).toBe(204);
  });
});

it('has an address for the type of every problem', async () => {
  for (const code of Object.keys(PROBLEMS)) expect((await server.ask('GET', `/problems/${code}`)).status).toBe(200);
});

it('speaks the language that is asked for', async () => {
  const vietnamese = await server.ask('GET', '/api/v1/me');
  const english = await server.ask('GET', '/api/v1/me', { headers: { 'accept-language': 'en-GB,vi;q=0.5' } });
  expect([vietnamese, english].map(({ headers }) => headers.get('content-language'))).toEqual(['vi', 'en']);
  expect((await problemOf(vietnamese)).title).not.toBe((await problemOf(english)).title);
});

it.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['en-US,en;q=0.9,vi;q=0.8', 'en'],
  ['vi-VN, en;q=0.9', 'vi'],
  ['fr, en;q=0.1', 'en'],
  ['de', 'vi'],
  ['en;q=0', 'vi'],
  ['EN;Q=0.4,VI;Q=0.7', 'vi'],
  ['en;q=x', 'vi'],
] as const)('Accept-Language %s: %s', (header, locale) => expect(preferredLocale(header)).toBe(locale));

it('shuts out other origins, frames and sniffing, and keeps nothing in caches', async () => {
  const { headers } = await server.ask('GET', '/api/v1/health', { headers: { origin: 'https://elsewhere.test' } });
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

describe('a body', () => {
  const submit = (body: BodyInit) =>
    server.app.fetch(
      new Request('https://phu-luc.test/api/v1/submissions', {
        method: 'POST',
        headers: { authorization: `Bearer ${staff}`, 'idempotency-key': crypto.randomUUID(), 'if-none-match': '*' },
        body,
      }),
      env,
    );

  it('too large is refused, and one without end is dropped', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
      },
    });
    const answer = await submit(endless);
    expect([answer.status, (await problemOf(answer)).type]).toEqual([413, '/problems/body-too-large']);
    expect(sent).toBeLessThan(70);
    expect((await submit(' '.repeat(LIMITS.body + 1))).status).toBe(413);
  });

  it('of the largest size is read', async () => {
    const answer = await submit(`${' '.repeat(LIMITS.body - 2)}{}`);
    expect((await problemOf(answer)).type).toBe('/problems/body-invalid');
  });

  it.each(['[', '{"a":'])('of any depth is refused like any other wrong one: %s', async (open) => {
    const close = open === '[' ? ']' : '1}';
    const depth = 1_000_000;
    for (const body of [open.repeat(depth), `${open.repeat(depth)}${close.repeat(open === '[' ? depth : 1)}`]) {
      const answer = await submit(body);
      expect([answer.status, (await problemOf(answer)).type]).toEqual([422, '/problems/body-invalid']);
    }
  });

  it('of the wrong form is refused with the path of each mistake', async () => {
    const answer = await server.ask('POST', '/api/v1/devices', { body: { code: 7, name: ' ', extra: true } });
    expect(answer.status).toBe(422);
    const { type, errors } = await problemOf(answer);
    expect(type).toBe('/problems/body-invalid');
    expect(errors?.map(({ path }) => path).sort()).toEqual(['', 'code', 'name', 'position']);
  });

  it.each(['', 'không phải', '[1,', '\u0000'])('%j is no JSON', async (body) =>
    expect((await problemOf(await server.ask('POST', '/api/v1/devices', { body }))).type).toBe(
      '/problems/body-invalid',
    ),
  );

  it('with a cell twice, or cells out of order, is refused', async () => {
    const cells = (...places: [number, number][]) => ({
      parts: [{ grid: { sheet: 's', cells: places.map(([row, column]) => ({ row, column, value: 'x' })) } }],
    });
    const paths = async (body: object) =>
      (await problemOf(await submit(JSON.stringify(body)))).errors?.map(({ path }) => path);
    expect(await paths(cells([1, 1], [1, 1]))).toContain('parts.0.grid.cells');
    expect(await paths(cells([2, 1], [1, 2]))).toContain('parts.0.grid.cells');
    expect(await paths(cells([1, 2], [2, 1]))).not.toContain('parts.0.grid.cells');
  });
});

it('shows of a bug only the number of the request, and logs it under that number', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken = new Proxy(env, {
    get: (target, name) => (name === 'DB' ? { prepare: () => fail() } : Reflect.get(target, name)),
  });
  const answer = await createApp().fetch(
    new Request('https://phu-luc.test/api/v1/me?secret=1', { headers: { authorization: 'Bearer abc' } }),
    broken,
  );
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toContain('no such table');
  const { requestId } = JSON.parse(text) as { requestId: string };
  expect(log).toHaveBeenCalledOnce();
  const line = String(log.mock.calls[0]?.[0]);
  expect(JSON.parse(line)).toMatchObject({ requestId, method: 'GET', path: '/api/v1/me' });
  expect(line).toContain('no such table');
  expect(line).not.toMatch(/secret|abc/);
});

const fail = () => {
  throw new Error('no such table');
};
