import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNITS } from '../../shared/plan/units.ts';
import { actionOf, gate } from '../../worker/auth/may.ts';
import { type Action, PERMISSIONS, type Role } from '../../worker/auth/role.ts';
import { api } from '../../worker/context.ts';
import { frame } from '../../worker/frame.ts';
import { answerError } from '../../worker/problem.ts';
import { problemOf, startServer } from './server.ts';

const server = startServer();

/** Written out a second time on purpose: a slip in the table has to be made twice to pass. */
const ROUTES: Record<string, readonly (Role | 'nobody')[]> = {
  'GET /api/v1/health': ['nobody', 'staff', 'aggregator', 'admin'],
  'POST /api/v1/admins': ['nobody', 'staff', 'aggregator', 'admin'],
  'POST /api/v1/enrolments': ['admin'],
  'POST /api/v1/devices': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/log/checkpoint': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/log/key': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/me': ['staff', 'aggregator', 'admin'],
  'GET /api/v1/plans': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/plans/:plan': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/plans/schema.json': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/plans/:plan/versions/:version': ['nobody', 'staff', 'aggregator', 'admin'],
  'GET /api/v1/plans/:plan/unknown-agencies': ['aggregator', 'admin'],
  'POST /api/v1/plans': ['admin'],
  'POST /api/v1/plans/preview': ['admin'],
  'POST /api/v1/plans/:plan/periods': ['admin'],
  'PUT /api/v1/plans/:plan/periods/:period': ['admin'],
  'POST /api/v1/plans/:plan/periods/:period/open': ['admin'],
  'POST /api/v1/plans/:plan/periods/:period/close': ['admin'],
  'GET /api/v1/plans/:plan/periods/:period/reopenings': ['aggregator', 'admin'],
  'POST /api/v1/plans/:plan/periods/:period/reopenings': ['aggregator', 'admin'],
  'PUT /api/v1/plans/:plan/periods/:period/version': ['admin'],
  'GET /api/v1/annexes/:plan/:period/:file': ['staff'],
  'POST /api/v1/submissions': ['staff', 'aggregator'],
  'POST /api/v1/inspections': ['staff'],
  'PUT /api/v1/files/:hash': ['staff', 'aggregator'],
  'GET /api/v1/files/:hash': ['staff', 'aggregator', 'admin'],
  'GET /api/v1/submissions/standing': ['staff'],
  'GET /api/v1/submissions/baseline': ['staff'],
  'GET /api/v1/city/:plan/:period': ['aggregator', 'admin'],
  'GET /api/v1/city/:plan/:period/workbook.xlsx': ['aggregator', 'admin'],
  'GET /api/v1/city/:plan/:period/corrections': ['aggregator', 'admin'],
  'GET /problems/:code': ['nobody', 'staff', 'aggregator', 'admin'],
};
const CALLERS = ['nobody', 'staff', 'aggregator', 'admin'] as const;

const tokens: Partial<Record<(typeof CALLERS)[number], string>> = {};
beforeAll(async () => {
  tokens.admin = await server.admin();
  tokens.staff = (await server.enrol(tokens.admin, UNITS[0]?.code ?? '')).credential;
  tokens.aggregator = (await server.enrol(tokens.admin, null)).credential;
});

const mounted = [...new Set(server.app.routes.filter(({ path }) => path !== '/*').map((r) => `${r.method} ${r.path}`))];

it('knows every route that is mounted', () => expect(mounted.sort()).toEqual(Object.keys(ROUTES).sort()));

it('finds a use for every action', () => {
  const used = server.app.routes.map(({ handler }) => actionOf(handler)).filter((action) => action !== undefined);
  expect([...new Set(used)].sort()).toEqual((Object.keys(PERMISSIONS) as Action[]).sort());
});

describe.each(Object.entries(ROUTES))('%s', (route, allowed) => {
  const [method = '', path = ''] = route.split(' ');
  it.each(CALLERS)('%s', async (caller) => {
    const token = tokens[caller];
    const answer = await server.ask(method, path, {
      ...(token === undefined ? {} : { token }),
      ...(method === 'GET' ? {} : { body: {} }),
    });
    const problem = answer.headers.get('content-type')?.includes('problem') ? (await problemOf(answer)).type : null;
    // Whoever may go in is stopped by the empty body or the unknown plan, never by the door.
    const closed = caller === 'nobody' ? '/problems/not-signed-in' : '/problems/not-allowed';
    if (allowed.includes(caller)) expect(problem).not.toBe(closed);
    else expect(problem).toBe(closed);
  });
});

it('refuses a route that names no action, whatever else is mounted at its path', async () => {
  const forgetful = api()
    .onError(answerError)
    .use('*', frame({ now: () => server.clock.now, newId: () => '', newSalt: () => '' }), gate)
    .get('/open', (c) => c.text('secret'))
    .all('/any', (c) => c.text('secret'))
    .route(
      '/inner',
      new Hono().get('/:id', (c) => c.text('secret')),
    );
  for (const path of ['/open', '/any', '/inner/1']) {
    const answer = await forgetful.fetch(new Request(`https://phu-luc.test${path}`), env);
    expect([answer.status, (await problemOf(answer)).type]).toEqual([403, '/problems/not-allowed']);
  }
});
